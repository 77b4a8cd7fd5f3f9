import type { Lever } from './answers.ts';

/** What somebody is moving: one value per lever; what stands at its rest is no supposition. */
export interface Draft {
  readonly from: string;
  readonly days: number;
  /** Empty for all municipalities. */
  readonly slow: string;
  readonly points: number;
  readonly people: number;
  readonly hours: number;
  readonly wageValue: number;
  readonly ends: number;
  readonly wageStep: number;
  readonly route: '' | 'gemeten' | 'forfaitair';
  readonly measuredAt: number;
  /** Empty while none stops. */
  readonly stops: string;
}

export function atRest(from: string): Draft {
  return {
    ...{ from, days: 0, slow: '', points: 0, people: 0, hours: 24, wageValue: 50 },
    ...{ ends: 0, wageStep: 0, route: '', measuredAt: 50, stops: '' },
  };
}

/** A branch as it often begins: twenty people for three days a week. */
export const NEW_BRANCH: Partial<Draft> = { people: 20, hours: 24, wageValue: 50 };

const ADULT = 21;

/** As the service is asked. */
export function leversOf(draft: Draft): Lever[] {
  const { from: vanaf, days, slow, points, people, hours, wageValue, ends, wageStep, route, measuredAt, stops } = draft;
  const where = slow === '' ? {} : { gemeentecode: slow };
  const hired = { aantal: people, vanaf, urenPerWeek: hours, loonwaardePercentage: wageValue, leeftijd: ADULT };
  return [
    ...when(days !== 0, { soort: 'betaling', dagen: days, ...where }),
    ...when(points !== 0, { soort: 'loonwaarde', punten: points, vanaf }),
    ...when(people !== 0, { soort: 'instroom', ...hired }),
    ...when(ends !== 0, { soort: 'contracten', procent: ends, vanaf }),
    ...when(wageStep !== 0, { soort: 'minimumloon', procent: wageStep, vanaf }),
    ...when(route === 'gemeten', { soort: 'gemeten', loonwaardePercentage: measuredAt, vanaf }),
    ...when(route === 'forfaitair', { soort: 'forfaitair', vanaf }),
    ...when(stops !== '', { soort: 'stopt', gemeentecode: stops }),
  ];
}

const when = (moved: boolean, lever: Lever): Lever[] => (moved ? [lever] : []);

/** As it was saved. A saved supposition with more of a kind than there are levers here shows the last of them. */
export function draftOf(levers: readonly Lever[], from: string): Draft {
  return levers.reduce((draft, lever) => ({ ...draft, ...movedBy(lever) }), atRest(from));
}

function movedBy(lever: Lever): Partial<Draft> {
  const { soort, vanaf, dagen = 0, punten = 0, procent = 0, gemeentecode = '' } = lever;
  const from = vanaf === undefined ? {} : { from: vanaf };
  switch (soort) {
    case 'betaling':
      return { days: dagen, slow: gemeentecode };
    case 'loonwaarde':
      return { ...from, points: punten };
    case 'instroom': {
      const { aantal: people = 0, urenPerWeek: hours = 24, loonwaardePercentage: wageValue = 50 } = lever;
      return { ...from, people, hours, wageValue };
    }
    case 'contracten':
      return { ...from, ends: procent };
    case 'minimumloon':
      return { ...from, wageStep: procent };
    case 'gemeten':
      return { ...from, route: soort, measuredAt: lever.loonwaardePercentage ?? 50 };
    case 'forfaitair':
      return { ...from, route: soort };
    case 'stopt':
      return { stops: gemeentecode };
  }
}

/** So many months from the one after a day. */
export function monthsAfter(day: string, count: number): string[] {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Array.from({ length: count }, (_, nth) => {
    const index = year * 12 + month + nth;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
