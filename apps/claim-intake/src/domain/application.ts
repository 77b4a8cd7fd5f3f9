import type { Decider } from '#libs/kernel/decider';
import type { ApplicationEvent } from './application-event.ts';
import { evolveApplication } from './application-evolve.ts';
import { decideHandedIn, type HandedInCommand } from './application-handed-in.ts';
import { decideHeard, type HeardCommand } from './application-heard.ts';
import type { ApplicationState } from './application-state.ts';

export type ApplicationCommand = HandedInCommand | HeardCommand;

/** An application (aanvraag) for one employment, from draft to what the municipality decided. */
export const application: Decider<ApplicationCommand, ApplicationState, ApplicationEvent> = {
  initialState: { status: 'absent', discrepancies: [] },

  decide(command, state) {
    switch (command.type) {
      case 'DraftApplication':
      case 'SubmitApplication':
      case 'EnterApplication':
      case 'TakeOverApplication':
      case 'SupplementApplication':
      case 'WithdrawApplication':
        return decideHandedIn(command, state);
      case 'RecordForwarding':
      case 'RecordTerm':
      case 'RecordRequest':
      case 'RecordDecision':
      case 'RecordGrantVersion':
      case 'RecordEmploymentEnd':
      case 'RecordClaims':
        return decideHeard(command, state);
    }
  },

  evolve: evolveApplication,
};
