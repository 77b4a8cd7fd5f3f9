import type { Owners } from './domain/book.ts';

/** For an employer the other party is the municipality that pays; for a municipality it is the employer. */
export interface View {
  readonly kind: 'gemeente' | 'werkgever';
  readonly partyOf: (owners: Owners) => string;
}

/** How a tenant looks at the book: `GM` and four digits is a municipality. */
export function viewOf(tenant: string): View {
  return isMunicipality(tenant)
    ? { kind: 'werkgever', partyOf: ({ employer }) => employer }
    : { kind: 'gemeente', partyOf: ({ municipality }) => municipality };
}

export function isMunicipality(tenant: string): boolean {
  return tenant.startsWith('GM');
}
