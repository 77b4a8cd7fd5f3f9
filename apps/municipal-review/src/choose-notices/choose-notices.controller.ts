import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { accepted } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import type { Clock } from '#libs/kernel/clock';
import { OwnerOnly } from '#libs/mandates/mandate-for';
import type { NoticeChoiceState } from '../domain/notice-choice.ts';
import { noticeChoiceAggregate } from '../notice-choice.aggregate.ts';
import { NoticeChoices } from '../notice-choices.ts';
import { ChooseNoticesDto, NoticesDto } from './choose-notices.dto.ts';

const CHOICE = { none: 'nog-niet', address: 'mail', declined: 'afzien' } as const;

/** Where an employer wants to hear that a message is here (Awb 2:10): by mail, or not at all. */
@ApiTags('berichten')
@Roles('werkgever')
@OwnerOnly()
@Controller('werkgever/kennisgevingen')
export class ChooseNoticesController {
  constructor(
    private readonly store: EventStore,
    private readonly choices: NoticeChoices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Toont of en waar u hoort dat er een bericht is' })
  @ApiOkResponse({ type: NoticesDto })
  async read(@Actor() { tenant }: Actor): Promise<NoticesDto> {
    return this.represent(tenant, await this.choices.of(tenant));
  }

  @Put()
  @ApiOperation({ summary: 'Kiest of en waar u hoort dat er een bericht is' })
  @ApiOkResponse({ type: NoticesDto })
  async choose(
    @Body() { keuze, adres }: ChooseNoticesDto,
    @RequestCause() cause: Cause,
    @Actor() { tenant, sub: by }: Actor,
  ): Promise<NoticesDto> {
    const deed = { by, at: this.clock.now().toISOString() };
    const command =
      keuze === 'afzien'
        ? ({ type: 'DeclineNotices', ...deed } as const)
        : ({ type: 'GiveAddress', address: await this.choices.keep(tenant, adres ?? ''), ...deed } as const);
    return this.represent(tenant, accepted(await this.store.handle(noticeChoiceAggregate, tenant, command, cause)));
  }

  private async represent(tenant: string, choice: NoticeChoiceState): Promise<NoticesDto> {
    const adres = await this.choices.addressOf(tenant, choice);
    return { keuze: CHOICE[choice.status], adres, sinds: choice.status === 'none' ? null : choice.since };
  }
}
