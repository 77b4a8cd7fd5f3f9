import type { Cause } from '../domain/differences.ts';

/** Why a month differs, in the words of the screens. */
export const CAUSE: Readonly<Record<Cause, string>> = {
  hours: 'uren',
  index: 'indexering',
  wageValue: 'loonwaarde',
  end: 'einde',
  correction: 'correctie',
  rejected: 'afgekeurd',
  setOff: 'verrekening',
  returned: 'bank',
  underWay: 'onderweg',
  late: 'laat',
  unknown: 'onbekend',
};

export const CAUSES = Object.values(CAUSE);
