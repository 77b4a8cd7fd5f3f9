import type { Session } from '../session/sessions.ts';
import { type PortalKeys, serviceToken, TOKEN_LIVES_SECONDS } from './portal-keys.ts';

const MARGIN_SECONDS = 60;
const KEPT_MAX = 1_000;

/** The tokens that the portal signs for the services: one for a session until a minute before it ends. */
export class ServiceTokens {
  private readonly kept = new Map<string, { readonly token: string; readonly until: number }>();

  constructor(
    private readonly keys: PortalKeys,
    private readonly names: Parameters<typeof serviceToken>[1],
    private readonly now: () => number,
  ) {}

  async of({ id, person }: Session): Promise<string> {
    const found = this.kept.get(id);
    if (found !== undefined && this.now() < found.until) return found.token;
    const until = this.now() + (TOKEN_LIVES_SECONDS - MARGIN_SECONDS) * 1000;
    const token = await serviceToken(this.keys, this.names, person);
    this.keep(id, token, until);
    return token;
  }

  /** The one that was signed longest ago makes place. */
  private keep(id: string, token: string, until: number): void {
    this.kept.delete(id);
    this.kept.set(id, { token, until });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_MAX && oldest !== undefined) this.kept.delete(oldest);
  }
}
