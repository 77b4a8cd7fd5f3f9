/** The file is no bank statement that we can read; says why in Dutch, and where, without what is in it. */
export class UnreadableStatement extends Error {
  override readonly name = 'UnreadableStatement';
}

const OURS = /LB[\da-f]{32}(?![\da-f])/;
const DECIMAL = /^[+-]?(?:\d{1,9}|\d{1,3}(?:[.,]\d{3})+)(?:[.,]\d{1,2})?$/;

/** The end-to-end id of ours in a text; of the text itself nothing is kept. */
export const referenceIn = (text: string): string | null => OURS.exec(text)?.[0] ?? null;

/** Whole cents of an amount as banks write it: `1234.56`, `1.234,56`, `+12,5`, `7,`; below zero when it begins with a minus. */
export function centsOf(text: string): number | undefined {
  const written = text.trim().replace(/,$/, '');
  if (!DECIMAL.test(written)) return undefined;
  const [, whole = '', part = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
  const cents = Number(whole.replaceAll(/[^\d]/g, '')) * 100 + Number(part.padEnd(2, '0'));
  return written.startsWith('-') ? -cents : cents;
}
