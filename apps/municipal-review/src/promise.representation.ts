import { promiseOf } from './domain/promise.ts';
import type { OpenedCase } from './domain/case-state.ts';
import type { PromiseDto } from './promise.dto.ts';

const STANDING = { open: 'loopt', still: 'staat-stil', kept: 'gehaald', missed: 'niet-gehaald' } as const;

/** The day that was promised, as of a day. */
export function representPromise(state: OpenedCase, today: string): PromiseDto | null {
  const promised = promiseOf(state, today);
  if (promised === null) return null;
  const { on, by, standing, daysLeft } = promised;
  return {
    ...{ uiterlijk: on, bron: by === 'law' ? 'wet' : 'gemeente', stand: STANDING[standing], dagenOver: daysLeft },
  };
}
