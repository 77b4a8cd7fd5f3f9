interface Client {
  /** The token endpoint of the provider. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const ANSWER_WITHIN_MS = 5_000;
const MARGIN_MS = 30_000;

/**
 * The token by which one service asks another (OAuth client credentials). It is fetched when first asked for, kept
 * until shortly before it ends, and fetched once for all who ask meanwhile. A failure is not kept.
 */
export function tokenSource(client: Client, now: () => number = Date.now): () => Promise<string> {
  let current: { readonly token: Promise<string>; until: number } | undefined;
  return () => {
    if (current !== undefined && now() < current.until) return current.token;
    const fetching = fetchToken(client);
    const mine = { token: fetching.then(({ token }) => token), until: Infinity };
    current = mine;
    fetching.then(
      ({ seconds }) => (mine.until = now() + seconds * 1000 - MARGIN_MS),
      () => (mine.until = 0),
    );
    return mine.token;
  };
}

async function fetchToken({ tokenUrl, clientId, clientSecret }: Client): Promise<{ token: string; seconds: number }> {
  const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  const answer = await fetch(tokenUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (!answer.ok) throw new Error(`the identity provider gave ${clientId} no token (${answer.status})`);
  const { access_token: token, expires_in: seconds } = (await answer.json()) as {
    access_token: string;
    expires_in: number;
  };
  return { token, seconds };
}
