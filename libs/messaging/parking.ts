import type { Handler, Message } from './transport.ts';

/** A message that no later attempt can handle. Says which class, property or code is at fault, never a value. */
export class Unprocessable extends Error {
  override readonly name = 'Unprocessable';
}

export interface Parked {
  /** The group of the consumer that could not handle it. */
  readonly consumer: string;
  readonly message: Message;
  /** `WAITS` for a message that waits behind another of its subject. */
  readonly reason: string;
  /** Instant, ending in `Z`. */
  readonly parkedAt: string;
}

/** The reason of what is parked behind another. */
export const WAITS = 'waits';

/** The type of what arrived and is no event of ours. It is parked; replaying it lets those behind it go on. */
export const UNREADABLE = 'nl.loonkostensubsidie.onleesbaar';

/** Where messages wait that cannot be handled, each for one consumer. */
export interface ParkingLot {
  /** Whether something of this subject is parked for this consumer. Asked before every message: keep it quick. */
  blocks(consumer: string, subject: string): Promise<boolean>;
  /** Behind what is there. The same message again keeps its place, and its reason when the new one is `WAITS`. */
  park(consumer: string, message: Message, reason: string): Promise<void>;
  /** All, in the order of parking. */
  list(): Promise<readonly Parked[]>;
  /** One message, once for each consumer for which it is parked. */
  find(messageId: string): Promise<readonly Parked[]>;
  /** What is parked of one subject for one consumer, in the order of parking: the order of replay. */
  queue(consumer: string, subject: string): Promise<readonly Parked[]>;
  /** Once it has been handled. One that is not there is no error. */
  remove(consumer: string, messageId: string): Promise<void>;
}

/** The parking lot of a service, for injection. */
export const PARKING_LOT = Symbol('parking lot');

/**
 * Sets an unprocessable message aside so that other subjects go on. What follows on the same subject is parked behind it,
 * in order. Any other error is thrown on: a database that is away stops the partition until it is back, and loses nothing.
 */
export function parking(consumer: string, lot: ParkingLot, handler: Handler): Handler {
  return async (message) => {
    if (await lot.blocks(consumer, message.subject)) {
      await lot.park(consumer, message, WAITS);
      await handleIfForgotten(consumer, lot, handler, message);
      return;
    }
    const reason = message.type === UNREADABLE ? 'no CloudEvent' : await whyUnprocessable(handler, message);
    if (reason !== undefined) await lot.park(consumer, message, reason);
  };
}

/** A replay elsewhere may have emptied the queue between our look and our parking: then nobody would come for this one. */
async function handleIfForgotten(consumer: string, lot: ParkingLot, handler: Handler, { id, subject }: Message) {
  const [first] = await lot.queue(consumer, subject);
  if (first?.message.id === id && first.reason === WAITS) await drain(consumer, lot, handler, subject);
}

/** Handles what is parked of a subject, in order, until one fails again. Returns how many it handled. */
export async function drain(consumer: string, lot: ParkingLot, handler: Handler, subject: string): Promise<number> {
  for (let handled = 0; ; handled++) {
    const [first] = await lot.queue(consumer, subject);
    if (first === undefined) return handled;
    const { message } = first;
    const reason = message.type === UNREADABLE ? undefined : await whyUnprocessable(handler, message);
    if (reason !== undefined) {
      await lot.park(consumer, message, reason);
      return handled;
    }
    await lot.remove(consumer, message.id);
  }
}

async function whyUnprocessable(handler: Handler, message: Message): Promise<string | undefined> {
  try {
    await handler(message);
    return undefined;
  } catch (error) {
    if (error instanceof Unprocessable) return error.message;
    throw error;
  }
}
