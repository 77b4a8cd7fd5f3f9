import benefit from '#libs/law/figures/wage-benefit.json' with { type: 'json' };

/** The groups for which an employer may claim a wage-cost benefit (loonkostenvoordeel, LKV), in the order of the Wtl. */
export type BenefitGroup =
  'oudereWerknemer' | 'arbeidsgehandicapteWerknemer' | 'banenafspraak' | 'herplaatsenArbeidsgehandicapte';

export interface BenefitFacts {
  readonly on: string;
  /** Whole hours paid in the year (verloonde uren). */
  readonly paidHours: number;
  readonly groups: readonly BenefitGroup[];
  readonly pensionAge: boolean;
  /** Asked for in the payroll return (Wtl 2.1). */
  readonly asked: boolean;
}

export interface GroupBenefit {
  readonly group: BenefitGroup;
  readonly centsPerHour: number;
  readonly maximumCents: number;
  readonly cents: number;
}

/** The highest of what the groups would give, the first of the law when equal (Wtl 4.1 lid 3). */
export interface WageBenefit {
  readonly best: GroupBenefit | null;
  readonly all: readonly GroupBenefit[];
}

/**
 * The wage-cost benefit (loonkostenvoordeel) of a year: paid by the tax authority, so it stands beside the subsidy (10d lid 9
 * binds the municipality only). Nothing from the pension age on, and nothing that was not asked for.
 */
export function wageBenefit({ on, paidHours, groups, pensionAge, asked }: BenefitFacts): WageBenefit {
  if (pensionAge || !asked) return { best: null, all: [] };
  const all = benefit.rows
    .filter(({ from, through }) => from <= on && (through === null || on <= through))
    .flatMap(({ group, centsPerHour, maximumCents }): GroupBenefit[] => {
      const known = groups.find((each) => each === group);
      const cents = Math.min(centsPerHour * paidHours, maximumCents);
      return known === undefined ? [] : [{ group: known, centsPerHour, maximumCents, cents }];
    });
  const best = all.reduce<GroupBenefit | null>(
    (one, other) => (one !== null && one.cents >= other.cents ? one : other),
    null,
  );
  return { best, all };
}
