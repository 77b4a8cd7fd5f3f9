import type { DestinationStream } from 'pino';
import type { AuthSettings } from './authentication.ts';
import type { ProblemMap } from './problem.ts';

export const HTTP_SETTINGS = Symbol('http settings');

export interface HttpSettings {
  /** The service's name in logs and metrics: `claim-intake`. */
  readonly service: string;
  /** Of its OpenAPI document, in Dutch. */
  readonly title: string;
  readonly description: string;
  readonly auth: AuthSettings;
  /** Secret of 32 characters or more: keys the HMAC of a body that is sent under an Idempotency-Key. */
  readonly bodyHashKey: string;
  /** How this service's rejections are answered: the maps of all its features together. */
  readonly problems?: ProblemMap;
  /** What `/healthz/ready` asks, by name; one that throws or rejects is down. */
  readonly readiness?: Readonly<Record<string, () => unknown>>;
  /** Whether this is a demonstration: opens what is marked `@OpenInDemo`. */
  readonly demo?: boolean;
  /** For a service that serves pages; an interface shows nothing. */
  readonly contentSecurityPolicy?: string;
  /** Paths of controllers outside `/v1`, beside health and metrics. */
  readonly unversioned?: readonly string[];
  /** Where the log goes; standard output when left out. */
  readonly logTo?: DestinationStream;
}
