import { describe, expect, it } from '@jest/globals';
import type { Task, Tasks } from './answers.ts';
import { joined, taskOfConversation, taskOfMeasurement } from './others.ts';

const measurement = {
  ...{ metingId: 'm1', zaakId: 'a1', gemeentecode: 'GM9901', persoonRef: 'p1' },
  aanZet: { uiterlijk: '2026-11-12', dagenOver: -2, anders: 'Dan kiest de gemeente zelf een dag.' },
};
const conversation = {
  ...{ gesprekId: 'g1', gemeentecode: 'GM9901', ongelezen: 2 },
  over: { zaakId: 'a1', persoonRef: 'p1' },
};

const own = (uiterlijk: string | null): Task => ({
  ...{ soort: 'aanvraag', gevolg: 'geen-subsidie', uiterlijk, dagenOver: 5, grondslag: null, bedragCenten: null },
  ...{ aantal: 1, persoonRef: 'p1', dienstverbandId: 'd1', aanvraagId: null, loonbestandId: null, maand: null },
  ...{ gemeentecode: null, gevraagd: [], herinnering: null, begindatum: '2026-05-12' },
});
const list = (pagina: number, ...taken: Task[]): Tasks => ({
  ...{ peildatum: '2026-11-14', aantalTotaal: taken.length, aantalTeLaat: 0, pagina, taken },
});

describe('what others ask of an employer', () => {
  it('is a measurement whose turn is the employer’s, and a message that nobody read', () => {
    expect(taskOfMeasurement(measurement)).toMatchObject([
      { soort: 'meting', naar: 'metingen/m1', uiterlijk: '2026-11-12', anders: 'Dan kiest de gemeente zelf een dag.' },
    ]);
    expect(taskOfMeasurement({ ...measurement, aanZet: null })).toEqual([]);
    expect(taskOfConversation(conversation)).toMatchObject([{ soort: 'bericht', naar: 'berichten/g1', aantal: 2 }]);
    expect(taskOfConversation({ ...conversation, ongelezen: 0 })).toEqual([]);
  });

  it('joins the list by its last day, on the first page, and in the counts', () => {
    const others = [...taskOfConversation(conversation), ...taskOfMeasurement(measurement)];
    const first = joined(list(1, own('2026-11-10'), own('2026-11-20'), own(null)), others);
    expect(first).toMatchObject({ aantalTotaal: 5, aantalTeLaat: 1 });
    expect(first.taken.map(({ soort }) => soort)).toEqual(['aanvraag', 'meting', 'aanvraag', 'aanvraag', 'bericht']);
    expect(joined(list(2, own('2026-11-10')), others)).toMatchObject({
      aantalTotaal: 3,
      taken: [{ soort: 'aanvraag' }],
    });
  });
});
