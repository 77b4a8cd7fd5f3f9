import { defineEntity, p } from '@mikro-orm/core';

/** Of every application where it stands, for lists. Follows from the log. */
export const ApplicationList = defineEntity({
  name: 'ApplicationList',
  tableName: 'application_list',
  properties: {
    applicationId: p.uuid().primary(),
    tenant: p.text(),
    employmentId: p.uuid(),
    personRef: p.uuid().nullable(),
    municipalityCode: p.text(),
    route: p.text(),
    status: p.text(),
    draftedOn: p.date(),
    startedOn: p.date().nullable(),
    receivedOn: p.date().nullable(),
    /** Which term of the municipality runs or stands still; none before it told, and once it is over. */
    term: p.text().nullable(),
    /** Its last day; none while it stands still. */
    dueOn: p.date().nullable(),
    /** Kinds of document that the municipality asks for; none when it asks nothing. */
    asked: p.json<readonly string[]>().nullable(),
    /** The last day to send them. */
    askedUntil: p.date().nullable(),
    /** Of a full month, as it was decided, in whole cents. */
    monthCents: p.bigint('number').nullable(),
    decidedOn: p.date().nullable(),
    grantId: p.uuid().nullable(),
    /** Who applied and how, where a municipality entered it or sent it on; none where the employer handed it in here. */
    applicant: p.text().nullable(),
    manner: p.text().nullable(),
    enteredOn: p.date().nullable(),
    takenOverOn: p.date().nullable(),
    forwardedTo: p.text().nullable(),
    /** What it is called at the municipality to which it was forwarded. */
    forwardedAs: p.uuid().nullable(),
  },
});
