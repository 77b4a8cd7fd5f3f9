import type pg from 'pg';
import type { DomainEvent } from './aggregate.ts';
import { type Checkpoint, PAGE_MAX, type Page, pageAfter } from './reader.ts';
import type { Upcasts } from './stored-event.ts';

/** Pages that are kept for readers that are a little behind. */
const KEPT = 8;

interface KnownPage extends Page {
  /** How much news there had been when it was asked. */
  readonly news: number;
}

interface Asked {
  readonly news: number;
  readonly page: Promise<KnownPage>;
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

  /** Whether nothing came after a page, as far as this process has heard by now. */
  isEnd({ events, hidden, news }: KnownPage): boolean {
    return news === this.news && !hidden && events.length < PAGE_MAX;
  }

  after(place: Checkpoint): Promise<KnownPage> {
    const key = `${place.transactionId} ${place.position}`;
    const known = this.asked.get(key);
    if (known !== undefined && (known.read || known.news === this.news)) return known.page;
    const { news } = this;
    const page = pageAfter<DomainEvent>(this.database, place, this.upcasts).then((read) => ({ ...read, news }));
    const asked: Asked = { news, page, read: false };
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
