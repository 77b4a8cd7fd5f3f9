import type pg from 'pg';
import type { Clock } from '#libs/kernel/clock';
import { type Parked, type ParkingLot, WAITS } from '#libs/messaging/parking';
import type { Message } from '#libs/messaging/transport';

interface Row {
  readonly consumer: string;
  readonly message: string;
  readonly reason: string;
  readonly parked_at: Date;
}

/**
 * The parking lot of a service, in its database. A message is kept as the text that it is, because it may be parked for
 * what PostgreSQL cannot hold otherwise.
 */
export class ParkedMessages implements ParkingLot {
  constructor(
    private readonly pool: pg.Pool,
    private readonly clock: Clock,
  ) {}

  async blocks(consumer: string, subject: string): Promise<boolean> {
    const { rows } = await this.pool.query({
      name: 'parking-blocks',
      text: 'select 1 from parked_message where consumer = $1 and subject = $2 limit 1',
      values: [consumer, storable(subject)],
    });
    return rows.length > 0;
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
