// Prints a token of the demo provider: `npm run --silent demo-token -- ROLE [TENANT]`. Node reads this file as it is.
import { ACCOUNTS, DEMO_SECRET, findAccount } from '../apps/demo-identity/src/accounts.ts';
import { addressOfSuite } from './running-suite.ts';

const [role, tenant] = process.argv.slice(2);
try {
  console.log(await token(role, tenant));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function token(asked: string | undefined, at: string | undefined): Promise<string> {
  const account = asked === undefined ? undefined : findAccount(asked, at);
  if (account === undefined) throw new Error(known(asked, at));
  const address = await addressOfSuite();
  const credentials = Buffer.from(`${account.clientId}:${DEMO_SECRET}`).toString('base64');
  const answer = await fetch(`${address}/demo-identity/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  }).catch(() => undefined);
  if (answer === undefined) throw new Error(`Nothing answers at ${address}. Start the suite first: npm start`);
  if (!answer.ok) throw new Error(`${address} gives no demo tokens (${answer.status}). Does it run in demo mode?`);
  const { access_token: issued } = (await answer.json()) as { access_token: string };
  return issued;
}

function known(asked: string | undefined, at: string | undefined): string {
  const tenants = new Map<string, string[]>();
  for (const { name, tenant: one } of ACCOUNTS) tenants.set(name, [...(tenants.get(name) ?? []), one]);
  const lines = [...tenants].map(([name, of]) => `  ${name.padEnd(22)}${of.join(' ')}`);
  const what = asked === undefined ? 'Say for which role.' : `There is no ${[asked, at].filter(Boolean).join(' at ')}.`;
  return [what, 'Roles, and the tenants they exist at (the first one when you name none):', ...lines].join('\n');
}
