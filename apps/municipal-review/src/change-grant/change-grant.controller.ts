import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { createdId, RequestCause } from '#libs/http/request-cause';
import { CurrentFigures } from '../current-figures.ts';
import type { ChangeCause, Changes, GrantCommand } from '../domain/grant.ts';
import { NOT_WRITTEN, type Reason } from '../domain/reason.ts';
import { GrantDto } from '../grant.dto.ts';
import { Grants } from '../grants.ts';
import { ReasonedDto } from '../reasoned.dto.ts';
import { ApproveChangeDto, ChangePreviewDto, ProposeChangeDto } from './change-grant.dto.ts';

const CAUSES: Record<ProposeChangeDto['oorzaak'], ChangeCause> = {
  loonwaarde: 'wageValue',
  uren: 'hours',
  correctie: 'correction',
};

/** A change of a running grant is a new version, by two people as the first one was. */
@ApiTags('toekenningen')
@Controller('toekenningen/:toekenningId')
export class ChangeGrantController {
  constructor(
    private readonly grants: Grants,
    private readonly figures: CurrentFigures,
  ) {}

  @Post('_voorstellen')
  @HttpCode(200)
  @Roles('behandelaar')
  @ApiOperation({ summary: 'Stelt een nieuwe versie van de toekenning voor; iemand anders beslist' })
  @ApiOkResponse({ type: GrantDto })
  async propose(
    @UuidParam('toekenningId') id: string,
    @Body() dto: ProposeChangeDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<GrantDto> {
    const proposal = await this.proposal(dto, createdId(cause), actor);
    const command = (reasons: Reason | null): GrantCommand => ({ ...proposal, reasons });
    return this.grants.carryOutReasoned(id, dto.motivering, command, cause, actor);
  }

  /** Shown before a change is proposed: the same month with it and without. */
  @Post('_doorrekenen')
  @HttpCode(200)
  @Roles('behandelaar')
  @ApiOperation({ summary: 'Rekent een wijziging door voordat u haar voorstelt; er wordt niets vastgelegd' })
  @ApiOkResponse({ type: ChangePreviewDto })
  async preview(
    @UuidParam('toekenningId') id: string,
    @Body() dto: ProposeChangeDto,
    @Actor() actor: Actor,
  ): Promise<ChangePreviewDto> {
    const proposal = await this.proposal(dto, id, actor);
    return ChangePreviewDto.of(await this.grants.preview(id, { ...proposal, reasons: NOT_WRITTEN }, actor));
  }

  @Post('_teruggeven')
  @HttpCode(200)
  @Roles('beslisser')
  @ApiOperation({ summary: 'Geeft een voorstel tot wijziging terug, met de reden' })
  @ApiOkResponse({ type: GrantDto })
  giveBack(
    @UuidParam('toekenningId') id: string,
    @Body() { reden }: ReasonedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<GrantDto> {
    const deed = { by: actor.sub, on: this.grants.today() };
    const command = (reasons: Reason | null): GrantCommand => {
      if (reasons === null) throw new Error('a proposal is returned with a reason');
      return { type: 'ReturnChange', reasons, ...deed };
    };
    return this.grants.carryOutReasoned(id, reden, command, cause, actor);
  }

  @Post('_besluiten')
  @HttpCode(200)
  @Roles('beslisser')
  @ApiOperation({ summary: 'Besluit tot de nieuwe versie die een ander heeft voorgesteld' })
  @ApiOkResponse({ type: GrantDto })
  approve(
    @UuidParam('toekenningId') id: string,
    @Body() { voorstelId }: ApproveChangeDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<GrantDto> {
    const seen = voorstelId === undefined ? {} : { changeId: voorstelId };
    const command = { type: 'ApproveChange', ...seen, by: actor.sub, on: this.grants.today() } as const;
    return this.grants.carryOut(id, command, cause, actor);
  }

  private async proposal(dto: ProposeChangeDto, changeId: string, actor: Actor) {
    return {
      type: 'ProposeChange',
      ...{ changeId, cause: CAUSES[dto.oorzaak], from: dto.vanaf, changes: changesIn(dto) },
      figures: await this.figures.figures(),
      ...{ by: actor.sub, on: this.grants.today() },
    } as const;
  }
}

function changesIn({ loonwaardePercentage, urenPerWeek, voltijdUren }: ProposeChangeDto): Changes {
  return {
    ...(loonwaardePercentage === undefined ? {} : { wageValuePercent: loonwaardePercentage }),
    ...(urenPerWeek === undefined ? {} : { agreedHours: urenPerWeek }),
    ...(voltijdUren === undefined ? {} : { fullTimeHours: voltijdUren }),
  };
}
