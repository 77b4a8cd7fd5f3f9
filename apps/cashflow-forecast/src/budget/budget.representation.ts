import { statutoryFigures } from '#libs/law/figures';
import type { Known } from '../books.query.ts';
import { budget, type BudgetEvent, type BudgetState } from '../domain/budget.ts';
import { budgetUse } from '../domain/budget-use.ts';
import { type Figures, undecided } from '../domain/figures.ts';
import { lateCosts } from '../domain/late-costs.ts';
import { observed } from '../domain/punctuality.ts';
import { Rejection } from '#libs/kernel/decider';
import type { BudgetDto, BudgetStateDto } from './budget.dto.ts';

const METHOD =
  'Vergeleken wordt wat in het kalenderjaar is betaald en nog wordt verwacht. Verwacht is per maand loon de kans dat zij ' +
  'tot en met 31 december wordt betaald, geleerd van eerdere betalingen. Niet meegerekend: aanvragen zonder besluit, ' +
  'verlenging, nieuwe mensen, uitvoeringskosten.';

/** The version is that of the rule which divides; its figures for the whole country are not in this suite. */
const REALISATION = {
  versie: 'Stb. 2021, 442 (verdeling vanaf 2022)',
  formule:
    'Budget van een gemeente = budget van het Rijk voor loonkostensubsidie × uitgaven van de gemeente in het jaar ervoor / ' +
    'uitgaven van alle gemeenten in dat jaar. De landelijke bedragen zijn hier niet bekend.',
};

/** Municipalities of which nobody can be told by subtracting oneself. */
const COMPARED_LEAST = 4;

/** Who looks, and what they may do. */
export interface Looker {
  readonly by: string;
  readonly proposes: boolean;
}

/** The budget of a year as it stands; what can be done with it is asked of the decider. */
export function representState(year: string, state: BudgetState, { by, proposes }: Looker): BudgetStateDto {
  const { inEffect, proposed } = state;
  const approves = proposed !== null && mayApprove({ ...proposed, by }, state);
  return {
    jaar: year,
    budget: inEffect && { bedragCenten: inEffect.amountCents, datum: inEffect.since, door: null },
    voorgesteld: proposed && { bedragCenten: proposed.amountCents, datum: proposed.on, door: proposed.by },
    acties: [...(proposes ? ['voorstellen'] : []), ...(approves ? ['goedkeuren'] : [])],
  };
}

function mayApprove(given: NonNullable<BudgetState['proposed']>, state: BudgetState): boolean {
  const outcome: readonly BudgetEvent[] | Rejection = budget.decide({ type: 'ApproveBudget', ...given }, state);
  return !(outcome instanceof Rejection);
}

/** What of the budget is used, tied and expected, and what follows from it. */
export function representBudget(
  { book, figures }: Known,
  state: BudgetState,
  looker: Looker | undefined,
  everybody: Figures | undefined,
): BudgetDto {
  const use = budgetUse(figures, state.inEffect?.amountCents ?? null);
  const late = lateCosts(book, figures.on, statutoryFigures);
  const stood = representState(use.year, state, looker ?? { by: '', proposes: false });
  return {
    ...{ jaar: stood.jaar, budget: stood.budget, voorgesteld: stood.voorgesteld },
    acties: looker === undefined ? [] : stood.acties,
    bekendOp: figures.on,
    ...{ betaaldCenten: use.paidCents, openstaandCenten: use.owedCents, vastgelegdCenten: use.tiedCents },
    ...{ verwachtCenten: use.expectedCents, kostenCenten: use.costCents },
    ...{ p10Centen: use.band.p10Cents, p50Centen: use.band.p50Cents, p90Centen: use.band.p90Cents },
    ...{ uitgeputOp: use.usedUpOn, mogelijkUitgeputOp: use.perhapsUsedUpOn },
    ...{ onbeslist: undecided(book).length, methode: METHOD },
    volgendJaar: {
      ...{ jaar: String(Number(use.year) + 1), ...REALISATION },
      ...{ grondslagCenten: use.expectedCents, naJaareindeCenten: use.afterYearCents },
    },
    teLaat: {
      ...{ betalingen: late.latePayments, renteCenten: late.interestCents, zonderRente: late.withoutRate },
      ...{ besluiten: late.lateDecisions, dwangsomHoogstensCenten: late.penaltyMostCents },
    },
    vergelijking: everybody === undefined ? null : comparison(figures, everybody),
  };
}

function comparison(own: Figures, everybody: Figures): BudgetDto['vergelijking'] {
  const seen = new Set(everybody.receipts.map(({ municipality }) => municipality));
  if (seen.size < COMPARED_LEAST) return null;
  return {
    gemeenten: seen.size,
    eigenMediaanDagen: observed(own.waits).medianDays,
    mediaanDagen: observed(everybody.waits).medianDays,
  };
}
