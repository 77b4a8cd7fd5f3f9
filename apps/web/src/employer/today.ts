import { useQuery } from '@tanstack/react-query';
import { dutchDate } from '#libs/kernel/clock';
import { exposureQuery } from './employer.queries.ts';

/** The day it is for the services, which in a demonstration have a calendar of their own; else the day it is here. */
export function useToday(): string {
  return useQuery(exposureQuery).data?.bekendOp ?? dutchDate(new Date());
}
