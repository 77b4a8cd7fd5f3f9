/** For whom something is done, by whom, and under which request or message it can be found again. */
export interface Context {
  /** The employer (KvK number) or the municipality (`GM` and four digits) whose data it is. */
  readonly tenant: string;
  /** Who did it: the subject of a token, the group of a consumer, the name of a watcher. Never a person's name. */
  readonly actor: string;
  /** KvK number of who did it for the tenant by a mandate, and the establishment that it was for; absent without one. */
  readonly intermediary?: string;
  readonly branch?: string;
  readonly correlationId: string;
  /** HMAC of the request's body, when it came under an idempotency key: the same key with another body is refused. */
  readonly bodyHash?: string;
}

/** Why something is recorded: the command's id, by which it is recognised when it comes again, and its context. */
export interface Cause {
  readonly commandId: string;
  readonly context: Context;
}
