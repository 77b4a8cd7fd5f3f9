import { client } from './client.ts';
import { noConnection, problemOf } from './problem.ts';
import { type Session, SESSION } from './session.ts';

type ServiceName = 'claim-intake' | 'municipal-review' | 'cashflow-forecast';
type Query = Readonly<Record<string, string | number | undefined>>;

/** The address of something that a service offers, with the parts of the query that are given. */
export function at(service: ServiceName, path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(given).toString();
  return `/api/${service}/v1/${path}${search === '' ? '' : `?${search}`}`;
}

/** Asks; never changes anything. */
export async function ask<Answer>(address: string, signal?: AbortSignal): Promise<Answer> {
  return read(await reach(address, { headers: { accept: 'application/json' }, signal: signal ?? null }));
}

interface Sending {
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  /** Made once per user action: the service carries out a command once per key. */
  readonly key?: string;
}

/** Sends a command as JSON, or a file as what it is. */
export async function send<Answer>(
  address: string,
  body: unknown,
  { method = 'POST', key }: Sending = {},
): Promise<Answer> {
  const isFile = body instanceof Blob;
  const headers = {
    accept: 'application/json',
    'content-type': isFile ? body.type : 'application/json',
    'x-csrf-token': token(),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
  return read(await reach(address, { method, headers, body: isFile ? body : JSON.stringify(body ?? {}) }));
}

function token(): string {
  const session = client.getQueryData<Session>(SESSION);
  return session?.aangemeld === true ? session.csrf : '';
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw noConnection();
  }
}

async function read<Answer>(answer: Response): Promise<Answer> {
  if (!answer.ok) throw await problemOf(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as Answer;
}
