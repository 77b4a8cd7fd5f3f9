import type pg from 'pg';
import { type Checkpoint, type Page, pageAfter } from './reader.ts';
import type { Upcasts } from './stored-event.ts';

/** Pages that are kept for readers that are a little behind. */
const KEPT = 8;

interface Asked {
  /** The news that this answer knows of. */
  readonly news: number;
  readonly page: Promise<Page>;
  read: boolean;
}

/**
 * The log, page by page, asked once for all readers that stand at the same place: what follows a checkpoint below the
 * horizon never changes. An answer that was still on its way when news came is not shared: it may not know of it.
 */
export class Pages {
  private news = 0;
  private readonly asked = new Map<string, Asked>();

  constructor(
    private readonly database: Pick<pg.Pool, 'query'>,
    private readonly upcasts: Upcasts,
  ) {}

  /** The log may have grown. */
  grew(): void {
    this.news++;
  }

  after(place: Checkpoint): Promise<Page> {
    const key = `${place.transactionId} ${place.position}`;
    const known = this.asked.get(key);
    if (known !== undefined && (known.read || known.news === this.news)) return known.page;
    const asked: Asked = { news: this.news, page: pageAfter(this.database, place, this.upcasts), read: false };
    this.asked.delete(key);
    this.asked.set(key, asked);
    const oldest = this.asked.keys().next().value;
    if (this.asked.size > KEPT && oldest !== undefined) this.asked.delete(oldest);
    const forget = (): void => {
      if (this.asked.get(key) === asked) this.asked.delete(key);
    };
    asked.page.then(({ events }) => {
      if (events.length > 0) asked.read = true;
      else forget();
    }, forget);
    return asked.page;
  }
}
