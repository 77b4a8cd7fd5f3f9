import { Fraction } from '#libs/kernel/fraction';
import { figureOn, type Figures } from '#libs/law/figures';
import type { Finding, Outcome } from '#libs/law/rules';
import type { Basis } from '#libs/law/line';

/** What an expert found about somebody's work; null is: not known yet. */
export interface WorkFacts {
  readonly on: string;
  /** Cannot earn the minimum wage with full-time work. */
  readonly belowMinimumWage: boolean | null;
  readonly canDoTask: boolean | null;
  readonly hasBasicSkills: boolean | null;
  readonly canWorkAnHour: boolean | null;
  /** Decimal text. */
  readonly hoursPerDay: string | null;
  /** What an hour of work is worth, in euros. */
  readonly earningPerHour: string | null;
  /** One of the persons of Participatiewet 10d lid 2. */
  readonly ofParagraph2: boolean | null;
}

const BASIS: Basis = {
  ...{ regeling: 'Besluit loonkostensubsidie Participatiewet', artikel: '1', lid: null },
  geldigVanaf: '2015-01-01',
};
const FOUR_HOURS = Fraction.of(4);
const TWO_HOURS = Fraction.of(2);

/**
 * Whether somebody fits the description of the target group (doelgroep, Participatiewet 6 e): cannot earn the minimum wage
 * but has possibilities to work. With two to four hours a day, an hour must be worth the minimum wage per hour. Every
 * condition is answered; the persons of 10d lid 2 belong to it by themselves.
 */
export function describedAsTargetGroup(facts: WorkFacts, figures: Figures): { outcome: Outcome; findings: Finding[] } {
  const findings = conditions(facts, figures);
  if (facts.ofParagraph2 === true) return { outcome: 'met', findings };
  const outcomes = findings.map(({ outcome }) => outcome);
  const outcome = outcomes.includes('notMet') ? 'notMet' : outcomes.includes('unknown') ? 'unknown' : 'met';
  return { outcome, findings };
}

function conditions(facts: WorkFacts, figures: Figures): Finding[] {
  const asked: [id: string, asks: string, Outcome][] = [
    ['minimumloon', 'Kan met voltijds werk het minimumloon niet verdienen?', said(facts.belowMinimumWage)],
    ['taak', 'Kan een taak uitvoeren in een organisatie?', said(facts.canDoTask)],
    ['basisvaardigheden', 'Heeft basale werknemersvaardigheden?', said(facts.hasBasicSkills)],
    ['uur-aaneen', 'Kan een uur achter elkaar werken?', said(facts.canWorkAnHour)],
    ['uren-per-dag', 'Kan vier uur per dag werken, of twee tegen het minimumuurloon?', hours(facts, figures)],
  ];
  return asked.map(([id, asks, outcome]) => ({ id, asks, basis: BASIS, outcome, reason: REASONS[outcome] }));
}

const REASONS: Readonly<Record<Outcome, string>> = {
  met: 'Ja.',
  notMet: 'Nee.',
  unknown: 'Dit is nog niet bekend.',
};

function hours({ on, hoursPerDay, earningPerHour }: WorkFacts, figures: Figures): Outcome {
  if (hoursPerDay === null) return 'unknown';
  const each = Fraction.of(hoursPerDay);
  if (each.compare(FOUR_HOURS) >= 0) return 'met';
  if (each.compare(TWO_HOURS) < 0) return 'notMet';
  const wage = figureOn(figures, 'wmlUur', on);
  if (earningPerHour === null || wage === undefined) return 'unknown';
  return Fraction.of(earningPerHour).compare(Fraction.of(wage.value)) >= 0 ? 'met' : 'notMet';
}

function said(fact: boolean | null): Outcome {
  return fact === null ? 'unknown' : fact ? 'met' : 'notMet';
}
