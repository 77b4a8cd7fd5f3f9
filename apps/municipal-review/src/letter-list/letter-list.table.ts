import { defineEntity, p } from '@mikro-orm/core';

/** Every letter and where it stands; made from the log, and made again from it. */
export const LetterList = defineEntity({
  name: 'LetterList',
  tableName: 'letter_list',
  properties: {
    letterId: p.uuid().primary(),
    /** The employer that may see it; null: it is for the employee. */
    employer: p.text().nullable(),
    municipality: p.text(),
    caseId: p.uuid(),
    employerId: p.text(),
    personRef: p.text(),
    situation: p.text(),
    addressee: p.text(),
    status: p.text(),
    orderedOn: p.text(),
    madeOn: p.text().nullable(),
    sentOn: p.text().nullable(),
    objectThrough: p.text().nullable(),
    sha256: p.text().nullable(),
    htmlSha256: p.text().nullable(),
  },
});
