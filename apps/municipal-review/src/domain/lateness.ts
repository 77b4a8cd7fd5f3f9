import { addDays } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import type { Line } from '#libs/law/line';
import { defaultNoticeLastDay } from '#libs/law/term';
import { type CaseClock, dueOnThen } from './case-clock.ts';
import type { Facts } from './case-facts.ts';
import type { Deed } from './deed.ts';
import { penaltyOver, type PenaltyRun, readRun } from './penalty-run.ts';
import { type Reason, sameReason } from './reason.ts';

/** By whom a notice of default was sent: both are an interested party. */
export const NOTICE_SENDERS = ['werkgever', 'werknemer'] as const;
export type NoticeSender = (typeof NOTICE_SENDERS)[number];

/** On which ground no penalty is owed after all (Awb 4:17 lid 6, a to c). */
export const PENALTY_EXCEPTIONS = ['onredelijk-laat', 'geen-belanghebbende', 'kennelijk-ongegrond'] as const;
export type PenaltyExceptionGround = (typeof PENALTY_EXCEPTIONS)[number];

/** A notice of default (ingebrekestelling), Awb 4:17 lid 3. */
export interface DefaultNotice {
  readonly noticeId: string;
  readonly receivedOn: string;
  readonly sender: NoticeSender;
  /** Last day of the term that ran when it was received; null while that stood still. */
  readonly dueOn: string | null;
  /** The last day to decide without a penalty; null: it came too early, so it has no effect. */
  readonly answerBy: string | null;
  readonly by: string;
  readonly on: string;
}

export interface PenaltyException extends Deed {
  readonly ground: PenaltyExceptionGround;
  readonly reasons: Reason;
}

/** What the first person would fix, with all that it rests on (Awb 4:18). */
export interface PenaltyProposal extends Deed {
  readonly proposalId: string;
  readonly run: PenaltyRun;
  readonly exception: PenaltyException | null;
  readonly days: number;
  readonly amountCents: number;
  readonly lines: readonly Line[];
}

export interface PenaltyDecision extends Deed {
  readonly decisionId: string;
  readonly proposal: PenaltyProposal;
}

type Fixing =
  | { readonly status: 'open' }
  | { readonly status: 'proposed'; readonly proposal: PenaltyProposal }
  | ({ readonly status: 'returned'; readonly proposalId: string; readonly reasons: Reason } & Deed)
  | { readonly status: 'fixed'; readonly decision: PenaltyDecision };

/** What follows from deciding too late: notices, and the penalty until it is fixed. */
export interface Lateness {
  readonly notices: readonly DefaultNotice[];
  readonly exception: PenaltyException | null;
  /** Of which first day a warning came, and how many days before. */
  readonly warned: readonly { readonly startsOn: string; readonly daysBefore: number }[];
  readonly fixing: Fixing;
}

export const NOT_LATE: Lateness = { notices: [], exception: null, warned: [], fixing: { status: 'open' } };

export type LatenessCommand =
  | ({ readonly type: 'RecordDefaultNotice' } & Deed & Pick<DefaultNotice, 'noticeId' | 'receivedOn' | 'sender'>)
  | ({ readonly type: 'ExceptPenalty' } & PenaltyException)
  | ({ readonly type: 'WithdrawPenaltyException'; readonly reasons: Reason } & Deed)
  | { readonly type: 'NotePenaltyNearing'; readonly startsOn: string; readonly daysBefore: number; readonly on: string }
  | ({ readonly type: 'ProposePenalty'; readonly proposalId: string } & Deed)
  | ({ readonly type: 'ReturnPenalty'; readonly reasons: Reason } & Deed)
  | ({ readonly type: 'ApprovePenalty'; readonly proposalId?: string } & Deed);

export type LatenessEvent =
  | { readonly type: 'DefaultNoticeReceived'; readonly data: DefaultNotice }
  | { readonly type: 'PenaltyExcepted'; readonly data: PenaltyException }
  | { readonly type: 'PenaltyExceptionWithdrawn'; readonly data: { readonly reasons: Reason } & Deed }
  | {
      readonly type: 'PenaltyNearing';
      readonly data: { readonly startsOn: string; readonly daysBefore: number; readonly on: string };
    }
  | { readonly type: 'PenaltyProposed'; readonly data: PenaltyProposal }
  | {
      readonly type: 'PenaltyReturned';
      readonly data: { readonly proposalId: string; readonly reasons: Reason } & Deed;
    }
  | { readonly type: 'PenaltyFixed'; readonly data: PenaltyDecision };

export type LatenessRejection = Rejection<
  | 'NOTICE_AHEAD'
  | 'NO_NOTICE'
  | 'NO_EXCEPTION'
  | 'PENALTY_WAITS'
  | 'PENALTY_FIXED'
  | 'PENALTY_RUNS'
  | 'PENALTY_NOT_PROPOSED'
  | 'OTHER_PROPOSAL'
  | 'FOUR_EYES'
>;

/** What of a case lateness is judged by. */
export interface Judged {
  readonly lateness: Lateness;
  readonly clock: CaseClock;
  readonly facts: Facts;
}

/** Without an application there is nothing to be late with: on own motion nobody applied (Awb 4:13, 4:17 lid 1). */
export function nobodyApplied({ application: { origin } }: Facts): boolean {
  return origin?.applicant === 'ambtshalve';
}

type Of<T extends LatenessCommand['type']> = Extract<LatenessCommand, { type: T }>;
type Decision = readonly LatenessEvent[] | LatenessRejection;

/** The penalty that a notice with effect set going: from the day after the two weeks, until the decision. */
export function runOf({ lateness, clock, facts }: Judged): PenaltyRun | null {
  if (nobodyApplied(facts)) return null;
  const [answerBy] = lateness.notices.flatMap((notice) => notice.answerBy ?? []).sort();
  return answerBy === undefined ? null : { startsOn: addDays(answerBy, 1), stoppedOn: clock.stoppedOn };
}

/** What can happen to a notice of default and its penalty: until it is fixed, by two people (Awb 4:17, 4:18). */
export function decideLateness(command: LatenessCommand, judged: Judged): Decision {
  switch (command.type) {
    case 'RecordDefaultNotice':
      return recordNotice(command, judged);
    case 'ExceptPenalty':
      return except(command, judged);
    case 'WithdrawPenaltyException':
      return withdrawException(command, judged);
    case 'NotePenaltyNearing':
      return noteNearing(command, judged);
    case 'ProposePenalty':
      return propose(command, judged);
    case 'ReturnPenalty':
      return giveBack(command, judged);
    case 'ApprovePenalty':
      return approve(command, judged);
  }
}

/** Every notice is kept, also one without effect. */
export function evolveLateness(lateness: Lateness, event: LatenessEvent): Lateness {
  switch (event.type) {
    case 'DefaultNoticeReceived':
      return { ...lateness, notices: [...lateness.notices, event.data] };
    case 'PenaltyExcepted':
      return { ...lateness, exception: event.data };
    case 'PenaltyExceptionWithdrawn':
      return { ...lateness, exception: null };
    case 'PenaltyNearing': {
      const { startsOn, daysBefore } = event.data;
      return { ...lateness, warned: [...lateness.warned, { startsOn, daysBefore }] };
    }
    case 'PenaltyProposed':
      return { ...lateness, fixing: { status: 'proposed', proposal: event.data } };
    case 'PenaltyReturned':
      return { ...lateness, fixing: { status: 'returned', ...event.data } };
    case 'PenaltyFixed':
      return { ...lateness, fixing: { status: 'fixed', decision: event.data } };
  }
}

/** A notice before the term is over, or after the decision, has no effect; it is kept all the same, with why. */
function recordNotice({ noticeId, receivedOn, sender, by, on }: Of<'RecordDefaultNotice'>, judged: Judged): Decision {
  const { lateness, clock, facts } = judged;
  if (lateness.notices.some((known) => known.receivedOn === receivedOn && known.sender === sender)) return [];
  if (receivedOn > on) return new Rejection('NOTICE_AHEAD', 'Deze dag moet nog komen.');
  const dueOn = dueOnThen(clock, receivedOn);
  const stopped = clock.stoppedOn !== null && receivedOn >= clock.stoppedOn;
  const without = stopped || nobodyApplied(facts);
  const answerBy = dueOn !== null && receivedOn > dueOn && !without ? defaultNoticeLastDay(receivedOn, dueOn) : null;
  return [{ type: 'DefaultNoticeReceived', data: { noticeId, receivedOn, sender, dueOn, answerBy, by, on } }];
}

function except({ ground, reasons, by, on }: Of<'ExceptPenalty'>, judged: Judged): Decision {
  const known = judged.lateness.exception;
  if (known?.ground === ground && sameReason(known.reasons, reasons)) return [];
  if (runOf(judged) === null) return noNotice();
  return settled(judged.lateness) ?? [{ type: 'PenaltyExcepted', data: { ground, reasons, by, on } }];
}

/** What one person excepted can be taken back by one person: nothing is owed or not owed until two decided. */
function withdrawException({ reasons, by, on }: Of<'WithdrawPenaltyException'>, { lateness }: Judged): Decision {
  if (lateness.exception === null) {
    return new Rejection('NO_EXCEPTION', 'Er is geen uitzondering vastgelegd, of zij is al ingetrokken.');
  }
  return settled(lateness) ?? [{ type: 'PenaltyExceptionWithdrawn', data: { reasons, by, on } }];
}

/** Also under an exception: that is one person's word until two fixed the penalty. */
function noteNearing({ startsOn, daysBefore, on }: Of<'NotePenaltyNearing'>, judged: Judged): Decision {
  const { lateness } = judged;
  const run = runOf(judged);
  const known = lateness.warned.some((each) => each.startsOn === startsOn && each.daysBefore === daysBefore);
  if (known || run?.startsOn !== startsOn || run.stoppedOn !== null) return [];
  return [{ type: 'PenaltyNearing', data: { startsOn, daysBefore, on } }];
}

/** The amount is known when the case is decided, or when the last day went by for which a penalty is owed. */
function propose({ proposalId, by, on }: Of<'ProposePenalty'>, judged: Judged): Decision {
  const { lateness } = judged;
  const { fixing, exception } = lateness;
  if (fixing.status === 'proposed' && fixing.proposal.by === by) return [];
  const shut = settled(lateness);
  if (shut !== undefined) return shut;
  const run = runOf(judged);
  const read = run === null ? undefined : readRun(run, on);
  if (run === null || read === undefined) return noNotice();
  if (!penaltyOver(run, on)) {
    return new Rejection('PENALTY_RUNS', 'De dwangsom loopt nog. Beslis eerst, of wacht de laatste dag af.');
  }
  if (read.days === 0) return new Rejection('NO_NOTICE', 'Er is geen dwangsom verschuldigd: er is op tijd beslist.');
  const amountCents = exception === null ? read.penaltyCents : 0;
  const data = { proposalId, run, exception, days: read.days, amountCents, lines: read.lines, by, on };
  return [{ type: 'PenaltyProposed', data }];
}

function giveBack({ reasons, by, on }: Of<'ReturnPenalty'>, { lateness: { fixing } }: Judged): Decision {
  switch (fixing.status) {
    case 'proposed':
      return [{ type: 'PenaltyReturned', data: { proposalId: fixing.proposal.proposalId, reasons, by, on } }];
    case 'returned':
      return fixing.by === by && sameReason(fixing.reasons, reasons) ? [] : notProposed();
    default:
      return notProposed();
  }
}

function approve({ proposalId, by, on }: Of<'ApprovePenalty'>, judged: Judged): Decision {
  const { fixing } = judged.lateness;
  switch (fixing.status) {
    case 'proposed': {
      const { proposal } = fixing;
      if (proposalId !== undefined && proposalId !== proposal.proposalId) {
        return new Rejection('OTHER_PROPOSAL', 'Er ligt inmiddels een ander voorstel. Bekijk dat eerst.');
      }
      if (runOf(judged)?.startsOn !== proposal.run.startsOn) {
        const detail = 'Na dit voorstel kwam een eerdere ingebrekestelling. Geef het voorstel terug.';
        return new Rejection('OTHER_PROPOSAL', detail);
      }
      if (by === proposal.by) return new Rejection('FOUR_EYES', 'Iemand anders dan de voorsteller beslist.');
      const decisionId = derivedId('dwangsombesluit', proposal.proposalId);
      return [{ type: 'PenaltyFixed', data: { decisionId, proposal, by, on } }];
    }
    case 'fixed':
      return fixing.decision.by === by ? [] : fixed();
    default:
      return notProposed();
  }
}

/** Why what the penalty rests on cannot change now. */
function settled({ fixing }: Lateness): LatenessRejection | undefined {
  if (fixing.status === 'proposed') {
    return new Rejection('PENALTY_WAITS', 'Er wacht een voorstel over de dwangsom. Beslis daar eerst op.');
  }
  return fixing.status === 'fixed' ? fixed() : undefined;
}

const fixed = (): LatenessRejection => new Rejection('PENALTY_FIXED', 'De dwangsom is al vastgesteld.');
const noNotice = (): LatenessRejection =>
  new Rejection('NO_NOTICE', 'Er is geen geldige ingebrekestelling, dus ook geen dwangsom.');
const notProposed = (): LatenessRejection =>
  new Rejection('PENALTY_NOT_PROPOSED', 'Er is geen voorstel over de dwangsom.');
