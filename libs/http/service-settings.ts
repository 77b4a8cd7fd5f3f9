import type { DatabaseUrls } from '#libs/event-store/log.module';
import type { Clock } from '#libs/kernel/clock';
import type { Transport } from '#libs/messaging/transport';
import type { AuthSettings } from './authentication.ts';

/** What every service with a log of its own is started with. */
export interface ServiceSettings {
  readonly database: DatabaseUrls;
  readonly transport: Transport;
  readonly auth: AuthSettings;
  /** Secret of 32 characters or more, see `HttpSettings`. */
  readonly bodyHashKey: string;
  readonly demo: boolean;
  readonly clock: Clock;
}
