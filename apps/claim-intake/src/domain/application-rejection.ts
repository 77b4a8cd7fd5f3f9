import { Rejection } from '#libs/kernel/decider';

export type ApplicationRejection = Rejection<
  | 'APPLICATION_UNKNOWN'
  | 'APPLICATION_SUBMITTED'
  | 'APPLICATION_NOT_SUBMITTED'
  | 'APPLICATION_WITHDRAWN'
  | 'APPLICATION_DECIDED'
  | 'APPLICATION_OF_OTHER_EMPLOYMENT'
  | 'APPLICATION_FORWARDED'
  | 'APPLICATION_ENTERED'
  | 'APPLICATION_NOT_ENTERED'
  | 'APPLICATION_OF_ANOTHER'
  | 'RECEIVED_AHEAD'
  | 'WRITING_REQUIRED'
>;

export const UNKNOWN: ApplicationRejection = new Rejection('APPLICATION_UNKNOWN', 'Deze aanvraag kennen wij niet.');

export const WITHDRAWN: ApplicationRejection = new Rejection('APPLICATION_WITHDRAWN', 'Deze aanvraag is ingetrokken.');

export const DECIDED: ApplicationRejection = new Rejection('APPLICATION_DECIDED', 'De gemeente heeft al besloten.');

export const FORWARDED: ApplicationRejection = new Rejection(
  'APPLICATION_FORWARDED',
  'De gemeente heeft deze aanvraag doorgezonden naar een andere gemeente. Daar gaat zij verder.',
);

export const NOT_SUBMITTED: ApplicationRejection = new Rejection(
  'APPLICATION_NOT_SUBMITTED',
  'Deze aanvraag is nog niet ingediend. Dien haar eerst in.',
);
