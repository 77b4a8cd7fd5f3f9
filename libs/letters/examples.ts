import { firstDay, lastDay } from '#libs/kernel/dates';
import { statutoryFigures } from '#libs/law/figures';
import { grantMonthAmount } from '#libs/law/grant-month';
import { participatiewet } from '#libs/law/line';
import { flatRateLastDay, readTerm } from '#libs/law/term';
import type { Addressee, GrantFacts, LetterFacts, Matter, Situation } from '#libs/letters/facts';

const STARTED = '2026-03-01';
const EMPLOYMENT = { from: STARTED, through: null } as const;

function grantOf(route: GrantFacts['route'], agreedHours: number, from = STARTED): GrantFacts {
  const wageValuePercent = route === 'forfaitair' ? null : '50';
  const month = from.slice(0, 7);
  const hours = { agreedHours, fullTimeHours: 38 };
  const terms = { grantedFrom: STARTED, employment: EMPLOYMENT, route, wageValuePercent, ...hours, changedOn: null };
  const period = {
    ...terms,
    from: firstDay(month),
    through: lastDay(month),
    ages: [{ from: '2026-03', age: 21 }],
    settings: {},
  };
  const amount = grantMonthAmount(month, [period], statutoryFigures);
  return {
    ...{ from, through: null, route, wageValuePercent, ...hours, variableHours: false },
    flatRateThrough: route === 'forfaitair' ? flatRateLastDay(STARTED) : null,
    calculation: 'missing' in amount ? null : { month, amountCents: amount.amountCents, lines: amount.lines },
  };
}

const GROUNDS = [
  {
    reason: 'De gemeente heeft vastgesteld dat de werknemer tot de doelgroep hoort.',
    basis: participatiewet('10c', '1', '2015-01-01'),
  },
  {
    reason: 'De aanvraag is binnen zes maanden na het begin van het werk.',
    basis: participatiewet('10d', '2', '2023-07-01'),
  },
];

/** One made-up matter for each situation, with amounts as the law has them. */
function matterOf(situation: Situation): Matter {
  switch (situation) {
    case 'toegekend-loonwaarde':
      return { situation, grant: grantOf('loonwaarde', 24), grounds: GROUNDS, reasons: null };
    case 'toegekend-forfait':
      return { situation, grant: grantOf('forfaitair', 24), grounds: GROUNDS, reasons: null };
    case 'afgewezen':
      return {
        situation,
        grounds: [
          {
            reason: 'De gemeente heeft vastgesteld dat de werknemer niet tot de doelgroep hoort.',
            basis: participatiewet('10c', '1', '2015-01-01'),
          },
        ],
        reasons: 'De werknemer staat niet in het doelgroepregister. Ook een andere grond hebben wij niet gevonden.',
      };
    case 'buiten-behandeling':
      return {
        situation,
        applyUntil: '2026-09-01',
        reasons: 'Wij kregen het contract niet. Zonder contract weten wij niet hoeveel uren zijn afgesproken.',
      };
    case 'hersteltermijn':
      return {
        situation,
        asked: ['arbeidsovereenkomst', 'loonstrook'],
        until: '2026-04-16',
        note: 'Op het contract dat wij kregen, staat geen handtekening.',
      };
    case 'gewijzigd': {
      const before = grantOf('loonwaarde', 24);
      const grant = grantOf('loonwaarde', 28, '2026-06-01');
      return {
        situation,
        grant,
        cause: 'hours',
        beforeCents: before.calculation?.amountCents ?? null,
        reasons: 'U stuurde ons het nieuwe contract.',
      };
    }
    case 'beeindigd':
      return { situation, lastDay: '2026-08-31' };
    case 'verlengd':
      return { situation, lastDay: '2027-08-31' };
    case 'ontvangst':
      return { situation, decideBy: '2026-05-27' };
  }
}

const NOTHING_TO_OBJECT_TO: readonly Situation[] = ['hersteltermijn', 'ontvangst'];

/** A letter about made-up people, for who writes the texts of a municipality and wants to see them. */
export function exampleOf(situation: Situation, addressee: Addressee, datedOn = '2026-04-02'): LetterFacts {
  const matter = matterOf(situation);
  const objected = readTerm('BEZWAAR', { start: datedOn, suspended: [], stoppedOn: null, on: datedOn });
  return {
    ...{ letterId: `voorbeeld-${situation}-${addressee}`, addressee, datedOn, reference: '0B0F5C1E' },
    channel: addressee === 'werkgever' ? 'portaal' : 'post',
    objectThrough: NOTHING_TO_OBJECT_TO.includes(situation) ? null : objected.dueOn,
    municipalityCode: 'GM9901',
    employer: { kvk: '90001234', name: 'Demo Lunchroom De Brug' },
    employee: { name: 'D. Demo-Visser' },
    receivedOn: '2026-04-01',
    employment: 'lastDay' in matter ? { ...EMPLOYMENT, through: matter.lastDay } : EMPLOYMENT,
    matter,
    contact: null,
  };
}
