import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Roles } from '#libs/http/access';
import { BodyLimit, UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { PaymentRunDto } from '../payment-run.dto.ts';
import { representRun } from '../payment-run.representation.ts';
import { BankMessageDto } from './bank-message.dto.ts';
import { RecordBankMessage } from './bank-message.handler.ts';

const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

@ApiTags('betaalruns')
@Roles('betaling')
@Controller('betaalruns')
export class BankMessageController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':betaalrunId/_bankbericht')
  @HttpCode(200)
  @BodyLimit(BODY_LIMIT_BYTES)
  @ApiOperation({ summary: 'Legt vast wat de bank van betalingen zegt: geboekt of gestorneerd' })
  @ApiOkResponse({ type: PaymentRunDto })
  async record(
    @UuidParam('betaalrunId') runId: string,
    @Body() { regels }: BankMessageDto,
    @RequestCause() cause: Cause,
  ): Promise<PaymentRunDto> {
    const lines = regels.map((regel) => regel.toLine());
    const state = await this.commands.execute(new RecordBankMessage(runId, lines, cause));
    if (state.status === 'absent') throw plainProblem(404);
    return representRun(runId, state, cause.context.actor);
  }
}
