import type { StoredEvent } from '#libs/event-store/stored-event';
import { cloudEvent } from '#libs/messaging/cloud-event';
import type { Published } from '#libs/messaging/transport';
import type { ApplicationEvent } from './domain/application-event.ts';
import { type Entry, HANDED_IN } from './domain/entry.ts';

const TOPIC = 'lks.aanvragen.v1';

/** What others may know of an application: nothing of a draft, and not what the municipality told itself. */
export function publishApplicationEvent(stored: StoredEvent<ApplicationEvent>): Published | undefined {
  const { event, tenant, subject } = stored;
  const tell = (name: string, gemeentecode: string, data: object): Published =>
    cloudEvent('claim-intake', stored, TOPIC, name, {
      aanvraagId: subject,
      werkgeverId: tenant,
      gemeentecode,
      ...data,
    });
  switch (event.type) {
    case 'ApplicationSubmitted': {
      const { request, on, entry = HANDED_IN } = event.data;
      return tell('aanvraag-ingediend', request.municipalityCode, {
        persoonRef: request.personRef,
        dienstverbandId: request.employmentId,
        ontvangstdatum: on,
        begindatum: request.startedOn,
        einddatum: request.endsOn,
        urenPerWeek: request.hoursPerWeek,
        voltijdUren: request.fullTimeHours,
        wisselendeUren: request.variableHours,
        route: request.route,
        doelgroepgrond: request.ground,
        loonwaardePercentage: request.wageValuePercent,
        loonwaardeVastgesteldOp: request.wageValueOn,
        leeftijden: request.ages.map(({ from, age }) => ({ vanaf: from, leeftijd: age })),
        bijlagen: request.attachments,
        ...entryTold(entry),
      });
    }
    case 'ApplicationSupplemented': {
      const { on, attachments, municipalityCode } = event.data;
      return tell('aanvraag-aangevuld', municipalityCode, { datum: on, bijlagen: attachments });
    }
    case 'ApplicationWithdrawn': {
      const { on, municipalityCode, wasSubmitted } = event.data;
      return wasSubmitted ? tell('aanvraag-ingetrokken', municipalityCode, { datum: on }) : undefined;
    }
    case 'EmploymentEndReported': {
      const { lastDay, on, municipalityCode, wasSubmitted } = event.data;
      if (!wasSubmitted) return undefined;
      return tell('dienstverband-beeindigd', municipalityCode, { einddatum: lastDay, gemeldOp: on });
    }
    default:
      return undefined;
  }
}

/** How it came in; a day and a municipality only where there are any. */
function entryTold({ applicant, manner, enteredOn, forwarded }: Entry): object {
  return {
    aanvrager: applicant,
    wijze: manner,
    ...(enteredOn === null ? {} : { ingevoerdOp: enteredOn }),
    ...(forwarded === null
      ? {}
      : {
          doorgezonden: {
            aanvraagId: forwarded.applicationId,
            gemeentecode: forwarded.municipalityCode,
            ontvangstdatum: forwarded.receivedOn,
          },
        }),
  };
}
