import type { DueHandler } from '#libs/event-store/due-commands';
import type { EventStore } from '#libs/event-store/event-store';
import type { Books } from '../books.query.ts';
import { measure } from '../domain/measured.ts';
import { isMunicipality } from '../party.representation.ts';
import { warningAggregate } from '../warnings.aggregate.ts';

/** Looks at the figures of one tenant, and records what crossed a threshold. */
export function measureFigures(store: EventStore, books: Books): DueHandler {
  return async ({ tenant }, cause) => {
    const { book, figures } = await books.of(tenant);
    const measured = measure(book, figures, isMunicipality(tenant) ? 'pays' : 'receives');
    await store.handle(warningAggregate, tenant, { type: 'Measure', measured, on: figures.on }, cause);
  };
}
