import { readFileSync } from 'node:fs';
import { addToMonth } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { berekenen } from '#libs/law/calculation';
import { figureOn, statutoryFigures, youthOn } from '#libs/law/figures';
import { type LatePayment, statutoryInterest } from '#libs/law/interest';
import type { Line } from '#libs/law/line';
import { possiblyContrary, type ProfileSetting } from '#libs/law/municipality-profile';
import { assessRights, type Facts, together } from '#libs/law/rules';
import { sickPay } from '#libs/law/sickness';
import { describedAsTargetGroup, type WorkFacts } from '#libs/law/target-group';
import { termijnen } from '#libs/law/term-calculation';
import { exact, workedOut } from './formula.ts';

export interface Row {
  readonly id: string;
  readonly soort: string;
  readonly titel: string;
  readonly invoer: Readonly<Record<string, unknown>>;
  readonly verwacht: Readonly<Record<string, unknown>>;
  readonly bron: string;
}
interface Table {
  readonly rechtUitgangspunt: Readonly<Record<string, unknown>>;
  readonly gevallen: readonly Row[];
}
type Answer = Readonly<Record<string, unknown>>;

/** The cases, as they are in the file. */
export const table = JSON.parse(readFileSync(new URL('gevallen.json', import.meta.url), 'utf8')) as Table;

/** The words of the table, and those of the code. */
const FACTS: Readonly<Record<string, string>> = {
  ...{ op: 'on', aangevraagdOp: 'appliedOn', begonnenOp: 'startedOn', geeindigdOp: 'endedOn' },
  ...{ hoortTotDoelgroep: 'inTargetGroup', verdientMinimumloonNiet: 'belowMinimumWage', wsw: 'wswEmployment' },
  ...{
    voorgeschiedenisLid2: 'earlierSchoolOrSupport',
    beschutWerk: 'shelteredWork',
    andereLoonsubsidie: 'otherWageSubsidy',
  },
  ...{
    wajong: 'wajong',
    route: 'route',
    loonwaardePercentage: 'wageValuePercent',
    forfaitAfgesproken: 'flatRateAgreed',
  },
  ...{ ziek: 'sick', andereToekenning: 'overlaps', verhuisd: 'moved', naar: 'to', instellingen: 'settings' },
  ...{ kanTaakUitvoeren: 'canDoTask', basisvaardigheden: 'hasBasicSkills', kanUurAaneen: 'canWorkAnHour' },
  ...{ urenPerDag: 'hoursPerDay', verdienstePerUur: 'earningPerHour', persoonVanLid2: 'ofParagraph2' },
  ...{ regel: 'key', waarde: 'value', van: 'from', totEnMet: 'through', bron: 'source' },
  ...{ hoofdsomCenten: 'principalCents', laatsteDag: 'dueOn', betaaldOp: 'paidOn', schuldenaar: 'debtor' },
};
const OUTCOMES = { met: 'voldaan', notMet: 'nietVoldaan', unknown: 'onbekend' } as const;

function inCode(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const known = FACTS[name];
      if (known === undefined) throw new Error(`the table says ${name}`);
      const moved = known === 'moved' && value !== null;
      return [known, moved ? inCode(value as Record<string, unknown>) : value];
    }),
  );
}

/** What an answer says, in the words in which the table expects it. */
function inTable(answer: Answer, verwacht: Answer): Answer {
  const { fout, regels, waarschuwingen } = answer as {
    fout?: { code: string; parameter?: string; datum?: string; errors: { veld: string }[] };
    regels?: { code: string; uitkomst: string }[];
    waarschuwingen?: { code: string }[];
  };
  const said: Record<string, unknown> = {
    ...answer,
    ...(fout && {
      fout: fout.code,
      parameter: fout.parameter,
      datum: fout.datum,
      velden: fout.errors.map(({ veld }) => veld),
    }),
    ...(waarschuwingen && { waarschuwingen: waarschuwingen.map(({ code }) => code) }),
  };
  if (regels !== undefined) {
    const outcomes = Object.fromEntries(regels.map(({ code, uitkomst }) => [code, uitkomst]));
    said.regels = Object.fromEntries(Object.keys(verwacht.regels ?? {}).map((code) => [code, outcomes[code]]));
  }
  return Object.fromEntries(Object.keys(verwacht).map((name) => [name, said[name]]));
}

function sum({ van, tot, ...each }: Row['invoer']): Answer {
  const amounts: number[] = [];
  for (let maand = String(van); maand <= String(tot); maand = addToMonth(maand, 1)) {
    amounts.push((berekenen({ ...each, maand }) as { bedragCenten: number }).bedragCenten);
  }
  return { somCenten: amounts.reduce((one, other) => one + other, 0), perMaand: amounts[0] };
}

function rights(invoer: Row['invoer']): Answer {
  const findings = assessRights(inCode({ ...table.rechtUitgangspunt, ...invoer }) as unknown as Facts);
  const regels = findings.map(({ id, outcome, reason, asks, basis }) => ({
    ...{ code: id, uitkomst: OUTCOMES[outcome], omschrijving: `${asks} ${reason}`, grondslag: basis },
  }));
  return { uitkomst: OUTCOMES[together(findings)], regels };
}

function interest(invoer: Row['invoer']): Answer {
  const answer = statutoryInterest(inCode(invoer) as unknown as LatePayment, statutoryFigures);
  if ('missing' in answer) return { ontbreekt: answer.missing.date };
  const parts = answer.lines.filter(({ code }) => code === 'rente').map(({ uitkomst }) => exact(uitkomst));
  const onafgerond = String(parts.reduce((one, other) => one.plus(other), Fraction.zero));
  return { centen: answer.cents, onafgerond, regels: answer.lines };
}

function hourly({ op }: Row['invoer']): Answer {
  const hour = figureOn(statutoryFigures, 'wmlUur', String(op))?.value ?? '0';
  const shares = Object.entries(youthOn(statutoryFigures, String(op))?.percent ?? {});
  const cents = (share = '100') => Fraction.of(hour).times(Fraction.percent(share)).times(Fraction.of(100)).round();
  const byAge = shares.map(([age, share]) => [age, (Number(cents(share)) / 100).toFixed(2)]);
  const maand = figureOn(statutoryFigures, 'wmlMaand', String(op))?.value;
  return { maand, uur: hour, uurNaarLeeftijd: Object.fromEntries(byAge) as unknown };
}

function sick({ op, loonwaardePercentage }: Row['invoer']): Answer {
  const pay = sickPay(String(op), loonwaardePercentage as string | null);
  const regels = [{ code: 'ziekte', omschrijving: pay.explanation, grondslag: pay.basis }];
  return { looptDoor: pay.subsidyRunsOn, uitkeringPercentage: pay.benefitPercent, regels };
}

const RUN: Readonly<Record<string, (row: Row) => Answer>> = {
  bedrag: ({ invoer }) => berekenen(invoer) as unknown as Answer,
  termijn: ({ invoer }) => termijnen(invoer) as unknown as Answer,
  som: ({ invoer }) => sum(invoer),
  recht: ({ invoer }) => rights(invoer),
  doelgroep: ({ invoer }) => {
    const { outcome, findings } = describedAsTargetGroup(inCode(invoer) as unknown as WorkFacts, statutoryFigures);
    const regels = findings.map(({ id, asks, reason, basis }) => ({
      ...{ code: id, omschrijving: `${asks} ${reason}`, grondslag: basis },
    }));
    return { uitkomst: OUTCOMES[outcome], regels };
  },
  profiel: ({ invoer, verwacht }) => {
    const flags = possiblyContrary([inCode(invoer) as unknown as ProfileSetting], String(verwacht.op));
    const waarschuwingen = flags.map(({ code, key, tekst, geldigVanaf, bron }) => ({
      ...{ code, tekst: `${key} ${tekst} ${geldigVanaf} ${bron}` },
    }));
    return {
      op: verwacht.op,
      vlag: flags.length > 0,
      waarschuwingen,
      grondslagen: flags.map(({ grondslag }) => grondslag),
    };
  },
  ziekte: ({ invoer }) => sick(invoer),
  rente: ({ invoer }) => interest(invoer),
  minimumloon: ({ invoer }) => hourly(invoer),
};

/** What comes out of a row, as far as the row expects something. */
export function answerTo(row: Row): Answer {
  return inTable(RUN[row.soort]?.(row) ?? {}, row.verwacht);
}

/** The lines of a row's amount or interest whose formula does not come to their outcome, to the cent where it is rounded. */
export function notWorkedOut(row: Row): string[] {
  const { regels = [] } = (RUN[row.soort]?.(row) ?? {}) as { regels?: readonly Line[] };
  if (!['bedrag', 'rente'].includes(row.soort)) return [];
  return regels
    .filter(({ code, berekening, uitkomst }) => {
      const [text, rounded = ''] = berekening.split(' → ');
      const off = workedOut(text ?? '').minus(exact(uitkomst));
      const margin = Fraction.of(
        rounded !== '' || code === 'leeftijd' ? '0.03' : ROUNDED_STEPS.includes(row.id) ? '0.01' : '0',
      );
      const below = code === 'afronding' && row.soort === 'rente' && uitkomst === '0.00';
      return !below && (off.compare(margin) > 0 || off.plus(margin).compare(Fraction.zero) < 0);
    })
    .map(({ code, berekening, uitkomst }) => `${code}: ${berekening} is not ${uitkomst}`);
}

const ROUNDED_STEPS = ['Q03a', 'Q03d'];

/** Every text that a row brings about, with its article and figures: what people read. */
export function textsOf(row: Row): string[] {
  const { regels, waarschuwingen, fout, grondslagen } = (RUN[row.soort]?.(row) ?? {}) as {
    regels?: Partial<Line>[];
    waarschuwingen?: { code: string; tekst: string }[];
    fout?: { type: string; title: string; detail: string; code: string; errors: Record<string, string>[] };
    grondslagen?: Line['grondslag'][];
  };
  const at = (basis?: Line['grondslag']) =>
    basis === undefined ? '' : [basis.regeling, basis.artikel, basis.lid ?? '-', basis.geldigVanaf].join(' ');
  return [
    ...(regels ?? []).map(({ code, omschrijving, eenheid, grondslag, parameters, berekening, uitkomst }) => {
      const figures = (parameters ?? []).map(({ naam, waarde, van }) => `${naam} ${waarde} ${van}`).join(', ');
      const formula = ['termijn', 'rente'].includes(row.soort) ? `${berekening ?? ''} = ${uitkomst ?? ''}` : '';
      const parts = [code, omschrijving, formula, eenheid, at(grondslag), figures];
      return parts.filter((part) => part !== undefined && part !== '').join(' | ');
    }),
    ...(waarschuwingen ?? []).map(({ code, tekst }) => `${code} | ${tekst}`),
    ...(grondslagen ?? []).map(at),
    ...(fout === undefined ? [] : [[fout.code, fout.type, fout.title, fout.detail].join(' | ')]),
    ...(fout?.errors ?? []).map(({ veld, code, melding }) => [veld, code, melding].join(' | ')),
  ];
}
