import { Fraction } from '#libs/kernel/fraction';
import { type Figure, figureOn, type Figures } from '#libs/law/figures';
import { article10d, type Basis, inWords, type Line, spoken, type UsedParameter, type Warning } from '#libs/law/line';
import { basisDate, type Part, type WhatIfName } from '#libs/law/piece';
import { inCents, inEuros } from '#libs/law/rounding';
import { chosen, type SettingKey, type Settings, type SettingValue } from '#libs/law/settings';

/** A figure that the amount needs and that is not known for that day: nothing is guessed. */
export interface MissingFigure {
  readonly missing: { readonly parameter: string; readonly date: string };
}

/** Thrown where a figure is needed; the month answers with it. */
export class Missing extends Error {
  readonly figure: MissingFigure;

  constructor(parameter: string, date: string) {
    super('A figure of the law is not known.');
    this.figure = { missing: { parameter, date } };
  }
}

/** What is gathered on the way, for all parts of a month. */
export interface Notes {
  readonly settings: Settings;
  readonly lines: Line[];
  /** Figures that were used and that nobody checked, with what is not certain about them. */
  readonly unverified: Map<UsedParameter, string>;
  /** Open questions whose answer mattered. */
  readonly told: Set<SettingKey>;
  readonly warnings: Warning[];
  projected: boolean;
}

interface Step {
  readonly code: string;
  readonly omschrijving: string;
  readonly berekening: string;
  readonly exact: Fraction;
  /** How the outcome is written, where that is not its exact decimal: the published text of a figure. */
  readonly uitkomst?: string;
  readonly grondslag?: Basis;
  readonly parameters?: readonly UsedParameter[];
}

/** From this month on the norm is 36 hours for everybody, up and down (Participatiewet 10d lid 4 and 5). */
export const SAME_NORM_SINCE = '2024-01';

/** The same figure is the same parameter each time. */
const asUsed = new WeakMap<Figure, UsedParameter>();

/** The paper on which one part of a month is worked out: the figures of its days, its choices, and a line for every step. */
export class Worksheet {
  readonly month: string;
  readonly part: Part;
  readonly figures: Figures;
  /** The day whose minimum wage and surcharge hold. */
  readonly basisDate: string;
  private readonly label: string;
  private readonly basis: Basis;
  private readonly notes: Notes;

  constructor(month: string, part: Part, several: boolean, figures: Figures, notes: Notes) {
    this.month = month;
    this.part = part;
    this.figures = figures;
    this.notes = notes;
    this.basisDate = basisDate(month, part, this.choice('basisBijWijziging'));
    this.label = several ? `${days(part)}: ` : '';
    this.basis = basisOf(month, part);
  }

  /** What was chosen for these days. */
  choice<Key extends SettingKey>(key: Key): SettingValue<Key> {
    return chosen(this.part.settings, key);
  }

  /** What was chosen for the whole month: the sum and its days have one rule. */
  choiceOfMonth<Key extends SettingKey>(key: Key): SettingValue<Key> {
    return chosen(this.notes.settings, key);
  }

  /** An open question whose answer mattered here. */
  tell(key: SettingKey): void {
    this.notes.told.add(key);
  }

  warn(code: string, tekst: string): void {
    this.notes.warnings.push({ code, tekst });
  }

  /** Puts a step on paper and returns its outcome, which is rounded only where every step is (open question Q3). */
  line({ exact, ...step }: Step): Fraction {
    const outcome = this.choiceOfMonth('afronding') === 'perStap' ? this.roundedStep(exact) : exact;
    const uitkomst = step.uitkomst ?? String(outcome);
    this.notes.lines.push({
      code: step.code,
      omschrijving: this.label + step.omschrijving + inRoundFigures(outcome, uitkomst),
      berekening: step.berekening,
      uitkomst,
      eenheid: 'EUR/maand',
      grondslag: step.grondslag ?? this.basis,
      parameters: step.parameters ?? [],
    });
    return outcome;
  }

  private roundedStep(exact: Fraction): Fraction {
    const outcome = Fraction.ratio(inCents(exact, this.choiceOfMonth('afrondingswijze')), 100n);
    if (outcome.compare(exact) !== 0) this.tell('afronding');
    return outcome;
  }

  /** The figure of a day, or what the asker put in its place. What equals the law's own figure is the law's. */
  need(name: WhatIfName, date: string): UsedParameter {
    const figure = figureOn(this.figures, name, date);
    const instead = this.part.whatIf[name];
    if (instead !== undefined && (figure === undefined || !equal(instead, figure.value))) {
      const bron = 'opgegeven in de vraag (wat als)';
      const given = { naam: name, waarde: instead, van: date, bron, geverifieerd: false };
      return this.noted(given, 'opgegeven in de vraag.');
    }
    if (figure === undefined) throw new Missing(name, date);
    return this.use(name, figure);
  }

  /** A figure as a line shows it; one that nobody checked is noted. */
  use(naam: string, figure: Figure): UsedParameter {
    if (figure.projected) this.notes.projected = true;
    const { value: waarde, from: van, source: bron, verified: geverifieerd } = figure;
    const parameter = asUsed.get(figure) ?? { naam, waarde, van, bron, geverifieerd };
    asUsed.set(figure, parameter);
    return this.noted(parameter, figure.projected ? 'een verwachting.' : figure.note);
  }

  noted(parameter: UsedParameter, why = ''): UsedParameter {
    if (!parameter.geverifieerd) this.notes.unverified.set(parameter, why);
    return parameter;
  }
}

/** Paragraph 4 for a wage value, 5 for the flat rate and for what follows it. */
export function basisOf(month: string, part: Part | undefined): Basis {
  return article10d(part !== undefined && part.rule !== 'wageValue' ? '5' : '4', month);
}

function days({ from, through }: Part): string {
  return from === through ? inWords(from) : `${Number(from.slice(8))} tot en met ${inWords(through)}`;
}

/** Nobody reads a fraction aloud. */
function inRoundFigures(outcome: Fraction, uitkomst: string): string {
  return uitkomst.includes('/') ? ` Dat is ongeveer ${spoken(inEuros(inCents(outcome, 'halfOmhoog')))} euro.` : '';
}

function equal(one: string, other: string): boolean {
  return one === other || Fraction.of(one).compare(Fraction.of(other)) === 0;
}
