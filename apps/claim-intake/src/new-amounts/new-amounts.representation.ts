import type { Change, FullMonth, NewAmount } from '../domain/new-amounts.ts';
import type { CHANGES_SAID, FullMonthDto, MissingFigureDto, NewAmountDto, NewAmountsDto } from './new-amounts.dto.ts';
import type { NewAmountOf } from './new-amounts.query.ts';

const CHANGE: Readonly<Record<Change, (typeof CHANGES_SAID)[number]>> = {
  'minimum-wage': 'minimumloon',
  'employer-costs': 'werkgeverslasten',
  age: 'leeftijd',
  'flat-rate-over': 'forfait-voorbij',
  version: 'gewijzigd',
};

const STATUS: Readonly<Record<NewAmount['status'], string>> = {
  known: 'bekend',
  'figure-missing': 'cijfer-ontbreekt',
  'terms-unknown': 'gegevens-ontbreken',
};

export function representNewAmount({ amount, ...of }: NewAmountOf): NewAmountDto {
  const before = amount.status === 'terms-unknown' ? null : amount.before;
  const after = amount.status === 'known' ? amount.after : null;
  return {
    ...{ aanvraagId: of.application_id, toekenningId: of.grant_id, dienstverbandId: of.employment_id },
    ...{ persoonRef: of.person_ref, personeelsnummer: of.personnel_number, gemeentecode: of.municipality_code },
    ...{ status: STATUS[amount.status], was: before && monthOf(before), wordt: after && monthOf(after) },
    verschilCenten: before && after && after.amountCents - before.amountCents,
    oorzaken: amount.status === 'known' ? amount.changes.map((change) => CHANGE[change]) : [],
  };
}

type Totals = Pick<NewAmountsDto, 'aantalTotaal' | 'aantalBekend' | 'wasCenten' | 'wordtCenten' | 'ontbreekt'>;

/** Of the amounts that are known on both sides: a sum of one side only would compare unlike with like. */
export function totalsOf(all: readonly NewAmountOf[]): Totals {
  const known = all.flatMap(({ amount }) => (amount.status === 'known' ? [amount] : []));
  const missing = all.flatMap(({ amount }) => (amount.status === 'figure-missing' ? [amount.missing] : []));
  const byFigure = new Map(missing.map((each) => [`${each.parameter} ${each.date}`, each]));
  return {
    ...{ aantalTotaal: all.length, aantalBekend: known.length },
    wasCenten: known.reduce((sum, { before }) => sum + before.amountCents, 0),
    wordtCenten: known.reduce((sum, { after }) => sum + after.amountCents, 0),
    ontbreekt: [...byFigure.values()].map(({ parameter, date }): MissingFigureDto => ({ parameter, datum: date })),
  };
}

function monthOf({ amountCents, lines, warnings }: FullMonth): FullMonthDto {
  return { bedragCenten: amountCents, regels: lines, waarschuwingen: warnings };
}
