import { Fraction } from '#libs/kernel/fraction';
import type { Basis } from '#libs/law/line';

/** What illness does to the subsidy and to the benefit of UWV on a day. */
export interface SickPay {
  readonly subsidyRunsOn: boolean;
  /** The part of its benefit that UWV pays, in percent: the municipality pays the rest of the wage by the subsidy. */
  readonly benefitPercent: string;
  readonly explanation: string;
  readonly basis: Basis;
}

const RUNS_ON_SINCE = '2022-01-01';
const FLOOR = Fraction.of(30);
const WHOLE = Fraction.of(100);
const FLAT_RATE_PERCENT = '50';

/**
 * Illness, pregnancy and maternity since 2022: the subsidy runs on, and UWV multiplies its benefit by the wage value, at least
 * 30 percent, and by 50 on the flat rate (Ziektewet 29e). Before 2022 the subsidy stopped and the benefit was whole.
 */
export function sickPay(on: string, wageValuePercent: string | null): SickPay {
  if (on < RUNS_ON_SINCE) {
    return {
      ...{ subsidyRunsOn: false, benefitPercent: '100', basis: ziektewet('29b', null, '2015-01-01') },
      explanation: 'Tot 2022 stopte de subsidie bij ziekte; UWV betaalde de hele uitkering.',
    };
  }
  const explanation = 'Sinds 2022 loopt de subsidie door bij ziekte; UWV betaalt de uitkering naar de loonwaarde.';
  const basis = ziektewet('29e', '2', RUNS_ON_SINCE);
  const value = wageValuePercent === null ? null : Fraction.of(wageValuePercent).max(FLOOR).min(WHOLE);
  return {
    subsidyRunsOn: true,
    benefitPercent: value === null ? FLAT_RATE_PERCENT : String(value),
    explanation,
    basis,
  };
}

function ziektewet(artikel: string, lid: string | null, geldigVanaf: string): Basis {
  return { regeling: 'Ziektewet', artikel, lid, geldigVanaf };
}
