import type { Application, Ground } from './application.ts';
import type { Route } from './grant-version.ts';

export const SOURCES = ['doelgroepregister', 'praktijkroute', 'uitkering', 'school', 'eigen-onderzoek'] as const;

export interface TargetGroup {
  readonly ground: Ground;
  readonly belongs: boolean;
  readonly source: (typeof SOURCES)[number];
  readonly on: string;
}

/** What is known of a case; a decision keeps it as it was known. */
export interface Facts {
  readonly application: Application;
  readonly completeOn: string | null;
  readonly targetGroup: TargetGroup | null;
  readonly route: Route | null;
  readonly wageValue: { readonly percent: string; readonly on: string } | null;
  /** The day on which it was established that the wage value can be left out (PW 10d lid 1 b). */
  readonly leftOutOn: string | null;
}
