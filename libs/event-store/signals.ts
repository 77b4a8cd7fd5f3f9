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
  private pause: NodeJS.Timeout | undefined;
  private sending = false;
  private more = false;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly heard: () => void,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    const again = (): void => {
      if (this.client !== client) return;
      this.client = undefined;
      this.openAgain();
    };
    client.on('error', again).on('end', again);
    client.on('notification', ({ processId }) => {
      if (processId !== (client as pg.Client & { processID?: number }).processID) this.heard();
    });
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.client = client;
    this.heard(); // what was told before it listened
  }

  /** The first leaves at once; what comes before it was sent, or too soon after it, is one more. */
  tell(): void {
    if (this.sending || this.pause !== undefined) this.more = true;
    else void this.send();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.pause);
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async send(): Promise<void> {
    this.more = false;
    this.sending = true;
    await this.client?.query(`notify ${CHANNEL}`).catch(() => undefined);
    this.sending = false;
    if (this.closed) return;
    this.pause = setTimeout(() => {
      this.pause = undefined;
      if (this.more) void this.send();
    }, TOGETHER_MS).unref();
  }

  private openAgain(): void {
    if (this.closed) return;
    setTimeout(() => void this.open().catch(() => this.openAgain()), AGAIN_MS).unref();
  }
}
