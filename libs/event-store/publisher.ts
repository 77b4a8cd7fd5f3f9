import type { Published, Transport } from '#libs/messaging/transport';
import type { Reader } from './reader.ts';
import type { StoredEvent } from './stored-event.ts';

/** What others may know of an event, in the words of a contract; nothing when it is private. */
export type Translate = (stored: StoredEvent<never>) => Published | readonly Published[] | undefined;

/**
 * Tells others what they may know, in the order of the log. A crash sends the last of it again. One of another name begins
 * at the beginning of the log: for what was recorded before it was told.
 */
export function publisher(
  transport: Pick<Transport, 'publish'>,
  told: Readonly<Record<string, Translate>>,
  name = 'publisher',
): Reader {
  return {
    name,
    category: Object.keys(told),
    async send(page) {
      const batch = page.flatMap((stored) => told[stored.category]?.(stored as StoredEvent<never>) ?? []);
      if (batch.length > 0) await transport.publish(batch);
    },
  };
}
