import type { Aggregate } from '#libs/event-store/aggregate';
import { budget, type BudgetCommand, type BudgetEvent, type BudgetState } from './domain/budget.ts';

/** A stream per municipality and calendar year: `budget-GM9901-2026`. */
export const budgetAggregate: Aggregate<BudgetCommand, BudgetState, BudgetEvent> = {
  category: 'budget',
  decider: budget,
};

/** The id of a year's stream. */
export const budgetId = (municipality: string, year: string): string => `${municipality}-${year}`;
