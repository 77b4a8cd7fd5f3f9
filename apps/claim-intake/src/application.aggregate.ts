import type { Aggregate } from '#libs/event-store/aggregate';
import { application, type ApplicationCommand } from './domain/application.ts';
import type { ApplicationEvent } from './domain/application-event.ts';
import type { ApplicationState } from './domain/application-state.ts';

/** A stream per application: `application-<the employer's own id>`. */
export const applicationAggregate: Aggregate<ApplicationCommand, ApplicationState, ApplicationEvent> = {
  category: 'application',
  decider: application,
};
