// The payroll file of one month, as payroll software would write it: `;`, decimal comma, every employee.
// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { lastDay } from '#libs/kernel/dates';
import type { DemoPerson } from './book.ts';

const HEADINGS = [
  ...['periode', 'bsn', 'personeelsnummer', 'voorletters', 'achternaam', 'geboortedatum', 'gemeentecode', 'lks'],
  ...['doelgroepgrond', 'route', 'loonwaarde', 'loonwaarde_vastgesteld_op', 'begindatum', 'einddatum', 'uren_per_week'],
  ...['voltijd_uren', 'wisselende_uren', 'verloonde_uren', 'brutoloon'],
];

/** Two people who are paid without the subsidy: whoever reads the file must forget them. */
const OTHERS = [
  ['999999953', 'D-800', 'Y.', 'Demo-Zonderlks', '1984-01-09', 'GM9901', 'nee', '', '', '', '', '2024-03-01', '', '36'],
  ['999999941', 'D-801', 'Z.', 'Demo-Elders', '1990-06-18', 'GM9905', '', '', '', '', '', '2023-05-01', '', '38'],
];

const comma = (number: number): string => String(Math.round(number * 100) / 100).replace('.', ',');

/** The people paid over the month, `YYYY-MM`, in the columns of the suite's own template. */
export function payrollFile(month: string, people: readonly DemoPerson[]): string {
  const rows = people
    .filter(({ startedOn, endsOn }) => startedOn <= lastDay(month) && (endsOn === null || endsOn >= `${month}-01`))
    .map((person) => [
      ...[month, person.bsn, person.personnelNumber, person.initials, person.surname, person.birthDate],
      ...[person.municipality, 'ja', person.ground, person.route],
      ...(person.route === 'loonwaarde' ? [String(person.wageValue), person.wageValueOn] : ['', '']),
      ...[person.startedOn, endKnownIn(month, person) ?? '', comma(person.hours), comma(person.fullTimeHours)],
      ...[person.variable ? 'ja' : 'nee', comma(worked(person, month)), comma(worked(person, month) * 14.99)],
    ]);
  const others = OTHERS.map((other) => [month, ...other, '38', 'nee', '156', '2730,00']);
  return [HEADINGS, ...rows, ...others].map((cells) => cells.join(';')).join('\r\n') + '\r\n';
}

/** The last day as far as the employer knows it in a month. */
export function endKnownIn(month: string, { endsOn, leaves }: DemoPerson): string | null {
  return leaves && endsOn !== null && endsOn > lastDay(month) ? null : endsOn;
}

/** Paid hours: those agreed over 52 weeks, in twelve parts; with variable hours a few more or less. */
function worked({ hours, variable, personnelNumber }: DemoPerson, month: string): number {
  const off = variable ? ((Number(month.slice(5)) * 7 + Number(personnelNumber.slice(2))) % 9) - 4 : 0;
  return (hours * 52) / 12 + off;
}
