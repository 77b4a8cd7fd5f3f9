/** Words of officials and lawyers, each of which has an everyday word. */
const OFFICIALESE =
  /\b(middels|conform|derhalve|indien|dient|dienen te|teneinde|beschikking|inzake|alsmede|aangaande|betreffende|hieromtrent|gelieve|desbetreffende|ingevolge|krachtens|tevens|thans|echter|uw schrijven)\b/i;

/** In words: what a text for everybody (B1) may have in one sentence, and on average. */
export const LONGEST_SENTENCE = 25;
export const AVERAGE_SENTENCE = 15;

/** The sentences of a text without its marks of weight (`<b>`); what has no letter in it is none. */
export function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/<\/?b>/g, '')
    .split(/(?<=[.?!:])\s+/)
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** How many words a sentence has; what is filled in later counts as one. */
export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
}

/** The first word of officials in a text, if there is one. */
export function officialeseIn(text: string): string | undefined {
  return OFFICIALESE.exec(text)?.[0];
}

/** Where a text does not address its reader as a formal `u`, or says `hebt`. */
export function informalIn(text: string): string | undefined {
  return /\b(je|jij|jouw|u hebt|hebt u)\b/i.exec(text)?.[0];
}

export interface Readability {
  readonly sentences: number;
  /** Words in a sentence, on average, in tenths. */
  readonly average: number;
  readonly longest: number;
}

/** How long the sentences of a text are. */
export function readabilityOf(texts: readonly string[]): Readability {
  const counts = texts.flatMap(sentencesOf).map(wordsIn);
  const sum = counts.reduce((total, count) => total + count, 0);
  const average = counts.length === 0 ? 0 : Math.round((10 * sum) / counts.length) / 10;
  return { sentences: counts.length, average, longest: Math.max(0, ...counts) };
}
