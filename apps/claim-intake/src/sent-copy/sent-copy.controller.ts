import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { plainProblem } from '#libs/http/problem';
import { MandateFor } from '#libs/mandates/mandate-for';
import { applicationAggregate } from '../application.aggregate.ts';
import { type FilledInDto, SentCopyDto, type SentDto } from './sent-copy.dto.ts';
import type { Row } from './submission.projection.ts';
import { Submissions } from './submissions.query.ts';

const KIND: Readonly<Record<string, SentDto['soort']>> = {
  submitted: 'aanvraag',
  supplemented: 'aanvulling',
  withdrawn: 'intrekking',
};

@ApiTags('aanvragen')
@Roles('werkgever')
@MandateFor('aanvragen')
@Controller('aanvragen/:aanvraagId')
export class SentCopyController {
  constructor(
    private readonly store: EventStore,
    private readonly submissions: Submissions,
  ) {}

  @Get('kopie')
  @ApiOperation({ summary: 'Toont wat u over een aanvraag stuurde, wanneer en wie (Awb 2:17)' })
  @ApiOkResponse({ type: SentCopyDto })
  async copy(@UuidParam('aanvraagId') id: string, @Actor() { tenant }: Actor): Promise<SentCopyDto> {
    const state = await this.store.state(applicationAggregate, id, tenant);
    if (state.status === 'absent') throw plainProblem(404);
    const rows = await this.submissions.of(tenant, id);
    return { aanvraagId: id, inzendingen: rows.map(represent) };
  }
}

function represent({ submissionId, kind, at, account, intermediary, request, attachments }: Row): SentDto {
  return {
    ...{ inzendingId: submissionId, soort: KIND[kind] ?? 'aanvraag', ontvangenOp: at, door: account },
    ...{ gemachtigde: intermediary ?? null, bijlagen: attachments },
    ingevuld: request == null ? null : filledIn(request),
  };
}

function filledIn(request: NonNullable<Row['request']>): FilledInDto {
  return {
    ...{ persoonRef: request.personRef, gemeentecode: request.municipalityCode, route: request.route },
    ...{ doelgroepgrond: request.ground, loonwaardePercentage: request.wageValuePercent },
    ...{ loonwaardeVastgesteldOp: request.wageValueOn, begindatum: request.startedOn, einddatum: request.endsOn },
    ...{ urenPerWeek: request.hoursPerWeek, voltijdUren: request.fullTimeHours },
    wisselendeUren: request.variableHours,
  };
}
