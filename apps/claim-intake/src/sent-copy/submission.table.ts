import { defineEntity, p } from '@mikro-orm/core';
import type { ApplicationRequest } from '../domain/application-parts.ts';

/** What an employer sent about an application, when and who did; made from the log, and made again from it. */
export const SubmissionTable = defineEntity({
  name: 'Submission',
  tableName: 'submission',
  properties: {
    submissionId: p.uuid().primary(),
    tenant: p.text(),
    applicationId: p.uuid(),
    /** Its place in what happened to the application. */
    version: p.integer(),
    /** `submitted`, `supplemented` or `withdrawn`. */
    kind: p.text(),
    /** Instant at which it was here, ending in `Z`. */
    at: p.text(),
    account: p.text(),
    intermediary: p.text().nullable(),
    /** All that was filled in; of an application only. */
    request: p.json<ApplicationRequest>().nullable(),
    attachments: p.json<readonly string[]>(),
  },
});
