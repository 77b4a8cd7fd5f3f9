import { type Language, language } from './text/language.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';
const ZONE = 'Europe/Amsterdam';
const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

type DateStyle = Readonly<Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** A formatter is costly to make and there are few, so each is made once. */
function once<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  key: string,
  make: (locale: string) => Format,
): Format {
  const name = `${language()} ${key}`;
  const known = made.get(name) as Format | undefined;
  if (known !== undefined) return known;
  const fresh = make(LOCALE[language()]);
  made.set(name, fresh);
  return fresh;
}

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(JSON.stringify(options), (locale) => new Intl.NumberFormat(locale, options));
}

function dates(options: DateStyle): Intl.DateTimeFormat {
  return once(JSON.stringify(options), (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
}

/** Keeps what belongs together on one line. */
const whole = (text: string): string => text.replaceAll(' ', NBSP);

/** A minus is a real minus sign, before the euro sign: "− € 6.500". */
function signed(negative: boolean, amount: string): string {
  if (!negative) return amount;
  return language() === 'nl' ? `${MINUS}${NBSP}${amount}` : `${MINUS}${amount}`;
}

/** Whole cents as "€ 1.234,56". */
export function euro(cents: number): string {
  return signed(cents < 0, numbers({ style: 'currency', currency: 'EUR' }).format(Math.abs(cents) / 100));
}

/** Cents of a forecast, never more exact than it is: whole hundreds of euros, "€ 24.100". */
export function roughly(cents: number): string {
  const hundreds = Math.round(cents / 10_000) * 100;
  const format = numbers({ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  return signed(hundreds < 0, format.format(Math.abs(hundreds)));
}

/** "1.364" */
export function count(value: number): string {
  return numbers({}).format(value);
}

/** Hours, with as many decimals as there are, at most two: "121,3". */
export function hours(value: number): string {
  return numbers({ maximumFractionDigits: 2 }).format(value);
}

/** The decimals in a text of the services, as a reader writes them: "2294.40 × 1.08" is "2.294,40 × 1,08". */
export function decimals(text: string): string {
  return text.replaceAll(/\d{4}-\d{2}-\d{2}|\d+(\.\d+)?/g, (found) => (isDate(found) ? date(found) : decimal(found)));
}

function decimal(digits: string): string {
  const [units = '', fraction] = digits.split('.');
  const grouped = units.length > 3 ? numbers({}).format(BigInt(units)) : units;
  return fraction === undefined ? grouped : `${grouped}${language() === 'nl' ? ',' : '.'}${fraction}`;
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const firstOf = (month: string): Date => day(`${month}-01`);
const withoutDot = (text: string): string => text.replace('.', '');

/** "23 november 2026" */
export function date(iso: string): string {
  return whole(dates({ day: 'numeric', month: 'long', year: 'numeric' }).format(day(iso)));
}

/** "maandag 23 november 2026" */
export function weekdayDate(iso: string): string {
  return dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(day(iso)).replace(',', '');
}

/** "23 nov": in charts and narrow tables that name the year elsewhere. */
export function shortDate(iso: string): string {
  return whole(withoutDot(dates({ day: 'numeric', month: 'short' }).format(day(iso))));
}

/** "november 2026" */
export function month(iso: string): string {
  return whole(dates({ month: 'long', year: 'numeric' }).format(firstOf(iso)));
}

/** "mrt 2027": in charts and narrow tables. */
export function shortMonth(iso: string): string {
  return whole(withoutDot(dates({ month: 'short', year: 'numeric' }).format(firstOf(iso))));
}

/** The time of an instant in Amsterdam: "9.12". */
export function time(at: Date): string {
  const text = dates({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(at);
  const plain = text.replace(/^0(?=\d)/, '');
  return language() === 'nl' ? plain.replace(':', '.') : plain;
}
