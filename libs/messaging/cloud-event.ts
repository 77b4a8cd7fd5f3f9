import type { StoredEvent } from '#libs/event-store/stored-event';
import type { Message, Published } from './transport.ts';

/** Stands for the organisation that runs the installation, until it has an identification number (OIN) of its own. */
const OIN = '00000000000000000000';

/** The profile's limit: a larger event is a reference to what it would carry. */
const MAX_BYTES = 64 * 1024;

/** What other services read of an event: a CloudEvent by the NL GOV profile. Told again it is the same, to the byte. */
export function cloudEvent(
  service: string,
  stored: StoredEvent,
  topic: string,
  name: string,
  data: object,
  id = stored.id,
  subject = stored.subject,
): Published {
  const message: Message = {
    specversion: '1.0',
    id,
    source: `urn:nld:oin:${OIN}:systeem:${service}`,
    type: `nl.loonkostensubsidie.${name}.v1`,
    subject,
    time: new Date(stored.recordedAt).toISOString(),
    datacontenttype: 'application/json',
    dataschema: `urn:loonbrug:contract:${name}.v1`,
    correlationid: stored.context.correlationId,
    causationid: stored.commandId,
    data,
  };
  const bytes = Buffer.byteLength(JSON.stringify(message));
  if (bytes > MAX_BYTES) throw new Error(`${name} ${id} has ${bytes} bytes: an event has ${MAX_BYTES} at most`);
  return { topic, message };
}
