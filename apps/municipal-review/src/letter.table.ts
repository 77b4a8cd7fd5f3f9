import { defineEntity, p } from '@mikro-orm/core';

/** What was made of a letter, sealed: of one that was made the one whose hash is in its event. */
export const StoredLetter = defineEntity({
  name: 'StoredLetter',
  tableName: 'letter',
  properties: {
    letterId: p.uuid().primary(),
    sha256: p.text().primary(),
    /** The employer that may read it; null: it is for the employee. */
    employer: p.text().nullable(),
    municipality: p.text(),
    caseId: p.uuid(),
    htmlSha256: p.text(),
    sealed: p.blob(),
    sealedHtml: p.blob(),
    /** Last day on which it is kept; null while what it is about still runs. */
    retainUntil: p.text().nullable(),
  },
});
