import type pg from 'pg';
import type { Clock } from '#libs/kernel/clock';
import { type Parked, type ParkingLot, WAITS } from '#libs/messaging/parking';
import type { Message } from '#libs/messaging/transport';
import { together } from './together.ts';

interface Row {
  readonly consumer: string;
  readonly message: string;
  readonly reason: string;
  readonly parked_at: Date;
}

interface Queue {
  readonly consumer: string;
  readonly subject: string;
}

/**
 * The parking lot of a service, in its database. A message is kept as the text that it is, because it may be parked for
 * what PostgreSQL cannot hold otherwise.
 */
export class ParkedMessages implements ParkingLot {
  private readonly isBlocked = together(
    ({ consumer }: Queue) => consumer,
    (consumer, queues) => this.areBlocked(consumer, queues),
  );

  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  blocks(consumer: string, subject: string): Promise<boolean> {
    return this.isBlocked({ consumer, subject: storable(subject) });
  }

  async park(consumer: string, message: Message, reason: string): Promise<void> {
    await this.pool.query(
      `insert into parked_message (consumer, message_id, subject, message, reason, parked_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (consumer, message_id) do update
         set reason = case when excluded.reason = '${WAITS}' then parked_message.reason else excluded.reason end`,
      [
        consumer,
        storable(message.id),
        storable(message.subject),
        JSON.stringify(message),
        storable(reason),
        this.clock.now(),
      ],
    );
  }

  list(): Promise<Parked[]> {
    return this.read('true', []);
  }

  find(messageId: string): Promise<Parked[]> {
    return this.read('message_id = $1', [storable(messageId)]);
  }

  queue(consumer: string, subject: string): Promise<Parked[]> {
    return this.read('consumer = $1 and subject = $2', [consumer, storable(subject)]);
  }

  async remove(consumer: string, messageId: string): Promise<void> {
    await this.pool.query('delete from parked_message where consumer = $1 and message_id = $2', [
      consumer,
      storable(messageId),
    ]);
  }

  private async areBlocked(consumer: string, queues: readonly Queue[]): Promise<boolean[]> {
    const { rows } = await this.pool.query<{ subject: string }>({
      name: 'parking-blocks',
      text: 'select subject from parked_message where consumer = $1 and subject = any($2)',
      values: [consumer, queues.map(({ subject }) => subject)],
    });
    const blocked = new Set(rows.map(({ subject }) => subject));
    return queues.map(({ subject }) => blocked.has(subject));
  }

  private async read(where: string, values: readonly string[]): Promise<Parked[]> {
    const { rows } = await this.pool.query<Row>(
      `select consumer, message, reason, parked_at from parked_message where ${where} order by place`,
      [...values],
    );
    return rows.map(({ parked_at: at, message, ...parked }) => ({
      ...parked,
      message: JSON.parse(message) as Message,
      parkedAt: at.toISOString(),
    }));
  }
}

/** NUL is the one character that PostgreSQL has in no text. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
