import { defaults } from '#libs/letters/default-texts';

export type TextKey = keyof typeof defaults;

/** The texts of a municipality by key; what it did not write itself is the default. */
export type Texts = Readonly<Record<TextKey, string>>;

/** In the order in which they are shown. */
export const TEXT_KEYS = Object.keys(defaults) as readonly TextKey[];

const ALWAYS = ['werkgever', 'werknemer', 'gemeente', 'kenmerk', 'ontvangen'] as const;
const OF_A_GRANT = ['bedrag', 'maand', 'ingangsdatum', 'uren'] as const;
const BY_SITUATION: Readonly<Record<string, readonly string[]>> = {
  'toegekend-loonwaarde': [...OF_A_GRANT, 'loonwaarde', 'bezwaarTotEnMet'],
  'toegekend-forfait': [...OF_A_GRANT, 'forfaitTotEnMet', 'bezwaarTotEnMet'],
  afgewezen: ['bezwaarTotEnMet'],
  'buiten-behandeling': ['aanvragenTotEnMet', 'bezwaarTotEnMet'],
  hersteltermijn: ['uiterlijk'],
  gewijzigd: [...OF_A_GRANT, 'bezwaarTotEnMet'],
  beeindigd: ['laatsteDag', 'bezwaarTotEnMet'],
  verlengd: ['laatsteDag', 'bezwaarTotEnMet'],
  ontvangst: ['beslisdatum'],
};
/** Of what every letter may use, beside the names. */
const OF_COMMON: Readonly<Record<string, readonly string[]>> = {
  'algemeen.bezwaar': ['bezwaarTotEnMet', 'verzenddatum'],
  'algemeen.bezwaarPost': ['verzenddatum'],
};
/** What the law wants said: a text without it is no text. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = { 'algemeen.bezwaar': ['bezwaarTotEnMet'] };

/** A fact that a sender's text may name: the sender is known before anything else is. */
const OF_SENDER = ['gemeentecode'];

/** How many years letters are kept after their matter ended: a number, and no text of a letter. */
const KEPT = 'algemeen.bewaartermijnJaren';
const [KEPT_LEAST, KEPT_MOST] = [1, 30];

const PLACEHOLDER = /\{([^{}]*)\}/g;
const LONGEST = 2_000;

/** What may be filled in, in a text of this key, without braces. */
export function placeholdersOf(key: TextKey): readonly string[] {
  if (key === 'algemeen.gemeente') return OF_SENDER;
  if (key === KEPT) return [];
  const [situation = ''] = key.split('.');
  return [...ALWAYS, ...(OF_COMMON[key] ?? BY_SITUATION[situation] ?? [])];
}

/** The key of that name, if there is one. */
export function textKey(name: string): TextKey | undefined {
  return TEXT_KEYS.find((key) => key === name);
}

/** Why a text cannot be used, in Dutch; nothing when it can. */
export function unfitText(name: string, text: string): string | undefined {
  const key = textKey(name);
  if (key === undefined) return 'Deze tekst bestaat niet.';
  if (text.trim() === '') return 'Vul een tekst in.';
  if (key === KEPT && !isYears(text)) return `Vul een heel getal in van ${KEPT_LEAST} tot en met ${KEPT_MOST}.`;
  if (text.length > LONGEST) return `Een tekst heeft hoogstens ${LONGEST} tekens.`;
  const used = [...text.matchAll(PLACEHOLDER)].map(([, word = '']) => word);
  const allowed = placeholdersOf(key);
  const unknown = used.find((word) => !allowed.includes(word));
  if (unknown !== undefined) {
    return `{${unknown.slice(0, 40)}} kan hier niet. U kunt kiezen uit: ${allowed.map((word) => `{${word}}`).join(' ')}.`;
  }
  if (/[{}]/.test(text.replaceAll(PLACEHOLDER, ''))) return 'Een accolade hoort bij een invulwoord, zoals {werknemer}.';
  const missing = REQUIRED[key]?.find((word) => !used.includes(word));
  if (missing !== undefined) return `{${missing}} moet in deze tekst staan: de wet vraagt dat.`;
  if (/\d{8,}/.test(text)) return 'Zet geen nummer van een persoon of bedrijf in een vaste tekst.';
  return undefined;
}

const isYears = (text: string): boolean =>
  /^\d{1,2}$/.test(text) && Number(text) >= KEPT_LEAST && Number(text) <= KEPT_MOST;

/** How many years a municipality keeps its letters after their matter ended. */
export function yearsKept(texts: Texts): number {
  return Number(texts[KEPT]);
}

/** The texts that hold: what the municipality wrote, and the default for the rest. */
export function textsWith(own: ReadonlyMap<string, string>): Texts {
  const chosen = TEXT_KEYS.map((key) => [key, own.get(key) ?? defaults[key]]);
  return Object.fromEntries(chosen) as Texts;
}

/** The paragraphs of a text, filled in; a blank line makes a new one. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string[] {
  return text
    .replaceAll(PLACEHOLDER, (_, word: string) => values[word] ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/[ \t\r\n]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}
