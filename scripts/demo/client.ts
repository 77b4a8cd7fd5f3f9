// Speaks with the suite as people and other systems do: over HTTP, each with the token of an account of its own.
// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { DEMO_SECRET, findAccount } from '../../apps/demo-identity/src/accounts.ts';

export type Service = 'claim-intake' | 'municipal-review' | 'cashflow-forecast';

/** One account's way into one service. Answers the body; a problem is thrown with its status, code and place. */
export interface Caller {
  get<T>(service: Service, path: string): Promise<T>;
  post<T>(service: Service, path: string, body?: object): Promise<T>;
  put<T>(service: Service, path: string, body: object): Promise<T>;
  upload<T>(service: Service, path: string, type: string, file: string | Uint8Array<ArrayBuffer>): Promise<T>;
}

const TOKEN_LIVES_MS = 30 * 60_000;

/** A way in for whoever has this token, to services at these addresses (`http://127.0.0.1:3001`). */
export function caller(addressOf: (service: Service) => string, token: () => Promise<string>): Caller {
  const ask = async <T>(
    method: string,
    service: Service,
    path: string,
    type?: string,
    body?: string | Uint8Array<ArrayBuffer>,
  ) => {
    const headers: Record<string, string> = { authorization: `Bearer ${await token()}` };
    if (type !== undefined) headers['content-type'] = type;
    const given = body === undefined ? {} : { body };
    const answer = await fetch(`${addressOf(service)}/v1/${path}`, { method, headers, ...given });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${service}/${path}: ${answer.status} ${text.slice(0, 600)}`);
    const json = answer.headers.get('content-type')?.includes('json') ?? false;
    return (text === '' ? undefined : json ? JSON.parse(text) : text) as T;
  };
  const json = <T>(method: string, service: Service, path: string, body?: object) =>
    ask<T>(method, service, path, body && 'application/json', body && JSON.stringify(body));
  return {
    get: (service, path) => ask('GET', service, path),
    post: (service, path, body) => json('POST', service, path, body),
    put: (service, path, body) => json('PUT', service, path, body),
    upload: (service, path, type, file) => ask('POST', service, path, type, file),
  };
}

/** Accounts by name and tenant, as in `npm run demo-token -- NAME TENANT`, at the one address of a suite. */
export function callers(address: string): (name: string, tenant?: string) => Caller {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  const tokenOf = (clientId: string): Promise<string> => {
    const kept = tokens.get(clientId);
    if (kept !== undefined && Date.now() < kept.until) return kept.token;
    const token = fetchToken(address, clientId);
    tokens.set(clientId, { token, until: Date.now() + TOKEN_LIVES_MS });
    return token;
  };
  return (name, tenant) => {
    const account = findAccount(name, tenant);
    if (account === undefined) throw new Error(`There is no demo account ${name} at ${String(tenant)}.`);
    return caller(
      (service) => `${address}/api/${service}`,
      () => tokenOf(account.clientId),
    );
  };
}

async function fetchToken(address: string, clientId: string): Promise<string> {
  const answer = await fetch(`${address}/demo-identity/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${DEMO_SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`${address} gives no demo tokens (${answer.status}).`);
  return ((await answer.json()) as { access_token: string }).access_token;
}
