import { describe, expect, it } from '@jest/globals';
import { Unprocessable } from '#libs/messaging/parking';
import type { Message } from '#libs/messaging/transport';
import { contractNames, exampleOf as example } from '#libs/testing/contracts';
import { enter, entryOf } from '../domain/book.ts';
import { publicEventOf } from './record-event.consumer.ts';
import { TOLD } from './told.message.ts';

/** Heard by another reader, and no part of the book: it has no municipality. */
const ELSEWHERE = ['machtiging-gewijzigd'];
const KEPT_ONLY = contractNames.filter((name) => !Object.hasOwn(TOLD, name) && !ELSEWHERE.includes(name));

const withMore = (message: ReturnType<typeof example>): Message => ({
  ...message,
  data: { ...message.data, nieuwVeld: { nog: 'onbekend' } },
});

describe('what other services tell', () => {
  it.each(Object.keys(TOLD))('%s is read and entered, also with a field that is new', (name) => {
    const heard = publicEventOf(withMore(example(name)));
    expect(heard.data).toMatchObject({ nieuwVeld: { nog: 'onbekend' } });
    expect(entryOf(heard)).toBe(example(name).data.declaratieId ?? example(name).data.aanvraagId);
    expect(enter(undefined, heard)).toMatchObject({
      employer: example(name).data.werkgeverId,
      municipality: example(name).data.gemeentecode,
    });
  });

  it.each(KEPT_ONLY)('%s is kept, and the book is not made of it', (name) => {
    const heard = publicEventOf(withMore(example(name)));
    expect([heard.data, entryOf(heard)]).toEqual([withMore(example(name)).data, undefined]);
  });

  it('is kept of a type that nobody has heard of', () => {
    const told = { ...example('termijn-gestart'), type: 'nl.loonkostensubsidie.iets-nieuws.v1' };
    expect(entryOf(publicEventOf(told))).toBeUndefined();
  });

  it.each<[string, (message: ReturnType<typeof example>) => object]>([
    ['a day that does not exist', ({ data }) => ({ data: { ...data, besluitdatum: '2026-02-30' } })],
    ['no employer', ({ data }) => ({ data: { ...data, werkgeverId: undefined } })],
    ['an id that is none', () => ({ id: 'bericht-1' })],
    ['a time without a zone', () => ({ time: '2026-03-01T10:00:00' })],
    ['another sender', () => ({ source: 'urn:nld:oin:00000000000000000000:systeem:portal' })],
    ['a character that cannot be stored', ({ data }) => ({ data: { ...data, uitkomst: 'toe\0gekend' } })],
    [
      'a version without an age',
      ({ data }) => ({ data: { ...data, versie: { ...(data.versie as object), leeftijden: [] } } }),
    ],
    [
      'a wage value that is no number',
      ({ data }) => ({ data: { ...data, versie: { ...(data.versie as object), loonwaardePercentage: 'de helft' } } }),
    ],
  ])('is not kept with %s', (_, change) => {
    const told = example('besluit-genomen');
    expect(() => publicEventOf({ ...told, ...change(told) })).toThrow(Unprocessable);
  });
});
