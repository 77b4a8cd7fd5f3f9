import type { StoredEvent } from '#libs/event-store/stored-event';
import { cloudEvent } from '#libs/messaging/cloud-event';
import type { Published } from '#libs/messaging/transport';
import type { GrantEvent } from './domain/grant.ts';
import { CAUSE } from './grant-words.ts';
import { representVersion } from './version.representation.ts';

/**
 * What others may know of a grant: every version after the first, which the decision has told. About the application, as
 * the decision is, so that they come in order.
 */
export function publishGrant(stored: StoredEvent<GrantEvent>): Published | undefined {
  const { event } = stored;
  if (event.type !== 'GrantVersionAdded' || event.data.cause === 'decision') return undefined;
  const { parties, version, cause, on } = event.data;
  const data = {
    ...{ werkgeverId: parties.employerId, gemeentecode: stored.tenant, aanvraagId: parties.applicationId },
    ...{ toekenningId: stored.subject, persoonRef: parties.personRef },
    ...{ oorzaak: CAUSE[cause], gewijzigdOp: on, versie: representVersion(version) },
  };
  const about = parties.applicationId;
  return cloudEvent('municipal-review', stored, 'lks.besluiten.v1', 'toekenning-gewijzigd', data, stored.id, about);
}
