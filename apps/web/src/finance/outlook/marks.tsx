import { month } from '../../format.ts';
import type { Mark } from '../answers.ts';
import type { Fan } from './fan.ts';
import { useOutlookText } from './outlook.messages.ts';

/** One number for each month in which something changes, in the order of the list under the chart. */
function byMonth(marks: readonly Mark[]): (readonly [maand: string, marks: readonly Mark[]])[] {
  const months = [...new Set(marks.map(({ maand }) => maand))];
  return months.map((maand) => [maand, marks.filter((mark) => mark.maand === maand)]);
}

/** The numbers as they stand in the chart. */
export function numbersOf(marks: readonly Mark[]): NonNullable<Fan['numbers']> {
  return byMonth(marks).map(([key], nth) => ({ key, text: String(nth + 1) }));
}

/** What the numbers in the chart stand for. */
export function Marks({ marks }: { marks: readonly Mark[] }) {
  const t = useOutlookText();
  if (marks.length === 0) return null;
  const words = ({ wat, mensen }: Mark): string =>
    t(`mark ${wat}`) + (mensen === null ? '' : ` (${t('markPeople', { count: mensen })})`);
  return (
    <div className="assume">
      <h2 className="utrecht-heading-3">{t('marks')}</h2>
      <ul>
        {byMonth(marks).map(([maand, some], nth) => (
          <li key={maand}>
            <strong>{nth + 1}</strong> {month(maand)}: {some.map(words).join('; ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
