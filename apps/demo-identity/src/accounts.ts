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
}

const OF_AN_EMPLOYER = { werkgever: 'werkgever', salarisbureau: 'werkgever', boekhouder: 'controller' };
const OF_A_MUNICIPALITY = {
  behandelaar: 'behandelaar',
  beslisser: 'beslisser',
  betaler: 'betaling',
  vrijgever: 'vrijgave',
  'gemeente-controller': 'controller',
};
const OF_THE_SUITE = {
  beheerder: ['beheerder'],
  parametervoorsteller: ['parameterbeheer'],
  parametergoedkeurder: ['parameterbeheer'],
  'claim-intake': ['dienst'],
  'municipal-review': ['dienst'],
  'cashflow-forecast': ['dienst'],
  portal: ['beheerder'],
  'demo-driver': ['demo', 'beheerder'],
};

function accountsOf(tenants: readonly string[], people: Readonly<Record<string, string>>): Account[] {
  return tenants.flatMap((tenant) =>
    Object.entries(people).map(([name, role]) => ({
      clientId: `${name}-${tenant.toLowerCase()}`,
      name,
      tenant,
      roles: [role],
    })),
  );
}

export const ACCOUNTS: readonly Account[] = [
  ...accountsOf(DEMO_EMPLOYERS, OF_AN_EMPLOYER),
  ...accountsOf(DEMO_MUNICIPALITIES, OF_A_MUNICIPALITY),
  ...Object.entries(OF_THE_SUITE).map(([name, roles]) => ({ clientId: name, name, tenant: SUITE, roles })),
];

/** The account of a name, or of a role when that is what is asked, at a tenant; at the first one when none is named. */
export function findAccount(nameOrRole: string, tenant?: string): Account | undefined {
  const wanted = ACCOUNTS.filter((account) => tenant === undefined || account.tenant === tenant.toUpperCase());
  return wanted.find(({ name }) => name === nameOrRole) ?? wanted.find(({ roles }) => roles.includes(nameOrRole));
}
