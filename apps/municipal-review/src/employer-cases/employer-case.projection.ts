import type { InferEntity } from '@mikro-orm/core';
import { type OfTypes, projection } from '#libs/event-store/projection';
import type { CaseEvent } from '../domain/case-event.ts';
import { EmployerCase } from './employer-case.table.ts';

const TYPES = ['CaseOpened'] as const;

export const employerCase = projection<OfTypes<CaseEvent, typeof TYPES>, InferEntity<typeof EmployerCase>>({
  name: 'employer-case',
  category: 'case',
  types: TYPES,
  table: EmployerCase,
  next: (_, { subject, tenant, event }) => ({
    ...{ caseId: subject, employer: event.data.application.employerId, municipality: tenant },
  }),
});
