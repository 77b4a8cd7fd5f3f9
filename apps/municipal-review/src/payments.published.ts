import type { StoredEvent } from '#libs/event-store/stored-event';
import { derivedId } from '#libs/kernel/ids';
import { cloudEvent } from '#libs/messaging/cloud-event';
import type { Published } from '#libs/messaging/transport';
import type { AssessmentEvent } from './domain/assessment.ts';
import type { PaymentLine, PaymentRunEvent } from './domain/payment-run.ts';
import { OUTCOME, representChecks } from './outcome.representation.ts';

const SERVICE = 'municipal-review';
const TOPIC = 'lks.betalingen.v1';
/** ISO 20022 has a code for a bank that gives no reason. */
const REASON_NOT_SAID = 'MS03';

/** What others may know of an assessment: what it came to, with its checks and lines. Where it is held is our own affair. */
export function publishAssessment(stored: StoredEvent<AssessmentEvent>): Published | undefined {
  const { event, context } = stored;
  if (event.type !== 'ClaimAssessed' && event.type !== 'WorkItemSettled') return undefined;
  const { claim, outcome, amountCents, version, checks, missing, lines, on } = event.data;
  return cloudEvent(SERVICE, stored, TOPIC, 'declaratie-beoordeeld', {
    werkgeverId: claim.employerId,
    gemeentecode: context.tenant,
    aanvraagId: claim.applicationId,
    declaratieId: claim.claimId,
    toekenningId: claim.grantId,
    persoonRef: claim.personRef,
    maand: claim.month,
    beoordeeldOp: on,
    uitkomst: OUTCOME[outcome],
    bedragCenten: outcome === 'disallowed' ? null : amountCents,
    versie: version,
    controles: representChecks(checks),
    ontbreekt: missing === null ? null : { parameter: missing.parameter, datum: missing.date },
    regels: lines,
  });
}

/** What others may know of a payment run: each payment by itself, when it is ordered, booked or returned. */
export function publishPaymentRun(stored: StoredEvent<PaymentRunEvent>): Published[] {
  const { event } = stored;
  switch (event.type) {
    case 'PaymentsOrdered':
      return event.data.lines.map((line) =>
        tell(stored, 'betaling-opgedragen', line, { uitvoerdatum: event.data.executeOn }),
      );
    case 'PaymentsConfirmed':
      return event.data.lines.map((line) => tell(stored, 'betaling-bevestigd', line, { boekdatum: line.bookedOn }));
    case 'PaymentsReturned':
      return event.data.lines.map((line) =>
        tell(stored, 'betaling-gestorneerd', line, {
          datum: line.returnedOn,
          redencode: line.reasonCode ?? REASON_NOT_SAID,
        }),
      );
    default:
      return [];
  }
}

/** About a claim, so in the order of that claim; its id follows from the run's event, which tells of many. */
function tell(stored: StoredEvent<PaymentRunEvent>, name: string, line: PaymentLine, more: object): Published {
  const data = {
    werkgeverId: line.employerId,
    gemeentecode: stored.context.tenant,
    aanvraagId: line.applicationId,
    declaratieId: line.claimId,
    toekenningId: line.grantId,
    persoonRef: line.personRef,
    maand: line.month,
    betalingId: line.paymentId,
    betaalrunId: stored.subject,
    eindTotEindId: line.endToEndId,
    bedragCenten: line.amountCents,
    ...more,
  };
  return cloudEvent(SERVICE, stored, TOPIC, name, data, derivedId(stored.id, name, line.paymentId), line.claimId);
}
