/** Who pays an employer is a municipality; whom a municipality pays is an employer. */
export type PartyKind = 'gemeente' | 'werkgever';

/** The other party of a tenant: a municipality's code begins with GM. */
export function partyKindOf(tenant: string): PartyKind {
  return tenant.startsWith('GM') ? 'werkgever' : 'gemeente';
}
