import type { Sessions } from '../session/sessions.ts';

type Sealing = Pick<Sessions, 'sealer' | 'now'>;

/** What a browser is to hold while it is away at a provider: readable here only, and for so long. */
export function held(what: object, about: string, forMs: number, { sealer, now }: Sealing): string {
  return sealer.seal(JSON.stringify({ what, until: now() + forMs }), about).toString('base64url');
}

/** What was held, unless it was not sealed here, about something else, or too long ago. */
export function readHeld(cookie: string | undefined, about: string, { sealer, now }: Sealing): unknown {
  if (cookie === undefined) return undefined;
  try {
    const opened = sealer.open(Buffer.from(cookie, 'base64url'), about).toString();
    const { what, until } = JSON.parse(opened) as { what: unknown; until: number };
    return until < now() ? undefined : what;
  } catch {
    return undefined;
  }
}
