/** The session's place in the cache. */
export const SESSION = ['sessie'] as const;

export type WorkspaceName = 'werkgever' | 'gemeente' | 'financieel';

export interface SignedIn {
  readonly aangemeld: true;
  readonly demo: boolean;
  readonly sub: string;
  readonly naam: string;
  readonly organisatie: string;
  readonly tenant: string;
  /** KvK number of the office for which somebody acts for this organisation, by a mandate. */
  readonly gemachtigde?: string;
  readonly rollen: readonly string[];
  readonly werkruimten: readonly WorkspaceName[];
  readonly csrf: string;
  /** Ends then, unless somebody does something before; and in any case at `uiterlijkTot`. */
  readonly verlooptOp: string;
  readonly uiterlijkTot: string;
}

export interface SignedOut {
  readonly aangemeld: false;
  readonly demo: boolean;
  /** Where somebody can sign in; one of them is used when none is chosen. */
  readonly aanmeldwijzen: readonly { readonly id: string; readonly naam: string }[];
}

export type Session = SignedIn | SignedOut;

/** Where to sign in and come back from: in a demonstration as an account, else in one of the ways that there are. */
export function signInAddress(to: string, account?: string, way?: string): string {
  const chosen = { ...(account === undefined ? {} : { account }), ...(way === undefined ? {} : { met: way }) };
  return `/aanmelden?${new URLSearchParams({ naar: to, ...chosen }).toString()}`;
}
