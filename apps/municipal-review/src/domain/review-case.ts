import { type Decider, Rejection } from '#libs/kernel/decider';
import { type AdviceCommand, decideAdvice } from './case-advice.ts';
import { decideProposal, type ProposalCommand } from './case-proposal.ts';
import type { CaseEvent } from './case-event.ts';
import { evolveCase } from './case-evolve.ts';
import { decideHeard, type HeardCommand, type OpenCase, openCase } from './case-heard.ts';
import { decideInquiry, type InquiryCommand } from './case-inquiry.ts';
import type { Assigned, ForwardedCase } from './case-parts.ts';
import { type CaseRejection, closed, notOpen, waits } from './case-rejection.ts';
import { type CaseState, isClosed, type OpenedCase } from './case-state.ts';
import { type CaseTermCommand, decideTerm } from './case-term.ts';
import type { Deed } from './deed.ts';
import { decideHearing, type HearingCommand } from './hearing.ts';
import { decideLateness, type LatenessCommand } from './lateness.ts';

export type CaseCommand =
  | OpenCase
  | HeardCommand
  | InquiryCommand
  | ProposalCommand
  | CaseTermCommand
  | AdviceCommand
  | LatenessCommand
  | HearingCommand
  | ({ readonly type: 'AssignCase' } & Assigned)
  | ({ readonly type: 'ForwardCase' } & Deed &
      Pick<ForwardedCase, 'toMunicipality' | 'byPost' | 'reasons'> & {
        readonly ofMunicipality: string;
      });

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;
type Decision = readonly CaseEvent[] | CaseRejection;

/** A case (zaak): the municipality's side of one application, from its receipt to a decision by two people. */
export const reviewCase: Decider<CaseCommand, CaseState, CaseEvent> = {
  initialState: { status: 'absent' },

  decide(command, state): Decision {
    if (command.type === 'OpenCase') return openCase(command, state);
    if (state.status === 'absent') return new Rejection('CASE_UNKNOWN', 'Deze zaak is er niet.');
    switch (command.type) {
      case 'SupplementCase':
      case 'WithdrawCase':
      case 'HearEndOfEmployment':
        return decideHeard(command, state);
      case 'RequestInformation':
      case 'ExpireRepairTerm':
      case 'ConfirmCompleteness':
      case 'EstablishTargetGroup':
      case 'ChooseRoute':
      case 'EstablishWageValue':
        return decideInquiry(command, state);
      case 'ProposeDecision':
      case 'ReturnProposal':
      case 'ApproveDecision':
        return decideProposal(command, state);
      case 'NoteTermNearing':
      case 'RecordStandstill':
      case 'AnnounceExtension':
        return decideTerm(command, state);
      case 'AskAdvice':
      case 'GiveAdvice':
      case 'WithdrawAdvice':
      case 'LeaveOutAdvice':
        return closed(state) ?? decideAdvice(command, state.advices);
      case 'ForwardCase':
        return forward(command, state);
      case 'AssignCase':
        return assign(command, state);
      case 'AskViews':
        return state.status === 'waiting' ? waits() : (closed(state) ?? decideHearing(command, state));
      case 'RecordViews':
        return isClosed(state) ? notOpen(state) : decideHearing(command, state);
      case 'RecordDefaultNotice':
      case 'ExceptPenalty':
      case 'WithdrawPenaltyException':
      case 'NotePenaltyNearing':
      case 'ProposePenalty':
      case 'ReturnPenalty':
      case 'ApprovePenalty':
        return decideLateness(command, state);
    }
  },

  evolve: evolveCase,
};

/** What another municipality must decide on goes there, without delay, and who applied is told (Awb 2:3). */
function forward(command: Of<'ForwardCase'>, state: OpenedCase): Decision {
  const { ofMunicipality, toMunicipality, byPost, reasons, by, on } = command;
  if (state.status === 'forwarded' && state.forwarded.toMunicipality === toMunicipality) return [];
  const shut = closed(state);
  if (shut !== undefined) return shut;
  if (ofMunicipality === toMunicipality) {
    return new Rejection('FORWARD_TO_SELF', 'Dit is uw eigen gemeente. Kies de gemeente die moet beslissen.');
  }
  const { employerId } = state.facts.application;
  return [{ type: 'CaseForwarded', data: { employerId, toMunicipality, byPost, reasons, by, on } }];
}

function assign({ to, by, on }: Of<'AssignCase'>, state: OpenedCase): Decision {
  if (isClosed(state)) return notOpen(state);
  return state.assignedTo === to ? [] : [{ type: 'CaseAssigned', data: { to, by, on } }];
}
