import fc from 'fast-check';
import { OPEN_QUESTIONS, SETTING_KEYS } from '#libs/law/settings';

const two = (least: number, most: number) =>
  fc
    .integer({ min: least * 100, max: most * 100 })
    .map((hundredths) => (hundredths / 100).toFixed(2).replace(/\.?0+$/, ''));
/** A figure as JSON may have it: a number, or its text. */
const figure = (least: number, most: number) =>
  fc.tuple(two(least, most), fc.boolean()).map(([text, asNumber]) => (asNumber ? Number(text) : text));
const money = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((cents) => (cents / 100).toFixed(2));
const date = (from: string, through: string) =>
  fc
    .date({ min: new Date(from), max: new Date(through), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
const month = fc
  .tuple(fc.integer({ min: 2018, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, nth]) => `${year}-${String(nth).padStart(2, '0')}`);

export const settings = fc
  .tuple(...SETTING_KEYS.map((key) => fc.option(fc.constantFrom(...OPEN_QUESTIONS[key].values), { nil: undefined })))
  .map((values) =>
    Object.fromEntries(SETTING_KEYS.flatMap((key, nth) => (values[nth] === undefined ? [] : [[key, values[nth]]]))),
  );

const employment = fc
  .tuple(date('2016-01-01', '2026-12-31'), fc.option(fc.integer({ min: 0, max: 900 })))
  .map(([van, days]) => ({
    van,
    totEnMet: days === null ? null : new Date(Date.parse(van) + days * 86_400_000).toISOString().slice(0, 10),
  }));

/** Every case that the interface takes, of a month whose figures are known. */
export const validCase: fc.Arbitrary<Record<string, unknown>> = fc
  .record(
    {
      maand: month,
      urenPerWeek: figure(0.01, 60),
      voltijdUren: figure(30, 60),
      toekenningVanaf: date('2015-01-01', '2026-12-31'),
      dienstverband: employment,
      bbl: fc.boolean(),
      instellingen: settings,
    },
    { requiredKeys: ['maand', 'urenPerWeek'] },
  )
  .chain((each) =>
    fc
      .record({
        age: fc.oneof(
          fc.integer({ min: 15, max: 100 }).map((leeftijd) => ({ leeftijd })),
          fc
            .integer({ min: 16, max: 60 })
            .map((years) => ({ geboortedatum: `${Number(each.maand.slice(0, 4)) - years}-06-15` })),
        ),
        route: fc.oneof(
          figure(0, 200).map((loonwaardePercentage) => ({ route: 'loonwaarde', loonwaardePercentage })),
          money(0, 3000).map((loonwaardeBedrag) => ({ route: 'loonwaarde', loonwaardeBedrag })),
          fc.constant({ route: 'forfaitair' }),
          figure(0, 120).map((loonwaardePercentage) => ({ route: 'forfaitair', loonwaardePercentage })),
        ),
        parameters: fc.record(
          {
            wmlMaand: money(1, 5000),
            werkgeverslastenPercentage: figure(0, 100),
            vakantiebijslagPercentage: figure(0, 100),
            maximumPercentage: figure(0, 100),
            forfaitPercentage: figure(0, 100),
            ...(each.maand >= '2024-01' ? { normUren: figure(1, 60) } : {}),
          },
          { requiredKeys: [] },
        ),
        what: fc.boolean(),
      })
      .map(({ age, route, parameters, what }) => ({ ...each, ...age, ...route, ...(what ? { parameters } : {}) })),
  );

const SUSPENDABLE = ['LKS_BESCHIKKING', 'BESLISTERMIJN_REDELIJK', 'BESLISSING_OP_BEZWAAR'] as const;
const OTHERS = [
  'BEZWAAR',
  'BETALING_BESCHIKKING',
  'BUITEN_BEHANDELING',
  'LKS_AANVRAAG_UITERSTE',
  'AANMANING',
  'DWANGSOM_VASTSTELLEN',
  'DWANGSOM',
] as const;
const day = date('2018-01-01', '2034-12-31');
const standstill = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 60 })))
  .map(([van, days]) =>
    days === null ? { van } : { van, tot: new Date(Date.parse(van) + days * 86_400_000).toISOString().slice(0, 10) },
  );

/** Every clock that the interface takes. */
export const validClock: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.record({ termijn: fc.constantFrom(...OTHERS), start: day, gestopt: fc.option(day), peildatum: day }),
  fc.record(
    {
      ...{ termijn: fc.constantFrom(...SUSPENDABLE), start: day, gestopt: fc.option(day), peildatum: day },
      opgeschort: fc.array(standstill, { maxLength: 4 }),
      verdaagdWeken: fc.integer({ min: 0, max: 6 }),
      instellingen: settings,
    },
    { requiredKeys: ['termijn', 'start', 'peildatum'] },
  ),
);

const JUNK = [null, [], {}, '', 'x', -1, 1e21, 0.001, true, '2026-02-30', '1,5', '1e2', [[]], '\u0000'] as const;

/** A case that somebody got wrong: a field that is junk, is missing where it may not be, or does not exist. */
export function spoilt(valid: fc.Arbitrary<Record<string, unknown>>, fields: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(null, undefined, 1, 'tekst', true),
    fc.tuple(valid, fc.string({ minLength: 1 })).map(([each, name]) => ({ ...each, [`x${name}`]: 1 })),
    fc
      .tuple(valid, fc.constantFrom(...fields), fc.constantFrom<unknown>(...JUNK))
      .map(([each, name, junk]) => ({ ...each, [name]: junk })),
  );
}
