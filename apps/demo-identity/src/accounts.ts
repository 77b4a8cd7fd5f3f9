// Read by scripts as it is, so it imports nothing and uses only TypeScript that can be erased.

/** The demo employers (KvK numbers of a test range): the chain of lunchrooms, and one that must not see its data. */
export const DEMO_EMPLOYERS = ['90001234', '90005678'] as const;

/** The demo municipalities: codes that the statistics office (CBS) has not given out. */
export const DEMO_MUNICIPALITIES = [
  ...['GM9901', 'GM9902', 'GM9903', 'GM9904', 'GM9905'],
  ...['GM9906', 'GM9907', 'GM9908', 'GM9909'],
] as const;

const SUITE = 'LOONBRUG';

/** Known to everybody: it guards nothing but fictional people, and only where the demo provider runs. */
export const DEMO_SECRET = 'alleen-voor-de-demo';

/** Somebody, or some service, that can get a token. Two accounts are two people. */
export interface Account {
  readonly clientId: string;
  /** What the account is called for a person who asks a token for it. */
  readonly name: string;
  readonly tenant: string;
  /** Of the token. */
  readonly roles: readonly string[];
  /** KvK number of the office for which somebody acts for the tenant, by a mandate. */
  readonly intermediary?: string;
  /** Absent for a service and for who works for the suite: these do not sign in to the screens. */
  readonly person?: Person;
}

/** Somebody who signs in to the screens. Fictional, like the organisation. */
interface Person {
  readonly name: string;
  readonly organisation: string;
  /** Where this account begins. */
  readonly workspace: 'werkgever' | 'gemeente' | 'financieel';
}

interface Post {
  readonly role: string;
  readonly firstName: string;
  readonly workspace: Person['workspace'];
  readonly intermediary?: string;
}

/** The payroll office of the demo (KvK number of a test range): it acts for the employers. */
export const DEMO_PAYROLL_OFFICE = '90009999';

const OF_AN_EMPLOYER: Readonly<Record<string, Post>> = {
  werkgever: { role: 'werkgever', firstName: 'Sam', workspace: 'werkgever' },
  salarisbureau: {
    ...{ role: 'werkgever', firstName: 'Robin', workspace: 'werkgever' },
    intermediary: DEMO_PAYROLL_OFFICE,
  },
  boekhouder: { role: 'controller', firstName: 'Jip', workspace: 'financieel' },
};
const OF_A_MUNICIPALITY: Readonly<Record<string, Post>> = {
  behandelaar: { role: 'behandelaar', firstName: 'Linde', workspace: 'gemeente' },
  beslisser: { role: 'beslisser', firstName: 'Mees', workspace: 'gemeente' },
  betaler: { role: 'betaling', firstName: 'Noor', workspace: 'gemeente' },
  vrijgever: { role: 'vrijgave', firstName: 'Bram', workspace: 'gemeente' },
  'gemeente-controller': { role: 'controller', firstName: 'Puck', workspace: 'financieel' },
};
/** Two people who keep the figures of the law, for all municipalities. */
const OF_THE_FIGURES: Readonly<Record<string, Post>> = {
  parametervoorsteller: { role: 'parameterbeheer', firstName: 'Fenna', workspace: 'gemeente' },
  parametergoedkeurder: { role: 'parameterbeheer', firstName: 'Teun', workspace: 'gemeente' },
};
const OF_THE_SUITE = {
  beheerder: ['beheerder'],
  'claim-intake': ['dienst'],
  'municipal-review': ['dienst'],
  'cashflow-forecast': ['dienst'],
  'demo-driver': ['demo', 'beheerder'],
};

function accountsOf(
  tenants: readonly string[],
  posts: Readonly<Record<string, Post>>,
  organisations: readonly string[],
): Account[] {
  return tenants.flatMap((tenant, nth) =>
    Object.entries(posts).map(([name, { role, firstName, workspace, intermediary }]) => ({
      clientId: `${name}-${tenant.toLowerCase()}`,
      name,
      tenant,
      roles: [role],
      ...(intermediary === undefined ? {} : { intermediary }),
      person: { name: `Demo ${firstName}`, organisation: organisations[nth] ?? tenant, workspace },
    })),
  );
}

export const ACCOUNTS: readonly Account[] = [
  ...accountsOf(DEMO_EMPLOYERS, OF_AN_EMPLOYER, ['Demo Lunchrooms B.V.', 'Demo Andere Werkgever B.V.']),
  ...accountsOf(
    DEMO_MUNICIPALITIES,
    OF_A_MUNICIPALITY,
    DEMO_MUNICIPALITIES.map((_, nth) => `Gemeente Demo ${nth + 1}`),
  ),
  ...accountsOf([SUITE], OF_THE_FIGURES, ['Loonbrug, cijfers van de wet']),
  ...Object.entries(OF_THE_SUITE).map(([name, roles]) => ({ clientId: name, name, tenant: SUITE, roles })),
];

/** Somebody who can sign in to the screens, with their account. */
export type DemoPerson = Account & { readonly person: Person };

/** Everybody who can sign in to the screens. */
export const PEOPLE: readonly DemoPerson[] = ACCOUNTS.filter(
  (account): account is DemoPerson => account.person !== undefined,
);

/** The account of a name, or of a role when that is what is asked, at a tenant; at the first one when none is named. */
export function findAccount(nameOrRole: string, tenant?: string): Account | undefined {
  const wanted = ACCOUNTS.filter((account) => tenant === undefined || account.tenant === tenant.toUpperCase());
  return wanted.find(({ name }) => name === nameOrRole) ?? wanted.find(({ roles }) => roles.includes(nameOrRole));
}
