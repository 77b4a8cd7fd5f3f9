import type { StoredEvent } from '#libs/event-store/stored-event';
import { cloudEvent } from '#libs/messaging/cloud-event';
import type { Published } from '#libs/messaging/transport';
import type { ClaimEvent, ClaimSubject } from './domain/claim.ts';

const TOPIC = 'lks.declaraties.v1';

/** That a claim was made and that it was handed in; what became of it is the municipality's to tell. */
export function publishClaimEvent(stored: StoredEvent<ClaimEvent>): Published | undefined {
  const { event, tenant, subject } = stored;
  const tell = (name: string, claim: ClaimSubject, data: object = {}): Published =>
    cloudEvent('claim-intake', stored, TOPIC, name, {
      declaratieId: subject,
      aanvraagId: claim.applicationId,
      toekenningId: claim.grantId,
      werkgeverId: tenant,
      gemeentecode: claim.municipalityCode,
      persoonRef: claim.personRef,
      maand: claim.month,
      wisselendeUren: claim.variableHours,
      ...data,
    });
  switch (event.type) {
    case 'ClaimMade':
      return tell('declaratie-aangemaakt', event.data);
    case 'ClaimSubmitted': {
      const { on, source, hoursPerWeek, paidHours } = event.data;
      return tell('declaratie-ingediend', event.data, {
        ...{ ingediendOp: on, bron: source, urenPerWeek: hoursPerWeek, verloondeUren: paidHours },
      });
    }
    default:
      return undefined;
  }
}
