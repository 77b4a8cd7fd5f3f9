import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Actor, Roles } from '#libs/http/access';
import { accepted, plainProblem, Rejected } from '#libs/http/problem';
import { RequestCause } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { MandateFor } from '#libs/mandates/mandate-for';
import { contactAggregate, contactIdOf } from '../contact.aggregate.ts';
import { ContactCards } from '../contact-cards.ts';
import { Contacts, representCard } from '../contacts.ts';
import { KnownEmployers } from '../known-employers.query.ts';
import { Reasons } from '../reasons.ts';
import { ContactsDto, KeepCardDto, NameContactDto, OwnContactsDto } from './name-contact.dto.ts';

/** Who of the municipality answers which employer, from when, and why that changed. */
@ApiTags('contactpersonen')
@Controller()
export class NameContactController {
  constructor(
    private readonly store: EventStore,
    private readonly contacts: Contacts,
    private readonly cards: ContactCards,
    private readonly known: KnownEmployers,
    private readonly reasons: Reasons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('contactpersonen')
  @Roles('behandelaar', 'beslisser')
  @ApiOperation({ summary: 'Toont wie er voor welke werkgever is, met vervanger en overdracht' })
  @ApiOkResponse({ type: ContactsDto })
  async overview(@Actor() { tenant }: Actor): Promise<ContactsDto> {
    const employers = await this.known.employersOf(tenant);
    const [named, cards] = await Promise.all([
      this.contacts.named(tenant, [null, ...employers]),
      this.cards.all(tenant),
    ]);
    return {
      kaarten: [...cards.keys()].map((account) => representCard(account, cards)),
      standaard: named.get(null) ?? null,
      werkgevers: employers.map((werkgeverId) => ({ werkgeverId, contactpersoon: named.get(werkgeverId) ?? null })),
    };
  }

  /** Kept beside the log, in the place of what was known of the account. */
  @Post('contactkaarten')
  @Roles('behandelaar', 'beslisser')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bewaart hoe een medewerker heet en bereikbaar is' })
  @ApiOkResponse({ type: ContactsDto })
  async keep(@Body() card: KeepCardDto, @Actor() actor: Actor): Promise<ContactsDto> {
    const { account, naam: name, functie: position, telefoon: phone, bereikbaar: hours } = card;
    await this.cards.keep(actor.tenant, account, { name, position, phone, hours });
    return this.overview(actor);
  }

  @Post('contactpersonen/_aanwijzen')
  @Roles('behandelaar', 'beslisser')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Wijst een contactpersoon en vervanger aan, vanaf een dag; bij een overdracht met de reden',
  })
  @ApiOkResponse({ type: ContactsDto })
  async name(
    @Body() { werkgeverId, account, vervanger, vanaf, reden }: NameContactDto,
    @RequestCause() cause: Cause,
    @Actor() actor: Actor,
  ): Promise<ContactsDto> {
    const { tenant, sub: by } = actor;
    const [employerId, deputy] = [werkgeverId ?? null, vervanger ?? null];
    if (employerId !== null && !(await this.known.know(employerId, tenant))) throw plainProblem(404);
    const cards = await this.cards.all(tenant);
    if (!cards.has(account) || (deputy !== null && !cards.has(deputy))) {
      throw new Rejected(new Rejection('CARD_MISSING', 'Vul eerst in hoe deze medewerker heet en bereikbaar is.'));
    }
    const id = contactIdOf(tenant, employerId);
    const named = { employerId, account, deputy, from: vanaf, by, on: dutchDate(this.clock.now()) };
    await this.reasons.with(reden, `contact-${id}`, cause, async (reasons) =>
      accepted(await this.store.handle(contactAggregate, id, { type: 'NameContact', ...named, reasons }, cause)),
    );
    return this.overview(actor);
  }

  @Get('werkgever/contactpersonen')
  @Roles('werkgever')
  @MandateFor('aanvragen')
  @ApiOperation({ summary: 'Toont uw contactpersoon bij elke gemeente' })
  @ApiOkResponse({ type: OwnContactsDto })
  async own(@Actor() { tenant }: Actor): Promise<OwnContactsDto> {
    const municipalities = await this.known.municipalitiesOf(tenant);
    return {
      contactpersonen: await Promise.all(
        municipalities.map(async (gemeentecode) => ({
          gemeentecode,
          contactpersoon: await this.contacts.contactOf(gemeentecode, tenant),
        })),
      ),
    };
  }
}
