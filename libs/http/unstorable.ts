import { fieldPath } from './dutch-faults.ts';
import type { FieldFault } from './problem.ts';

const DEPTH_MAX = 32;

/**
 * What PostgreSQL would refuse later, for everyone in the same batch: NUL characters and halves of a character. Also
 * what is nested deeper than anything here is. All places at once.
 */
export function unstorable(value: unknown, at = '', depth = 0): FieldFault[] {
  if (typeof value === 'string') return fit(value) ? [] : [fault(at)];
  if (typeof value !== 'object' || value === null) return [];
  if (depth >= DEPTH_MAX) {
    return [{ veld: at, code: 'te-diep', melding: `Dit is dieper genest dan ${DEPTH_MAX} lagen.` }];
  }
  return Object.entries(value).flatMap(([key, part]) => {
    const place = fieldPath(at, key);
    return [...(fit(key) ? [] : [fault(place)]), ...unstorable(part, place, depth + 1)];
  });
}

function fit(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function fault(veld: string): FieldFault {
  return { veld, code: 'ongeldig-teken', melding: 'Hierin staat een teken dat wij niet kunnen bewaren.' };
}
