import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { contactAggregate, contactIdOf } from './contact.aggregate.ts';
import { type ContactCard, ContactCards } from './contact-cards.ts';
import type { ContactCardDto, ContactDto } from './contact.dto.ts';
import { assignmentOn, type ContactState, successorAfter } from './domain/contact.ts';

/** Who answers an employer at a municipality: the own contact, else that of all employers. From the stream, so never behind. */
@Injectable()
export class Contacts {
  constructor(
    private readonly store: EventStore,
    private readonly cards: ContactCards,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The contact of an employer as of today; null only where the municipality named nobody at all. */
  async contactOf(municipality: string, employerId: string): Promise<ContactDto | null> {
    const [own, standard, cards] = await Promise.all([
      this.stateOf(municipality, employerId),
      this.stateOf(municipality, null),
      this.cards.all(municipality),
    ]);
    const today = dutchDate(this.clock.now());
    return represent(own, 'eigen', cards, today) ?? represent(standard, 'standaard', cards, today);
  }

  /** The contact that was named for these; null for all that have none of their own. */
  async named(municipality: string, whose: readonly (string | null)[]): Promise<Map<string | null, ContactDto>> {
    const cards = await this.cards.all(municipality);
    const today = dutchDate(this.clock.now());
    const found = await Promise.all(
      whose.map(async (each) => {
        const state = await this.stateOf(municipality, each);
        const shown = represent(state, each === null ? 'standaard' : 'eigen', cards, today);
        return [each, shown ?? comingOnly(state, each, cards)] as const;
      }),
    );
    return new Map(found.flatMap(([each, dto]) => (dto === null ? [] : [[each, dto] as const])));
  }

  private stateOf(municipality: string, employerId: string | null): Promise<ContactState> {
    return this.store.state(contactAggregate, contactIdOf(municipality, employerId), municipality);
  }
}

type Cards = ReadonlyMap<string, ContactCard>;

function represent(state: ContactState, soort: ContactDto['soort'], cards: Cards, today: string): ContactDto | null {
  const now = assignmentOn(state, today);
  if (now === null) return null;
  const next = successorAfter(state, today);
  const { account, naam, functie, telefoon, bereikbaar } = representCard(now.account, cards);
  return {
    ...{ account, naam, functie, telefoon, bereikbaar },
    ...{ sinds: now.from, soort, vervanger: now.deputy === null ? null : representCard(now.deputy, cards) },
    ...{ opvolger: next && representCard(next.account, cards), opvolgerVanaf: next?.from ?? null },
  };
}

/** Named from a day that has yet to come, and nobody before. */
function comingOnly(state: ContactState, whose: string | null, cards: Cards): ContactDto | null {
  const [first] = state;
  return first === undefined ? null : represent(state, whose === null ? 'standaard' : 'eigen', cards, first.from);
}

/** What is known of an account; without a card only the account itself. */
export function representCard(account: string, cards: Cards): ContactCardDto {
  const card = cards.get(account);
  return {
    ...{ account, naam: card?.name ?? null, functie: card?.position ?? null },
    ...{ telefoon: card?.phone ?? null, bereikbaar: card?.hours ?? null },
  };
}
