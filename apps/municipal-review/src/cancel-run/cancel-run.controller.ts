import { Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { PaymentRunDto } from '../payment-run.dto.ts';
import { representRun } from '../payment-run.representation.ts';
import { CancelRun } from './cancel-run.handler.ts';

@ApiTags('betaalruns')
@Roles('betaling', 'vrijgave')
@Controller('betaalruns')
export class CancelRunController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':betaalrunId/_annuleren')
  @HttpCode(200)
  @ApiOperation({ summary: 'Annuleert een betaalrun die nog niet is vrijgegeven; zijn declaraties komen vrij' })
  @ApiOkResponse({ type: PaymentRunDto })
  async cancel(@UuidParam('betaalrunId') runId: string, @RequestCause() cause: Cause): Promise<PaymentRunDto> {
    const state = await this.commands.execute(new CancelRun(runId, cause));
    if (state.status === 'absent') throw plainProblem(404);
    return representRun(runId, state, cause.context.actor);
  }
}
