import { randomUUID } from 'node:crypto';
import type { ApplicationEvent } from '../../apps/claim-intake/src/domain/application-event.ts';
import { submitted } from '../../apps/claim-intake/src/domain/fixtures/applied.ts';
import type { Cause } from '#libs/event-store/cause';

export const TENANT = '90001234';

/** An application as an employer hands it in, with as many papers as make about 0.6 kB of JSON. */
export const event: ApplicationEvent = padded(submitted);

/** A new command of somebody. */
export function cause(): Cause {
  return {
    commandId: randomUUID(),
    context: { tenant: TENANT, actor: 'account-0017', correlationId: '5f0e2c1d-9a3b-4c5d-8e7f-1a2b3c4d5e6f' },
  };
}

function padded(one: ApplicationEvent): ApplicationEvent {
  if (one.type !== 'ApplicationSubmitted') throw new Error(`${one.type} is not what is handed in`);
  const attachments = ['arbeidsovereenkomst', 'loonwaarderapport', 'machtiging', 'kopie-indicatie', 'loonstrook'];
  return { ...one, data: { ...one.data, request: { ...one.data.request, attachments } } };
}
