import { Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { paymentRunAggregate } from '../payment-run.aggregate.ts';
import { PaymentRunDto } from '../payment-run.dto.ts';
import { representRun } from '../payment-run.representation.ts';
import { BankFiles } from './bank-files.query.ts';
import { ReleaseRun } from './release-run.handler.ts';

const XML = 'application/xml';

@ApiTags('betaalruns')
@Roles('vrijgave')
@Controller('betaalruns')
export class ReleaseRunController {
  constructor(
    private readonly commands: CommandBus,
    private readonly store: EventStore,
    private readonly files: BankFiles,
  ) {}

  @Post(':betaalrunId/_vrijgeven')
  @HttpCode(200)
  @ApiOperation({ summary: 'Geeft een betaalrun vrij voor de bank, als tweede persoon' })
  @ApiOkResponse({ type: PaymentRunDto })
  async release(@UuidParam('betaalrunId') runId: string, @RequestCause() cause: Cause): Promise<PaymentRunDto> {
    const state = await this.commands.execute(new ReleaseRun(runId, cause));
    if (state.status === 'absent') throw plainProblem(404);
    return representRun(runId, state, cause.context.actor);
  }

  @Get(':betaalrunId/bestand')
  @Roles('betaling', 'vrijgave')
  @Header('content-disposition', 'attachment; filename="betaalrun.xml"')
  @ApiOperation({ summary: 'Geeft het bankbestand (pain.001.001.09), elke keer dezelfde bytes' })
  @ApiOkResponse({ content: { [XML]: { schema: { type: 'string' } } } })
  async file(@UuidParam('betaalrunId') runId: string, @Actor() { tenant }: Actor): Promise<StreamableFile> {
    const state = await this.store.state(paymentRunAggregate, runId, tenant);
    if (state.status !== 'released') throw plainProblem(404);
    const bytes = await this.files.read(tenant, runId, state.file);
    return new StreamableFile(bytes, { type: XML, length: bytes.length });
  }
}
