import { isDate } from '#libs/kernel/dates';
import type { Book, Entry } from './book.ts';
import type { PublicEvent } from './public-event.ts';

/** The types of which {@link withFacts} takes something: what a list needs that the book does not keep. */
export const FACT_TYPES = [
  ...['termijn-gestart', 'termijn-opgeschort', 'termijn-hervat', 'termijn-gehaald'],
  ...['toekenning-gewijzigd', 'declaratie-ingediend'],
].map((name) => `nl.loonkostensubsidie.${name}.v1`);

/**
 * A book with the term of each decision, why each grant changed, and the hours that were told for a month. These are not in
 * the stored book, whose rows stay as older versions made them. What an event does not have in the form of its contract is
 * left out: it was kept without looking at it.
 */
export function withFacts(book: Book, events: Iterable<PublicEvent>): Book {
  const enriched = new Map(book);
  for (const { type, data } of events) {
    const id = type.includes('.declaratie-') ? data.declaratieId : data.aanvraagId;
    const entry = typeof id === 'string' ? enriched.get(id) : undefined;
    if (typeof id === 'string' && entry) enriched.set(id, withFact(entry, type, data));
  }
  return enriched;
}

function withFact(entry: Entry, type: string, data: PublicEvent['data']): Entry {
  if (entry.kind === 'claim') {
    const { urenPerWeek } = data;
    return typeof urenPerWeek === 'number' ? { ...entry, declaredHours: urenPerWeek } : entry;
  }
  if (type.includes('.termijn-')) {
    const { termijn, uiterlijk } = data;
    if (typeof termijn !== 'string' || !(uiterlijk === null || isDate(uiterlijk))) return entry;
    return { ...entry, term: { code: termijn, dueOn: uiterlijk } };
  }
  const { oorzaak, versie } = data as { oorzaak?: unknown; versie?: { versie?: unknown } };
  if (typeof oorzaak !== 'string') return entry;
  const versions = entry.versions.map((one) => (one.versie === versie?.versie ? { ...one, oorzaak } : one));
  return { ...entry, versions };
}
