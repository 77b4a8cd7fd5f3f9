import { isDate, isMonth } from '#libs/kernel/dates';
import { Fraction } from '#libs/kernel/fraction';

/** One field at fault, in plain Dutch: its path, a stable code, and what would be right. Never holds the value. */
export interface FieldFault {
  readonly veld: string;
  readonly code: string;
  readonly melding: string;
}

/** A case that cannot be computed: a problem (RFC 9457) in its place, while the others are computed. */
export interface Refusal {
  readonly fout: {
    readonly type: string;
    readonly title: string;
    readonly status: 400;
    readonly detail: string;
    readonly code: string;
    readonly parameter?: string;
    readonly datum?: string;
    /** Every field at fault. */
    readonly errors: readonly FieldFault[];
  };
}

const TITLE = 'Het verzoek klopt niet';

/** All fields at fault at once. */
export function refused(errors: readonly FieldFault[]): Refusal {
  const detail = 'Kijk de genoemde velden na en probeer het opnieuw.';
  return { fout: { type: typeOf('invalid-input'), title: TITLE, status: 400, detail, code: 'INVALID_INPUT', errors } };
}

/** What cannot be read as cases at all. */
export function notJson(): Refusal {
  const detail = 'De inhoud is geen geldige JSON in UTF-8.';
  const errors = [{ veld: '', code: 'geen-json', melding: detail }];
  return { fout: { type: typeOf('invalid-json'), title: TITLE, status: 400, detail, code: 'INVALID_JSON', errors } };
}

/** A figure of the law that is not known for that day. `veld` is the field that asks for it. */
export function notKnown(parameter: string, datum: string, veld: string): Refusal {
  const code = 'parameter-ontbreekt';
  const melding = `Het cijfer ${parameter} van ${datum} is nog niet bekend.`;
  const detail = `${melding} Geef het zelf op, of wacht tot het is vastgesteld.`;
  const errors = [{ veld, code, melding }];
  return { fout: { type: typeOf(code), title: TITLE, status: 400, detail, code, parameter, datum, errors } };
}

function typeOf(name: string): string {
  return `urn:loonbrug:probleem:${name}`;
}

const FIRST_DATE = '1900-01-01';
const LAST_DATE = '2099-12-31';
const NAME_SHOWN_MAX = 60;

/** A decimal text with two decimals at most, as it is written in JSON. */
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d{1,2})?$/;

export interface Limits {
  readonly above?: number;
  readonly least?: number;
  readonly most: number;
}

/** Reads one object of the input, and gathers every fault; what is at fault is undefined. */
export class Fields {
  private readonly object: Readonly<Record<string, unknown>>;
  private readonly path: string;
  private readonly faults: FieldFault[];
  private readonly read = new Set<string>();

  private constructor(object: Readonly<Record<string, unknown>>, path: string, faults: FieldFault[]) {
    this.object = object;
    this.path = path;
    this.faults = faults;
  }

  /** Undefined, and a fault, when the value is no object. */
  static of(value: unknown, path: string, faults: FieldFault[]): Fields | undefined {
    if (isObject(value)) return new Fields(value, path, faults);
    const melding = path === '' ? 'Geef één object, of een lijst van objecten.' : 'Vul een object in.';
    faults.push({ veld: path, code: 'geen-object', melding });
    return undefined;
  }

  has(name: string): boolean {
    this.read.add(name);
    return this.object[name] !== undefined;
  }

  isNull(name: string): boolean {
    this.read.add(name);
    return this.object[name] === null;
  }

  month(name: string, first: string): string | undefined {
    const value = this.required(name);
    if (value === undefined) return undefined;
    if (!isMonth(value)) return this.fault(name, 'geen-maand', 'Vul een maand in als JJJJ-MM, bijvoorbeeld 2026-03.');
    if (value < first) return this.fault(name, 'te-vroeg', `Vul een maand vanaf ${first} in.`);
    if (value > LAST_DATE.slice(0, 7)) return this.fault(name, 'te-laat', 'Vul een maand tot en met 2099-12 in.');
    return value;
  }

  date(name: string, first = FIRST_DATE): string | undefined {
    const value = this.required(name);
    if (value === undefined) return undefined;
    if (!isDate(value))
      return this.fault(name, 'geen-datum', 'Vul een datum in als JJJJ-MM-DD, bijvoorbeeld 2026-03-31.');
    if (value < first) return this.fault(name, 'te-vroeg', `Vul een datum vanaf ${first} in.`);
    if (value > LAST_DATE) return this.fault(name, 'te-laat', `Vul een datum tot en met ${LAST_DATE} in.`);
    return value;
  }

  /** Null when it is absent: that is an answer too. */
  dateOrNull(name: string): string | null | undefined {
    return this.has(name) && !this.isNull(name) ? this.date(name) : null;
  }

  /** A number or a text with two decimals at most, as its text. */
  decimal(name: string, limits: Limits): string | undefined {
    const value = this.required(name);
    if (value === undefined) return undefined;
    const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
    if (!DECIMAL.test(text)) {
      return this.fault(
        name,
        'geen-getal',
        `Vul een getal in met hoogstens 2 decimalen en een punt, ${between(limits)}.`,
      );
    }
    return this.within(name, text, limits);
  }

  /** Euros as a text: a JSON number may have been rounded already. */
  amount(name: string, limits: Limits): string | undefined {
    const value = this.required(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || !DECIMAL.test(value)) {
      return this.fault(name, 'geen-bedrag', 'Vul een bedrag in als tekst met een punt, bijvoorbeeld "2294.40".');
    }
    return this.within(name, value, limits);
  }

  whole(name: string, limits: Limits): number | undefined {
    const value = this.required(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      return this.fault(name, 'geen-geheel-getal', `Vul een heel getal in, ${between(limits)}.`);
    }
    return this.within(name, String(value), limits) === undefined ? undefined : value;
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
    const value = this.required(name);
    if (value === undefined) return undefined;
    const known = values.find((each) => each === value);
    return known ?? this.fault(name, 'onbekende-keuze', `Kies uit: ${values.join(', ')}.`);
  }

  text(name: string, most: number): string | undefined {
    const value = this.required(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value;
    return this.fault(name, 'geen-tekst', `Vul een tekst in van hoogstens ${most} tekens.`);
  }

  flag(name: string): boolean | undefined {
    const value = this.required(name);
    if (value === undefined) return undefined;
    return typeof value === 'boolean' ? value : this.fault(name, 'geen-ja-of-nee', 'Vul true of false in.');
  }

  nested(name: string): Fields | undefined {
    const value = this.required(name);
    return value === undefined ? undefined : Fields.of(value, this.at(name), this.faults);
  }

  list(name: string, most: number): Fields[] {
    const value = this.required(name) ?? [];
    if (!Array.isArray(value)) return this.fault<Fields[]>(name, 'geen-lijst', 'Vul een lijst in.') ?? [];
    if (value.length > most) return this.fault<Fields[]>(name, 'te-veel', `Geef er hoogstens ${most}.`) ?? [];
    return value.flatMap((each: unknown, index) => Fields.of(each, `${this.at(name)}[${index}]`, this.faults) ?? []);
  }

  /** Names a field as at fault. Returns what stands in the place of its value: nothing, unless said otherwise. */
  fault<Value>(name: string, code: string, melding: string, instead?: Value): Value | undefined {
    this.faults.push({ veld: this.at(name), code, melding });
    return instead;
  }

  /** What was not read is not known: it is refused, by name. */
  end(): void {
    for (const name of Object.keys(this.object)) {
      if (this.read.has(name)) continue;
      this.fault(
        name.slice(0, NAME_SHOWN_MAX),
        'onbekend-veld',
        `Dit veld kennen wij niet. Kies uit: ${[...this.read].join(', ')}.`,
      );
    }
  }

  private required(name: string): unknown {
    this.read.add(name);
    const value = this.object[name];
    if (value !== undefined && value !== null) return value;
    return this.fault(name, 'verplicht', 'Vul dit veld in.');
  }

  private within(name: string, text: string, limits: Limits): string | undefined {
    const { above, least, most } = limits;
    const value = Fraction.of(text);
    const below = (limit: number | undefined) => limit !== undefined && value.compare(Fraction.of(limit)) < 0;
    const notAbove = above !== undefined && value.compare(Fraction.of(above)) <= 0;
    if (below(least) || notAbove) return this.fault(name, 'te-laag', `Vul een getal in ${between(limits)}.`);
    if (value.compare(Fraction.of(most)) > 0)
      return this.fault(name, 'te-hoog', `Vul een getal in ${between(limits)}.`);
    return text;
  }

  private at(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
}

/** Whether both are known, and the first lies before the second. */
export function isBefore(one: string | null | undefined, other: string | undefined): boolean {
  return one != null && other !== undefined && one < other;
}

/** What was read, when nothing of it is at fault. */
export function complete<Read extends object>(
  read: Read,
): { readonly [Name in keyof Read]: Exclude<Read[Name], undefined> } | undefined {
  type Whole = { readonly [Name in keyof Read]: Exclude<Read[Name], undefined> };
  return Object.values(read).includes(undefined) ? undefined : (read as Whole);
}

function between({ above, least = 0, most }: Limits): string {
  return above === undefined ? `van ${least} tot en met ${most}` : `boven ${above} tot en met ${most}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
