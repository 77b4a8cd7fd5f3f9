import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { letterTextsAggregate } from '../letter-texts.aggregate.ts';
import { ReasonedDto } from '../reasoned.dto.ts';
import type { RegisterViewer } from '../registered.representation.ts';
import { Registers } from '../registers.ts';
import { LetterTextsDto, ProposedTextDto, ProposeTextDto } from './letter-texts.dto.ts';
import { representText, representTexts } from './letter-texts.representation.ts';

/** What a municipality says in its letters in its own words: proposed by one person, approved by another. */
@ApiTags('brieven')
@Controller('briefteksten')
export class LetterTextsController {
  constructor(
    private readonly store: EventStore,
    private readonly registers: Registers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Roles('behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Toont de teksten van de brieven, met wat ingevuld kan worden en wat is voorgesteld' })
  @ApiOkResponse({ type: LetterTextsDto })
  async read(@Actor() actor: Actor): Promise<LetterTextsDto> {
    const state = await this.store.state(letterTextsAggregate, actor.tenant, actor.tenant);
    const texts = await this.registers.textsOf(state, actor.tenant);
    return representTexts(state, this.today(), viewer(actor, texts));
  }

  @Post()
  @Roles('behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Stelt een tekst voor; iemand anders keurt die goed' })
  @ApiCreatedResponse({ type: ProposedTextDto })
  async propose(
    @Body() { naam, vanaf, waarde, bron }: ProposeTextDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ProposedTextDto> {
    const row = { name: naam, from: vanaf, value: waarde, source: bron };
    return representText(await this.registers.propose(letterTextsAggregate, actor.tenant, row, cause), viewer(actor));
  }

  @Post(':voorstelId/_goedkeuren')
  @Roles('beslisser')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keurt een tekst goed die een ander heeft voorgesteld' })
  @ApiOkResponse({ type: ProposedTextDto })
  async approve(
    @UuidParam('voorstelId') rowId: string,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ProposedTextDto> {
    return representText(await this.registers.approve(letterTextsAggregate, actor.tenant, rowId, cause), viewer(actor));
  }

  @Post(':voorstelId/_intrekken')
  @Roles('behandelaar', 'beslisser')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trekt een eigen voorstel voor een tekst in dat nog niet is goedgekeurd, met de reden' })
  @ApiOkResponse({ type: ProposedTextDto })
  async withdraw(
    @UuidParam('voorstelId') rowId: string,
    @Body() { reden }: ReasonedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ProposedTextDto> {
    const { row, texts } = await this.registers.withdraw(letterTextsAggregate, actor.tenant, rowId, reden, cause);
    return representText(row, viewer(actor, texts));
  }

  private today(): string {
    return dutchDate(this.clock.now());
  }
}

function viewer({ sub, roles }: Actor, texts: RegisterViewer['texts'] = new Map()): RegisterViewer {
  return { sub, decides: roles.includes('beslisser'), texts };
}
