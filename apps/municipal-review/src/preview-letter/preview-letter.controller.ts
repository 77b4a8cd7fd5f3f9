import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { InvalidInput, UuidParam } from '#libs/http/input';
import { Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { compose } from '#libs/letters/compose';
import { exampleOf } from '#libs/letters/examples';
import { ADDRESSED_TO } from '#libs/letters/facts';
import { textsWith, unfitText } from '#libs/letters/texts';
import { caseAggregate } from '../case.aggregate.ts';
import { toldOfProposal } from '../domain/letter-facts.ts';
import { LetterTextDto } from './letter.dto.ts';
import { LetterWriting } from '../letter-writing.ts';
import { PreviewQuery, PreviewTextDto } from './preview-letter.dto.ts';

/** A letter as it would be, before anything of it is kept. */
@ApiTags('brieven')
@Roles('behandelaar', 'beslisser')
@Controller()
export class PreviewLetterController {
  constructor(
    private readonly store: EventStore,
    private readonly writing: LetterWriting,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What would be sent if the proposal were approved today. Who it is about is asked of the vault, which records that. */
  @Get('zaken/:zaakId/briefvoorbeeld')
  @ApiOperation({ summary: 'Toont de brief die bij een voorstel hoort, voordat iemand beslist' })
  @ApiOkResponse({ type: LetterTextDto })
  async ofProposal(
    @UuidParam('zaakId') caseId: string,
    @Query() { ontvanger: addressee = 'werkgever' }: PreviewQuery,
    @Actor() { tenant }: Actor,
  ): Promise<LetterTextDto> {
    const state = await this.store.state(caseAggregate, caseId, tenant);
    if (state.status === 'absent') throw new Rejected(new Rejection('CASE_UNKNOWN', 'Deze zaak is er niet.'));
    if (state.status !== 'proposed') {
      throw new Rejected(new Rejection('NOTHING_PROPOSED', 'Er is geen voorstel om een brief bij te tonen.'));
    }
    const { employerId, personRef } = state.facts.application;
    const parties = { caseId, addressee, employerId, personRef };
    const told = toldOfProposal(state.proposal);
    return LetterTextDto.of(await this.writing.write(caseId, parties, told, tenant, this.today()));
  }

  /** About made-up people, so anybody who writes the texts can look as often as it helps. */
  @Post('brieven/_voorbeeld')
  @HttpCode(200)
  @ApiOperation({ summary: 'Toont een brief over verzonnen mensen, met de teksten van de gemeente' })
  @ApiOkResponse({ type: LetterTextDto })
  async ofExample(
    @Body() { situatie, ontvanger, naam, waarde }: PreviewTextDto,
    @Actor() { tenant }: Actor,
  ): Promise<LetterTextDto> {
    if (!ADDRESSED_TO[situatie].includes(ontvanger))
      throw fault('ontvanger', 'Deze brief gaat alleen naar de werkgever.');
    const own = new Map(await this.writing.ownTexts(tenant, this.today()));
    if (naam !== undefined && waarde !== undefined) {
      const unfit = unfitText(naam, waarde);
      if (unfit !== undefined) throw fault('waarde', unfit);
      own.set(naam, waarde);
    }
    const facts = { ...exampleOf(situatie, ontvanger, this.today()), municipalityCode: tenant };
    return LetterTextDto.of(compose(facts, textsWith(own)));
  }

  private today(): string {
    return dutchDate(this.clock.now());
  }
}

function fault(veld: string, melding: string): InvalidInput {
  return new InvalidInput([{ veld, code: 'past-niet', melding }]);
}
