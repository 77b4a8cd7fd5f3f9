import { KeptUntil } from '#libs/http/kept-until';
import type { Session } from '../session/sessions.ts';
import { type PortalKeys, serviceToken, TOKEN_LIVES_SECONDS } from './portal-keys.ts';

const MARGIN_SECONDS = 60;
const KEPT_MAX = 1_000;

/** The tokens that the portal signs for the services: one for a session until a minute before it ends. */
export class ServiceTokens {
  private readonly kept: KeptUntil<string>;

  constructor(
    private readonly keys: PortalKeys,
    private readonly names: Parameters<typeof serviceToken>[1],
    private readonly now: () => number,
  ) {
    this.kept = new KeptUntil(KEPT_MAX, now);
  }

  async of({ id, person }: Session): Promise<string> {
    const found = this.kept.get(id);
    if (found !== undefined) return found;
    const until = this.now() + (TOKEN_LIVES_SECONDS - MARGIN_SECONDS) * 1000;
    return this.kept.set(id, await serviceToken(this.keys, this.names, person), until);
  }
}
