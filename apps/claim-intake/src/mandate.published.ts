import type { StoredEvent } from '#libs/event-store/stored-event';
import { cloudEvent } from '#libs/messaging/cloud-event';
import type { Published } from '#libs/messaging/transport';
import type { MandateEvent } from './domain/mandate.ts';

/** A topic of its own: who hears of applications expects a municipality in every message. */
const TOPIC = 'lks.machtigingen.v1';

/** What other services must know of a mandate to let in whoever acts by it, and to stop doing so. */
export function publishMandate(stored: StoredEvent<MandateEvent>): Published {
  const { event, tenant, subject } = stored;
  const tell = (stand: string, datum: string, terms: object): Published =>
    cloudEvent('claim-intake', stored, TOPIC, 'machtiging-gewijzigd', {
      ...{ werkgeverId: tenant, machtigingId: subject, stand, datum },
      ...terms,
    });
  if (event.type === 'MandateWithdrawn') return tell('ingetrokken', event.data.on, {});
  const { intermediary, branch, tasks, endsOn, on } = event.data;
  return tell('gegeven', on, { gemachtigde: intermediary, vestiging: branch, taken: tasks, totEnMet: endsOn });
}
