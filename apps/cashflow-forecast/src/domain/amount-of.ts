import type { Figures } from '#libs/law/figures';
import { grantMonthAmount, type GrantPeriod } from '#libs/law/grant-month';
import type { GrantPiece } from './grant-months.ts';
import type { Amount, AmountOf } from './positions.ts';
import type { GrantVersion } from './public-event.ts';

const REMEMBERED = 200_000;

/**
 * The month amount of the law for the days in which versions of a grant hold, by these figures; none where even they have
 * no figure. It remembers: the months of a book are asked again with every message.
 */
export function amountBy(figures: Figures): AmountOf {
  const remembered = new Map<string, Amount | undefined>();
  return (pieces, month) => {
    const key = [month, ...pieces.map(keyOf)].join(' ');
    if (remembered.has(key)) return remembered.get(key);
    const amount = reckon(pieces, month, figures);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, amount);
    return amount;
  };
}

function reckon(pieces: readonly GrantPiece[], month: string, figures: Figures): Amount | undefined {
  const answer = grantMonthAmount(month, pieces.map(periodOf), figures);
  return 'missing' in answer ? undefined : { cents: answer.amountCents, projected: answer.projected };
}

function periodOf({ version, from, through }: GrantPiece): GrantPeriod {
  return {
    ...{ from, through },
    grantedFrom: version.toekenningVanaf,
    employment: { from: version.dienstverband.van, through: version.dienstverband.totEnMet },
    route: version.route,
    wageValuePercent: version.loonwaardePercentage,
    agreedHours: version.urenPerWeek,
    fullTimeHours: version.voltijdUren,
    ages: version.leeftijden.map(({ vanaf, leeftijd }) => ({ from: vanaf, age: leeftijd })),
    settings: version.instellingen,
  };
}

const keys = new WeakMap<GrantVersion, string>();

function keyOf({ version, from, through }: GrantPiece): string {
  const known = keys.get(version);
  if (known !== undefined) return `${from} ${through} ${known}`;
  const key = JSON.stringify(periodOf({ version, from: '', through: '' }));
  keys.set(version, key);
  return `${from} ${through} ${key}`;
}
