import { drain, parking, type ParkingLot } from './parking.ts';
import type { Message, Transport } from './transport.ts';

/** What a service does with messages of other services. */
export interface Consumer {
  /** `<service>.<feature>`: every group gets a copy of its own. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Is called again with the same message now and then. Throws `Unprocessable` for one that no later attempt can handle. */
  handle(message: Message): Promise<void>;
}

/** Who hears, by the lot in which their messages would be parked: replaying must find them again. */
const hearing = new WeakMap<ParkingLot, Map<string, Consumer>>();

/** Subscribes each consumer to its topics; what it cannot process is parked. */
export async function consume(transport: Transport, lot: ParkingLot, consumers: readonly Consumer[]): Promise<void> {
  const known = hearing.get(lot) ?? new Map<string, Consumer>();
  hearing.set(lot, known);
  for (const consumer of consumers) {
    known.set(consumer.group, consumer);
    const handler = parking(consumer.group, lot, (message) => consumer.handle(message));
    // Together, so that a group joins once for all its topics.
    await Promise.all(consumer.topics.map((topic) => transport.subscribe(consumer.group, topic, handler)));
  }
}

/** What came of a replay for one consumer. */
export interface Replayed {
  readonly consumer: string;
  readonly handled: number;
  /** Still parked of this subject. The first of them says why. */
  readonly left: number;
}

/**
 * Handles a parked message, and then those behind it on the same subject, in order; of one that waits behind another, that
 * other first. Replaying twice changes nothing. Empty when no message of this id is parked.
 */
export async function replay(lot: ParkingLot, messageId: string): Promise<Replayed[]> {
  const outcome: Replayed[] = [];
  for (const { consumer: group, message } of await lot.find(messageId)) {
    const consumer = hearing.get(lot)?.get(group);
    if (consumer === undefined) throw new Error(`nobody here consumes as ${group}`);
    const handled = await drain(group, lot, (parked) => consumer.handle(parked), message.subject);
    outcome.push({ consumer: group, handled, left: (await lot.queue(group, message.subject)).length });
  }
  return outcome;
}
