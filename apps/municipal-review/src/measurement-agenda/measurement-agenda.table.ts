import { defineEntity, p } from '@mikro-orm/core';
import type { MeasurementState } from '../domain/measurement-state.ts';

/** Every measurement, for the municipality and for the employer whose work it is about; made from the log. */
export const MeasurementAgenda = defineEntity({
  name: 'MeasurementAgenda',
  tableName: 'measurement_agenda',
  properties: {
    measurementId: p.uuid().primary(),
    municipality: p.text(),
    employer: p.text(),
    applicationId: p.uuid(),
    status: p.text(),
    /** Whose turn it is, and until when; neither when it is over. */
    who: p.text().nullable(),
    dueOn: p.text().nullable(),
    openedOn: p.text(),
    /** When to measure again, of one that was established. */
    nextOn: p.text().nullable(),
    state: p.json<MeasurementState>(),
  },
});
