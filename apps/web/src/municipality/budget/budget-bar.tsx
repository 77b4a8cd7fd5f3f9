import { euro, roughly } from '../../format.ts';
import { useBudgetText } from './budget.messages.ts';
import type { Budget } from './budget.queries.ts';
import './budget.css';

const WIDTH = 600;

/** The figures below it on one line: paid, then expected with its band; a mark where the budget ends. */
export function BudgetBar({ budget }: { budget: Budget }) {
  const t = useBudgetText();
  const { betaaldCenten, verwachtCenten, p10Centen, p90Centen, budget: given } = budget;
  const limit = given?.bedragCenten ?? null;
  const most = Math.max(p90Centen, verwachtCenten, limit ?? 0, 1) * 1.02;
  const at = (cents: number): number => (WIDTH * cents) / most;
  const bar = t('bar', { paid: euro(betaaldCenten), expected: roughly(verwachtCenten) });
  const label = limit === null ? bar : t('barOf', { bar, budget: euro(limit) });
  return (
    <svg className="budget" viewBox={`0 0 ${WIDTH} 40`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="budget__whole" x="0" y="10" width={WIDTH} height="20" />
      <rect className="budget__expected" x="0" y="10" width={at(verwachtCenten)} height="20" />
      <rect className="budget__paid" x="0" y="10" width={at(betaaldCenten)} height="20" />
      <line className="budget__band" x1={at(p10Centen)} x2={at(p90Centen)} y1="20" y2="20" />
      {limit !== null && <line className="budget__limit" x1={at(limit)} x2={at(limit)} y1="2" y2="38" />}
    </svg>
  );
}
