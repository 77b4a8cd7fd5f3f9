import { date } from '../../format.ts';
import type { Days } from '../answers.ts';
import { useStartText } from './start.messages.ts';

const WIDTH = 300;
const HEIGHT = 64;
const EDGE = 5;

/** The balance by day as one small line, with its low point. The figures beside it say the same. */
export function Sparkline({ days }: { days: Days }) {
  const t = useStartText();
  const points = [{ datum: days.bekendOp, saldoCenten: days.beginsaldoCenten }, ...days.dagen];
  const values = points.map(({ saldoCenten }) => saldoCenten);
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const x = (nth: number) => EDGE + (nth / Math.max(1, points.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (cents: number) => EDGE + ((top - cents) / Math.max(1, top - bottom)) * (HEIGHT - 2 * EDGE);
  const low = Math.max(
    0,
    points.findIndex(({ datum }) => datum === days.laagstePunt.datum),
  );
  const line = values
    .map((cents, nth) => `${nth === 0 ? 'M' : 'L'}${x(nth).toFixed(1)} ${y(cents).toFixed(1)}`)
    .join('');
  const label = t('spark', {
    from: date(days.bekendOp),
    to: date(points.at(-1)?.datum ?? days.bekendOp),
    date: date(days.laagstePunt.datum),
  });
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path className="spark__zero" d={`M${EDGE} ${y(0).toFixed(1)}H${WIDTH - EDGE}`} />
      <path className="spark__line" d={line} />
      <path className="spark__low" d={`M${x(low).toFixed(1)} ${y(values[low] ?? 0).toFixed(1)}h0.01`} />
    </svg>
  );
}
