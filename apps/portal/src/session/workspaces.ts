import type { Person } from '../sign-in/person.ts';

export type Workspace = 'werkgever' | 'gemeente' | 'financieel';

const EMPLOYER = /^\d{8}$/;
/** The figures of the law are everybody's, and stand among what a municipality is set up with. */
const MUNICIPAL = ['behandelaar', 'beslisser', 'betaling', 'vrijgave', 'parameterbeheer'];

/** Where somebody can work, the place to begin first. Only the services decide what they may do there. */
export function workspacesOf({ tenant, roles }: Pick<Person, 'tenant' | 'roles'>): Workspace[] {
  const controls = roles.includes('controller');
  if (EMPLOYER.test(tenant)) {
    if (roles.includes('werkgever')) return ['werkgever', 'financieel'];
    return controls ? ['financieel'] : [];
  }
  const works = roles.some((role) => MUNICIPAL.includes(role));
  if (works) return controls ? ['gemeente', 'financieel'] : ['gemeente'];
  return controls ? ['financieel', 'gemeente'] : [];
}
