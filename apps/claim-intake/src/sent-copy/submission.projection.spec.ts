import { describe, expect, it } from '@jest/globals';
import { rowAfter, SUBJECT, TENANT } from '#libs/testing/row-after';
import type { ApplicationEvent } from '../domain/application-event.ts';
import type { ApplicationRequest } from '../domain/application-parts.ts';
import { submissions } from './submission.projection.ts';

const request = { municipalityCode: 'GM9901', attachments: ['arbeidsovereenkomst'] } as unknown as ApplicationRequest;
const submitted: ApplicationEvent = { type: 'ApplicationSubmitted', data: { request, on: '2026-04-02' } };
const supplemented: ApplicationEvent = {
  type: 'ApplicationSupplemented',
  data: { attachments: ['loonstrook'], on: '2026-04-03', municipalityCode: 'GM9901' },
};
const sent = {
  ...{ submissionId: '7d1e0000-0000-4000-8000-000000000001', tenant: TENANT, applicationId: SUBJECT, version: 1 },
  ...{ at: '2026-04-02T09:00:00.000Z', account: 'somebody', intermediary: null },
};

describe('what an employer sent', () => {
  it('has all that was filled in, when it came and who sent it', () => {
    const row = { ...sent, kind: 'submitted', request, attachments: ['arbeidsovereenkomst'] };
    expect(rowAfter(submissions, [submitted])).toEqual(row);
  });

  it('has for whom it was sent, where somebody did it by a mandate', () => {
    const context = { tenant: TENANT, actor: 'robin', intermediary: '90005678', correlationId: 'c' };
    expect(rowAfter(submissions, [supplemented], { context })).toEqual({
      ...{ ...sent, account: 'robin', intermediary: '90005678' },
      ...{ kind: 'supplemented', request: null, attachments: ['loonstrook'] },
    });
  });

  it('has nothing of a draft, which was not sent', () => {
    const drafted = { type: 'ApplicationDrafted', data: { draft: request, on: '2026-04-01' } } as const;
    expect(rowAfter(submissions, [drafted])).toBeUndefined();
  });
});
