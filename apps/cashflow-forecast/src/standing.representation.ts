import type { Standing } from './domain/positions.ts';

/** Where a person-month stands, in the words of the law and the screens. */
export const STANDING: Readonly<Record<Standing, string>> = {
  expected: 'verwacht',
  submitted: 'ingediend',
  workItem: 'werkvoorraad',
  waitingForParameter: 'wacht-op-parameter',
  assessed: 'beoordeeld',
  ordered: 'opgedragen',
  returned: 'gestorneerd',
  received: 'ontvangen',
  closed: 'afgehandeld',
};
