import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { addToMonth } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';
import { berekenen } from '#libs/law/calculation';
import { figureOn, statutoryFigures, youthOn } from '#libs/law/figures';
import { type LatePayment, statutoryInterest } from '#libs/law/interest';
import { possiblyContrary, type ProfileSetting } from '#libs/law/municipality-profile';
import { assessRights, type Facts, together } from '#libs/law/rules';
import { sickPay } from '#libs/law/sickness';
import { describedAsTargetGroup, type WorkFacts } from '#libs/law/target-group';
import { termijnen } from '#libs/law/term-calculation';

interface Row {
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

const table = JSON.parse(readFileSync(new URL('gevallen.json', import.meta.url), 'utf8')) as Table;

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
  expect(findings.every(({ reason, basis }) => reason !== '' && basis.artikel !== '')).toBe(true);
  const regels = findings.map(({ id, outcome }) => ({ code: id, uitkomst: OUTCOMES[outcome] }));
  return { uitkomst: OUTCOMES[together(findings)], regels };
}

function interest(invoer: Row['invoer']): Answer {
  const answer = statutoryInterest(inCode(invoer) as unknown as LatePayment, statutoryFigures);
  if ('missing' in answer) return { ontbreekt: answer.missing.date };
  const parts = answer.lines.filter(({ code }) => code === 'rente').map(({ uitkomst }) => exact(uitkomst));
  return { centen: answer.cents, onafgerond: String(parts.reduce((one, other) => one.plus(other), Fraction.zero)) };
}

/** Reads an outcome back, a decimal or `a/b`. */
function exact(text: string): Fraction {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Fraction.of(numerator).over(Fraction.of(denominator));
}

function hourly({ op }: Row['invoer']): Answer {
  const hour = figureOn(statutoryFigures, 'wmlUur', String(op))?.value ?? '0';
  const shares = Object.entries(youthOn(statutoryFigures, String(op))?.percent ?? {});
  const cents = (share: string) => Fraction.of(hour).times(Fraction.percent(share)).times(Fraction.of(100)).round();
  const byAge = shares.map(([age, share]) => [age, (Number(cents(share)) / 100).toFixed(2)]);
  const maand = figureOn(statutoryFigures, 'wmlMaand', String(op))?.value;
  return { maand, uur: hour, uurNaarLeeftijd: Object.fromEntries(byAge) as unknown };
}

function sick({ op, loonwaardePercentage }: Row['invoer']): Answer {
  const pay = sickPay(String(op), loonwaardePercentage as string | null);
  return { looptDoor: pay.subsidyRunsOn, uitkeringPercentage: pay.benefitPercent };
}

const RUN: Readonly<Record<string, (row: Row) => Answer>> = {
  bedrag: ({ invoer }) => berekenen(invoer) as unknown as Answer,
  termijn: ({ invoer }) => termijnen(invoer) as unknown as Answer,
  som: ({ invoer }) => sum(invoer),
  recht: ({ invoer }) => rights(invoer),
  doelgroep: ({ invoer }) => {
    const { outcome } = describedAsTargetGroup(inCode(invoer) as unknown as WorkFacts, statutoryFigures);
    return { uitkomst: OUTCOMES[outcome] };
  },
  profiel: ({ invoer, verwacht }) => {
    const flags = possiblyContrary([inCode(invoer) as unknown as ProfileSetting], String(verwacht.op));
    return { op: verwacht.op, vlag: flags.length > 0 };
  },
  ziekte: ({ invoer }) => sick(invoer),
  rente: ({ invoer }) => interest(invoer),
  minimumloon: ({ invoer }) => hourly(invoer),
};

describe('the table of cases', () => {
  it.each(table.gevallen.map((row) => [row.id, row.titel, row] as const))('%s %s', (_id, _title, row) => {
    const run = RUN[row.soort];
    expect(inTable(run?.(row) ?? {}, row.verwacht)).toEqual(row.verwacht);
  });

  it('says of every row where it comes from, and has no two of one name', () => {
    const { gevallen } = table;
    expect(gevallen.filter(({ bron, titel }) => bron === '' || titel === '')).toEqual([]);
    expect(new Set(gevallen.map(({ id }) => id)).size).toBe(gevallen.length);
  });
});
