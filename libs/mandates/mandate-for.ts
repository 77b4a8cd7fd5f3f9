import { SetMetadata } from '@nestjs/common';
import type { Task } from '#libs/kernel/mandates';

export const NEEDS_MANDATE = 'loonbrug:mandate';

/** Which mandate an intermediary needs on a route: one of these tasks; none is enough for what only the employer does. */
export type NeededMandate = readonly Task[] | 'owner';

/** An intermediary needs a mandate for one of these tasks. On a method it goes before what its class says. */
export const MandateFor = (first: Task, ...others: readonly Task[]) =>
  SetMetadata(NEEDS_MANDATE, [first, ...others] satisfies NeededMandate);

/** Only for the employer itself: no mandate is enough. */
export const OwnerOnly = () => SetMetadata(NEEDS_MANDATE, 'owner' satisfies NeededMandate);
