import type { Aggregate } from '#libs/event-store/aggregate';
import {
  application,
  type ApplicationCommand,
  type ApplicationEvent,
  type ApplicationState,
} from './domain/application.ts';

/** A stream per application: `application-<the employer's own id>`. */
export const applicationAggregate: Aggregate<ApplicationCommand, ApplicationState, ApplicationEvent> = {
  category: 'application',
  decider: application,
};
