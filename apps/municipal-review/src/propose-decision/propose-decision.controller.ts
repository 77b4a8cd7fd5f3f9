import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { CaseDto } from '../case.dto.ts';
import { PreviewDto } from '../case-decision.dto.ts';
import { Cases } from '../cases.ts';
import { CurrentFigures } from '../current-figures.ts';
import { NOT_WRITTEN } from '../domain/reason.ts';
import type { Outcome } from '../domain/case-parts.ts';
import { MunicipalitySettings } from '../municipality-settings.query.ts';
import { Overlaps } from './overlaps.query.ts';
import { GrantFromDto, ProposeDecisionDto } from './propose-decision.dto.ts';

const OUTCOMES: Record<ProposeDecisionDto['uitkomst'], Outcome> = {
  toekennen: 'granted',
  afwijzen: 'refused',
  'buiten-behandeling': 'notProcessed',
};

@ApiTags('zaken')
@Roles('behandelaar')
@Controller('zaken/:zaakId')
export class ProposeDecisionController {
  constructor(
    private readonly cases: Cases,
    private readonly figures: CurrentFigures,
    private readonly overlaps: Overlaps,
    private readonly settings: MunicipalitySettings,
  ) {}

  /** The first of two people; the answer has the amount with its lines, and every rule with its outcome. */
  @Post('_voorstellen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stelt een besluit voor, met bedrag en toetsing; iemand anders beslist' })
  @ApiOkResponse({ type: CaseDto })
  async propose(
    @UuidParam('zaakId') id: string,
    @Body() { uitkomst, toekenningVanaf, motivering, nietGehoord, versie }: ProposeDecisionDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<CaseDto> {
    const proposal = {
      ...(await this.proposal(id, OUTCOMES[uitkomst], toekenningVanaf, createdId(cause), actor)),
      ...(nietGehoord === undefined ? {} : { notHeard: nietGehoord }),
      ...(versie === undefined ? {} : { seen: versie }),
    };
    return this.cases.carryOutReasoned(id, motivering, (reasons) => ({ ...proposal, reasons }), cause, actor);
  }

  /** Shown before anything is proposed: the amount with its lines, and every rule with its outcome. */
  @Post('_doorrekenen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Rekent een toekenning door voordat u haar voorstelt; er wordt niets vastgelegd' })
  @ApiOkResponse({ type: PreviewDto })
  async preview(
    @UuidParam('zaakId') id: string,
    @Body() { toekenningVanaf }: GrantFromDto,
    @Actor() actor: Actor,
  ): Promise<PreviewDto> {
    const proposal = await this.proposal(id, 'granted', toekenningVanaf, id, actor);
    return this.cases.preview(id, { ...proposal, reasons: NOT_WRITTEN }, actor);
  }

  private async proposal(caseId: string, outcome: Outcome, from: string | undefined, proposalId: string, actor: Actor) {
    const [on, grantedFrom] = [this.cases.today(), from ?? null];
    return {
      type: 'ProposeDecision',
      ...{ proposalId, outcome, grantedFrom },
      overlaps: await this.overlaps.of(caseId, actor.tenant, grantedFrom),
      settings: await this.settings.on(actor.tenant, on),
      figures: await this.figures.figures(),
      ...{ by: actor.sub, on },
    } as const;
  }
}
