import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { compose } from '#libs/letters/compose';
import type { LetterDocument } from '#libs/letters/document';
import type { Contact, LetterFacts, Matter } from '#libs/letters/facts';
import { type Texts, textsWith, yearsKept } from '#libs/letters/texts';
import { type Addressees, ADDRESSEES } from './addressees.ts';
import { caseAggregate } from './case.aggregate.ts';
import { Contacts } from './contacts.ts';
import { channelOf, type LetterMatter } from './domain/letter.ts';
import { applicationIn, objectThrough, type ToldByLetter, toldOfCase, toldOfGrant } from './domain/letter-facts.ts';
import { rowsOn } from './domain/register.ts';
import { grantAggregate } from './grant.aggregate.ts';
import { letterTextsAggregate } from './letter-texts.aggregate.ts';
import { Reasons } from './reasons.ts';

/** As the vault records it. */
const PURPOSE = 'besluitbrief';

type Parties = Pick<LetterMatter, 'caseId' | 'addressee' | 'employerId' | 'personRef'>;

/** Puts a letter into words: from the log what was decided, from the vault who it is about, from the register how it is said. */
@Injectable()
export class LetterWriting {
  constructor(
    private readonly store: EventStore,
    private readonly reasons: Reasons,
    private readonly contacts: Contacts,
    @Inject(ADDRESSEES) private readonly addressees: Addressees,
  ) {}

  /** What a letter that was ordered tells of, as it was decided. */
  async told({ caseId, source }: LetterMatter, tenant: string): Promise<ToldByLetter> {
    const cases = await this.store.history(caseAggregate, caseId, tenant);
    const ofCase = cases.map(({ event }) => event);
    if (source.category === 'case') return toldOfCase(ofCase, source.version);
    const grants = await this.store.history(grantAggregate, source.subject, tenant);
    return toldOfGrant(
      grants.map(({ event }) => event),
      source.version,
      applicationIn(ofCase),
    );
  }

  /** The letter in words, as of a day. Who it is about is asked at this moment, by a call that is recorded. */
  async write(
    letterId: string,
    parties: Parties,
    told: ToldByLetter,
    tenant: string,
    datedOn: string,
  ): Promise<LetterDocument> {
    const { caseId, addressee, employerId, personRef } = parties;
    const asked = { gemeentecode: tenant, werkgeverId: employerId, persoonRef: personRef };
    const { werkgeverNaam, werknemer } = await this.addressees(asked, PURPOSE);
    const texts = await this.reasons.read(tenant, [told.reason]);
    const words = told.reason === null ? null : (texts.get(told.reason.reference) ?? null);
    const facts: LetterFacts = {
      ...{ letterId, addressee, channel: channelOf(addressee, told.origin), datedOn, municipalityCode: tenant },
      objectThrough: objectThrough(told.matter.situation, datedOn),
      reference: caseId.slice(0, 8).toUpperCase(),
      employer: { kvk: employerId, name: werkgeverNaam ?? `de werkgever met KvK-nummer ${employerId}` },
      employee: { name: `${werknemer.voorletters} ${werknemer.achternaam}`.trim() },
      ...{ receivedOn: told.receivedOn, employment: told.employment, matter: withWords(told.matter, words) },
      contact: await this.contact(tenant, employerId),
    };
    return compose(facts, await this.texts(tenant, datedOn));
  }

  /** Whom to ask; null where nobody can be called, because a letter names no one without a way to reach them. */
  private async contact(tenant: string, employerId: string): Promise<Contact | null> {
    const known = await this.contacts.contactOf(tenant, employerId);
    if (!known?.naam || !known.telefoon) return null;
    const name = known.functie === null ? known.naam : `${known.naam}, ${known.functie}`;
    return { name, phone: known.telefoon, hours: known.bereikbaar ?? '' };
  }

  /** How many years a municipality keeps the letters of a day after their matter ended. */
  async yearsKept(tenant: string, day: string): Promise<number> {
    return yearsKept(await this.texts(tenant, day));
  }

  /** What a municipality says in its own words on a day, by key. */
  async ownTexts(tenant: string, day: string): Promise<ReadonlyMap<string, string>> {
    const state = await this.store.state(letterTextsAggregate, tenant, tenant);
    return new Map([...rowsOn(state, day)].map(([name, { value }]) => [name, value]));
  }

  private async texts(tenant: string, day: string): Promise<Texts> {
    return textsWith(await this.ownTexts(tenant, day));
  }
}

function withWords(matter: ToldByLetter['matter'], words: string | null): Matter {
  switch (matter.situation) {
    case 'hersteltermijn':
      return { ...matter, note: words };
    case 'beeindigd':
    case 'verlengd':
    case 'ontvangst':
      return matter;
    default:
      return { ...matter, reasons: words };
  }
}
