import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { UuidParam } from '#libs/http/input';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { profileAggregate } from '../profile.aggregate.ts';
import { ReasonedDto } from '../reasoned.dto.ts';
import type { RegisterViewer } from '../registered.representation.ts';
import { Registers } from '../registers.ts';
import { representProfile, representSetting } from './profile.representation.ts';
import { ProfileDto, ProposeSettingDto, SettingDto } from './register-profile.dto.ts';

/** How a municipality does it: what it chose where the law leaves it open, and its own rules held beside the law. */
@ApiTags('inrichting')
@Controller('inrichting')
export class RegisterProfileController {
  constructor(
    private readonly store: EventStore,
    private readonly registers: Registers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Roles('behandelaar', 'beslisser', 'controller')
  @ApiOperation({ summary: 'Toont de keuzes en regels van de gemeente, met wat mogelijk in strijd is met de wet' })
  @ApiOkResponse({ type: ProfileDto })
  async read(@Actor() actor: Actor): Promise<ProfileDto> {
    const state = await this.store.state(profileAggregate, actor.tenant, actor.tenant);
    const texts = await this.registers.textsOf(state, actor.tenant);
    return representProfile(actor.tenant, state, this.viewer(actor, texts));
  }

  /** What was proposed already is not proposed again. */
  @Post()
  @Roles('behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Stelt een keuze of regel voor; iemand anders keurt die goed' })
  @ApiCreatedResponse({ type: SettingDto })
  async propose(
    @Body() { naam, vanaf, waarde, bron }: ProposeSettingDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<SettingDto> {
    const row = { name: naam, from: vanaf, value: waarde, source: bron };
    return representSetting(
      await this.registers.propose(profileAggregate, actor.tenant, row, cause),
      this.viewer(actor),
    );
  }

  @Post(':voorstelId/_goedkeuren')
  @Roles('beslisser')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keurt een keuze of regel goed die een ander heeft voorgesteld' })
  @ApiOkResponse({ type: SettingDto })
  async approve(
    @UuidParam('voorstelId') rowId: string,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<SettingDto> {
    return representSetting(
      await this.registers.approve(profileAggregate, actor.tenant, rowId, cause),
      this.viewer(actor),
    );
  }

  @Post(':voorstelId/_intrekken')
  @Roles('behandelaar', 'beslisser')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trekt een eigen voorstel in dat nog niet is goedgekeurd, met de reden' })
  @ApiOkResponse({ type: SettingDto })
  async withdraw(
    @UuidParam('voorstelId') rowId: string,
    @Body() { reden }: ReasonedDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<SettingDto> {
    const { row, texts } = await this.registers.withdraw(profileAggregate, actor.tenant, rowId, reden, cause);
    return representSetting(row, this.viewer(actor, texts));
  }

  private viewer({ sub, roles }: Actor, texts: RegisterViewer['texts'] = new Map()) {
    return { sub, decides: roles.includes('beslisser'), today: this.today(), texts };
  }

  private today(): string {
    return dutchDate(this.clock.now());
  }
}
