import { fieldPath } from './dutch-faults.ts';
import type { FieldFault } from './problem.ts';

const DEPTH_MAX = 32;

/**
 * What PostgreSQL would refuse later, for everyone in the same batch: NUL characters and halves of a character. Also
 * what is nested deeper than anything here is. All places at once.
 */
export function unstorable(value: unknown): FieldFault[] {
  const faults: FieldFault[] = [];
  collect(faults, value, () => '', 0);
  return faults;
}

/** Where a value stands is only worked out for a fault. */
function collect(faults: FieldFault[], value: unknown, at: () => string, depth: number): void {
  if (typeof value === 'string' && !fit(value)) faults.push(fault(at()));
  if (typeof value !== 'object' || value === null) return;
  if (depth >= DEPTH_MAX) {
    faults.push({ veld: at(), code: 'te-diep', melding: `Dit is dieper genest dan ${DEPTH_MAX} lagen.` });
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    const place = (): string => fieldPath(at(), key);
    if (!fit(key)) faults.push(fault(place()));
    collect(faults, part, place, depth + 1);
  }
}

function fit(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function fault(veld: string): FieldFault {
  return { veld, code: 'ongeldig-teken', melding: 'Hierin staat een teken dat wij niet kunnen bewaren.' };
}
