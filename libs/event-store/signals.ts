import pg from 'pg';

const CHANNEL = 'log_grew';
/** Signals that come closer together are one. */
const TOGETHER_MS = 5;
const AGAIN_MS = 1_000;

/**
 * Tells the other processes of a service that the log grew, after the commit and never inside it: commits would then wait
 * for each other. A lost signal costs a moment, because readers also look by themselves.
 */
export class Signals {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly heard: () => void,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    const again = (): void => {
      if (this.client === client) this.client = undefined;
      if (!this.closed) setTimeout(() => void this.open().catch(() => undefined), AGAIN_MS).unref();
    };
    client.on('notification', () => this.heard());
    client.once('error', again);
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.client = client;
  }

  tell(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.client?.query(`notify ${CHANNEL}`).catch(() => undefined);
    }, TOGETHER_MS).unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }
}
