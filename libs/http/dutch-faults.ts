import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { FieldFault } from './problem.ts';

type Say = (...limits: readonly unknown[]) => string;

/** Per validator, most basic first, since a field gets one message: what kind of thing it is, then its limits. */
const FAULTS: Readonly<Record<string, readonly [code: string, say: Say]>> = {
  whitelistValidation: ['onbekend-veld', () => 'Dit veld kennen wij niet.'],
  isDefined: ['verplicht', () => 'Vul dit veld in.'],
  isNotEmpty: ['verplicht', () => 'Vul dit veld in.'],
  isString: ['geen-tekst', () => 'Vul een tekst in.'],
  isInt: ['geen-geheel-getal', () => 'Vul een heel getal in.'],
  isNumber: ['geen-getal', (options) => `Vul een getal in${decimals(options)}.`],
  isNumberString: ['geen-getal', () => 'Vul een getal in.'],
  isDecimal: ['geen-getal', () => 'Vul een getal in.'],
  isBoolean: ['geen-ja-of-nee', () => 'Vul true of false in.'],
  isArray: ['geen-lijst', () => 'Vul een lijst in.'],
  isObject: ['geen-object', () => 'Vul een object in.'],
  nestedValidation: ['geen-object', () => 'Vul een object in, of een lijst van objecten.'],
  isUuid: ['geen-uuid', () => 'Dit is geen geldige UUID.'],
  isDateString: ['geen-datum', () => 'Vul een datum in als JJJJ-MM-DD.'],
  isIso8601: ['geen-datum', () => 'Vul een datum in als JJJJ-MM-DD.'],
  isEmail: ['geen-e-mailadres', () => 'Vul een geldig e-mailadres in.'],
  isIBAN: ['geen-iban', () => 'Dit is geen geldig IBAN.'],
  isIn: ['onbekende-keuze', (allowed) => `Kies uit: ${list(allowed)}.`],
  isEnum: ['onbekende-keuze', (_, allowed) => `Kies uit: ${list(allowed)}.`],
  equals: ['onbekende-keuze', (only) => `Hier mag alleen ${String(only)} staan.`],
  isPositive: ['te-laag', () => 'Vul een getal boven 0 in.'],
  min: ['te-laag', (least) => `Vul een getal van ten minste ${number(least)} in.`],
  max: ['te-hoog', (most) => `Vul een getal van hoogstens ${number(most)} in.`],
  minLength: ['te-kort', (least) => `Vul ten minste ${number(least)} tekens in.`],
  maxLength: ['te-lang', (most) => `Vul hoogstens ${number(most)} tekens in.`],
  isLength: ['verkeerde-lengte', (least, most) => `Vul ${number(least)} tot en met ${number(most)} tekens in.`],
  arrayNotEmpty: ['te-weinig', () => 'Geef er ten minste één.'],
  arrayMinSize: ['te-weinig', (least) => `Geef er ten minste ${number(least)}.`],
  arrayMaxSize: ['te-veel', (most) => `Geef er hoogstens ${number(most)}.`],
  arrayUnique: ['dubbel', () => 'Noem alles één keer.'],
  matches: ['verkeerde-vorm', () => 'Dit heeft niet de goede vorm.'],
};
const ORDER = Object.keys(FAULTS);
const OTHERWISE: readonly [string, Say] = ['ongeldig', () => 'Dit klopt niet. Kijk dit veld na.'];

/** Every field at fault, once, in plain Dutch and without its value. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const veld = path(parent, error.property);
    return [...ownFault(error, veld), ...faultsOf(error.children ?? [], veld)];
  });
}

function ownFault({ constraints = {}, property, target, value }: ValidationError, veld: string): FieldFault[] {
  const names = Object.keys(constraints).sort((one, other) => rank(one) - rank(other));
  const [name] = names;
  if (name === undefined) return [];
  const unknown = name === 'whitelistValidation';
  const absent = (value === undefined || value === null) && !unknown;
  const used = absent ? 'isDefined' : name;
  const [code, say] = FAULTS[used] ?? OTHERWISE;
  const { own, limits } = declared(target, property, name);
  return [{ veld, code, melding: own && !absent ? (constraints[name] ?? '') : say(...limits) }];
}

function rank(name: string): number {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}

/** What the DTO says about a validator of a field: its limits, and whether it has a message of its own. */
function declared(target: object | undefined, property: string, name: string): { own: boolean; limits: unknown[] } {
  if (target === undefined) return { own: false, limits: [] };
  const all = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', true, false);
  const found = all.find((each) => each.propertyName === property && (each.name ?? each.type) === name);
  return { own: found?.message !== undefined, limits: (found?.constraints as unknown[] | undefined) ?? [] };
}

const READABLE = /^[A-Za-z_][\w-]{0,49}$/;
const MANY_DIGITS = /\d{6}/;

/** A name that the sender made up may hold anything, also a number that names a person: such a name is not repeated. */
function path(parent: string, property: string): string {
  if (/^\d{1,6}$/.test(property)) return `${parent}[${property}]`;
  const name = READABLE.test(property) && !MANY_DIGITS.test(property) ? property : '(onleesbare naam)';
  return parent === '' ? name : `${parent}.${name}`;
}

export { path as fieldPath };

const NUMBERS = new Intl.NumberFormat('nl-NL', { useGrouping: false, maximumFractionDigits: 6 });

function number(value: unknown): string {
  return typeof value === 'number' ? NUMBERS.format(value) : String(value);
}

function list(allowed: unknown): string {
  return Array.isArray(allowed) ? allowed.map(String).join(', ') : '';
}

function decimals(options: unknown): string {
  const most = (options as { maxDecimalPlaces?: number } | undefined)?.maxDecimalPlaces;
  return most === undefined ? '' : ` met hoogstens ${number(most)} decimalen`;
}
