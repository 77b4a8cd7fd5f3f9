import type { InferEntity } from '@mikro-orm/core';
import { projection } from '#libs/event-store/projection';
import type { MeasurementEvent } from '../domain/measurement.ts';
import { evolveMeasurement } from '../domain/measurement-evolve.ts';
import { nextStep } from '../domain/measurement-next.ts';
import { MeasurementAgenda } from './measurement-agenda.table.ts';

export type Row = InferEntity<typeof MeasurementAgenda>;

/** The agenda of measurements: the state as the decider itself would have it, and whose turn it is. */
export const measurementAgenda = projection<MeasurementEvent, Row>({
  name: 'measurement-agenda',
  category: 'measurement',
  table: MeasurementAgenda,
  next(row, { subject, tenant, event }) {
    const state = evolveMeasurement(row?.state ?? { status: 'absent' }, event);
    if (state.status === 'absent') throw new Error(`measurement ${subject} begins with ${event.type}`);
    const step = nextStep(state);
    return {
      ...{ measurementId: subject, municipality: tenant, employer: state.employerId },
      ...{ applicationId: state.applicationId, status: state.status, openedOn: state.openedOn },
      ...{ who: step?.who ?? null, dueOn: step?.until ?? null },
      nextOn: state.status === 'established' ? (state.established.next?.on ?? null) : null,
      state,
    };
  },
});
