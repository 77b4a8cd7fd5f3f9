import { DemoClock } from '#libs/event-store/demo-clock';
import type { DatabaseUrls } from '#libs/event-store/log.module';
import { type Clock, systemClock } from '#libs/kernel/clock';
import { connectTransport } from '#libs/messaging/connect-transport';
import type { Transport } from '#libs/messaging/transport';
import type { AuthSettings } from './authentication.ts';
import { authFromEnvironment, demoMode, required } from './environment.ts';

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

/** The settings that `deploy/README.md` tells of, for a service in a process of its own; throws, naming what is not set. */
export function settingsFromEnvironment(service: string): ServiceSettings {
  const demo = demoMode();
  return {
    database: {
      ownerUrl: required('DATABASE_OWNER_URL'),
      logUrl: required('DATABASE_LOG_URL'),
      appUrl: required('DATABASE_APP_URL'),
    },
    transport: connectTransport(service, required('KAFKA_BROKERS')),
    auth: authFromEnvironment(),
    bodyHashKey: required('BODY_HASH_KEY'),
    demo,
    clock: demo ? new DemoClock() : systemClock,
  };
}
