import { type Decider, Rejection } from '#libs/kernel/decider';

/** One credit transfer: one claim, one attempt. */
export interface PaymentLine {
  readonly claimId: string;
  readonly applicationId: string;
  readonly grantId: string;
  readonly personRef: string;
  /** KvK number. */
  readonly employerId: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** Whole cents, above zero. */
  readonly amountCents: number;
  readonly attempt: number;
  readonly paymentId: string;
  readonly endToEndId: string;
}

/** The file that went to the bank, by what can be checked of it. */
export interface BankFile {
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** What the bank says became of a payment. */
export interface BankLine {
  readonly endToEndId: string;
  readonly status: 'booked' | 'returned';
  readonly on: string;
  /** ISO 20022 return reason, such as AC04. */
  readonly reasonCode: string | null;
  /** Whole cents, when the bank says them: another amount is not this payment. */
  readonly amountCents?: number | null;
}

export type PaymentRunCommand =
  /** The claims that it will ask for are fixed here, so that whoever goes on with it asks for the same. */
  | {
      readonly type: 'OpenRun';
      readonly candidates: readonly string[];
      readonly executeOn: string;
      readonly by: string;
      readonly on: string;
    }
  /** The lines of the candidates that could be reserved for this run. */
  | { readonly type: 'CollectRun'; readonly lines: readonly PaymentLine[]; readonly on: string }
  | { readonly type: 'ReleaseRun'; readonly by: string; readonly on: string; readonly file: BankFile }
  /** Before it is released: its claims are free for another run. */
  | { readonly type: 'CancelRun'; readonly by: string; readonly on: string }
  | { readonly type: 'RecordBankMessage'; readonly lines: readonly BankLine[] };

export type ConfirmedLine = PaymentLine & { readonly bookedOn: string };
export type ReturnedLine = PaymentLine & { readonly returnedOn: string; readonly reasonCode: string | null };

export type PaymentRunEvent =
  | {
      readonly type: 'PaymentRunOpened';
      readonly data: {
        readonly candidates: readonly string[];
        readonly executeOn: string;
        readonly by: string;
        readonly on: string;
      };
    }
  | {
      readonly type: 'PaymentRunCollected';
      readonly data: {
        readonly on: string;
        readonly count: number;
        readonly sumCents: number;
        readonly lines: readonly PaymentLine[];
      };
    }
  | {
      readonly type: 'PaymentRunReleased';
      readonly data: {
        readonly by: string;
        readonly on: string;
        readonly executeOn: string;
        readonly file: BankFile;
        readonly count: number;
        readonly controlSumCents: number;
      };
    }
  | {
      readonly type: 'PaymentsOrdered';
      readonly data: { readonly executeOn: string; readonly lines: readonly PaymentLine[] };
    }
  | {
      readonly type: 'PaymentRunCancelled';
      readonly data: { readonly by: string; readonly on: string; readonly lines: readonly PaymentLine[] };
    }
  | { readonly type: 'PaymentsConfirmed'; readonly data: { readonly lines: readonly ConfirmedLine[] } }
  | { readonly type: 'PaymentsReturned'; readonly data: { readonly lines: readonly ReturnedLine[] } }
  /** The bank says something of a payment that this run did not order, or that cannot be: for a person to look at. */
  | { readonly type: 'BankLinesNotMatched'; readonly data: { readonly lines: readonly BankLine[] } };

interface Opened {
  readonly by: string;
  readonly on: string;
  readonly executeOn: string;
  readonly candidates: readonly string[];
}

interface Collected extends Opened {
  readonly lines: readonly PaymentLine[];
}

export interface Released extends Collected {
  readonly status: 'released';
  readonly releasedBy: string;
  readonly releasedOn: string;
  readonly file: BankFile;
  /** By end-to-end id. */
  readonly answers: ReadonlyMap<string, BankLine>;
  readonly notMatched: readonly BankLine[];
}

export type PaymentRunState =
  | { readonly status: 'absent' }
  | (Opened & { readonly status: 'opened' })
  | (Collected & { readonly status: 'collected' | 'cancelled' })
  | Released;

export type PaymentRunRejection = Rejection<
  | 'NOTHING_TO_PAY'
  | 'EXECUTION_DATE_PAST'
  | 'RUN_UNKNOWN'
  | 'RUN_NOT_COLLECTED'
  | 'RUN_EMPTY'
  | 'RUN_RELEASED'
  | 'RUN_CANCELLED'
  | 'RUN_NOT_RELEASED'
  | 'FOUR_EYES'
>;
type Of<T extends PaymentRunCommand['type']> = Extract<PaymentRunCommand, { readonly type: T }>;
type Decision = readonly PaymentRunEvent[] | PaymentRunRejection;

/** Lines that one event holds at most, so that no event and no batch of messages grows without bound. */
const LINES_MAX = 500;

/** One payment run (betaalrun): collected by one person, released by another, answered by the bank. */
export const paymentRun = {
  initialState: { status: 'absent' } as PaymentRunState,

  decide(command: PaymentRunCommand, state: PaymentRunState): Decision {
    switch (command.type) {
      case 'OpenRun':
        return open(command, state);
      case 'CollectRun':
        return collect(command, state);
      case 'ReleaseRun':
        return release(command, state);
      case 'CancelRun':
        return cancel(command, state);
      case 'RecordBankMessage':
        return recordBankMessage(command, state);
    }
  },

  evolve(state: PaymentRunState, { type, data }: PaymentRunEvent): PaymentRunState {
    if (type === 'PaymentRunOpened') return { status: 'opened', ...data };
    if (state.status === 'absent') return state;
    if (type === 'PaymentRunCollected') return { ...state, status: 'collected', lines: data.lines };
    if (state.status === 'opened') return state;
    if (type === 'PaymentRunReleased') {
      const { by: releasedBy, on: releasedOn, executeOn, file } = data;
      return {
        ...state,
        status: 'released',
        executeOn,
        releasedBy,
        releasedOn,
        file,
        answers: new Map(),
        notMatched: [],
      };
    }
    if (type === 'PaymentRunCancelled') return { ...state, status: 'cancelled' };
    if (state.status !== 'released') return state;
    switch (type) {
      case 'PaymentsOrdered':
        return state;
      case 'PaymentsConfirmed':
        return answered(
          state,
          data.lines.map(({ endToEndId, bookedOn }) => ({
            endToEndId,
            status: 'booked',
            on: bookedOn,
            reasonCode: null,
          })),
        );
      case 'PaymentsReturned':
        return answered(
          state,
          data.lines.map(({ endToEndId, returnedOn, reasonCode }) => ({
            endToEndId,
            status: 'returned',
            on: returnedOn,
            reasonCode,
          })),
        );
      case 'BankLinesNotMatched':
        return { ...state, notMatched: [...state.notMatched, ...data.lines] };
    }
  },
} satisfies Decider<PaymentRunCommand, PaymentRunState, PaymentRunEvent>;

function answered(state: Released, lines: readonly BankLine[]): Released {
  return { ...state, answers: new Map([...state.answers, ...lines.map((line) => [line.endToEndId, line] as const)]) };
}

function open({ candidates, executeOn, by, on }: Of<'OpenRun'>, state: PaymentRunState): Decision {
  if (state.status !== 'absent') return [];
  if (executeOn < on) {
    return new Rejection('EXECUTION_DATE_PAST', 'De uitvoerdatum is al voorbij.');
  }
  if (candidates.length === 0) {
    return new Rejection('NOTHING_TO_PAY', 'Er is geen declaratie die akkoord is en nog betaald moet worden.');
  }
  return [{ type: 'PaymentRunOpened', data: { candidates, executeOn, by, on } }];
}

/** Once collected its lines never change: who collects it too meets what is there. */
function collect({ lines, on }: Of<'CollectRun'>, state: PaymentRunState): Decision {
  if (state.status === 'absent') return unknown();
  if (state.status !== 'opened') return [];
  return [{ type: 'PaymentRunCollected', data: { on, count: lines.length, sumCents: sumOf(lines), lines } }];
}

/** Four eyes: the log itself does not take a release from the person who collected. */
function release({ by, on, file }: Of<'ReleaseRun'>, state: PaymentRunState): Decision {
  const refused = notReleasable(state, by);
  if (refused) return refused;
  if (state.status !== 'collected') return [];
  const { lines } = state;
  const executeOn = executedOn(state, on);
  const released = { by, on, executeOn, file, count: lines.length, controlSumCents: sumOf(lines) };
  return [
    { type: 'PaymentRunReleased', data: released },
    ...parts(lines).map((part) => ({ type: 'PaymentsOrdered' as const, data: { executeOn, lines: part } })),
  ];
}

/** The day on which the bank is asked to pay a run that is released on a day: never one that has passed. */
export function executedOn({ executeOn }: Pick<Opened, 'executeOn'>, releasedOn: string): string {
  return executeOn > releasedOn ? executeOn : releasedOn;
}

/** Why this person cannot release the run now; nothing when they can, or did. It is asked before any account is. */
export function notReleasable(state: PaymentRunState, by: string): PaymentRunRejection | undefined {
  if (state.status === 'absent') return unknown();
  if (state.status === 'opened') return notCollected();
  if (state.status === 'cancelled') return cancelled();
  if (by === state.by) return new Rejection('FOUR_EYES', 'Iemand anders dan de verzamelaar geeft de betaalrun vrij.');
  if (state.lines.length === 0) return new Rejection('RUN_EMPTY', 'In deze betaalrun staat niets.');
  if (state.status === 'released' && state.releasedBy !== by) {
    return new Rejection('RUN_RELEASED', 'Iemand anders heeft deze betaalrun al vrijgegeven.');
  }
  return undefined;
}

/** What went to the bank is not taken back here: the bank says what became of it. */
function cancel({ by, on }: Of<'CancelRun'>, state: PaymentRunState): Decision {
  switch (state.status) {
    case 'absent':
      return unknown();
    case 'opened':
      return notCollected();
    case 'collected':
      return [{ type: 'PaymentRunCancelled', data: { by, on, lines: state.lines } }];
    case 'cancelled':
      return [];
    case 'released':
      return new Rejection('RUN_RELEASED', 'Deze betaalrun is al vrijgegeven.');
  }
}

/**
 * A booked payment may still come back; what came back is never booked any more, because it is ordered again under another
 * id. A bank's word is never refused: what does not fit is kept as it is.
 */
function recordBankMessage({ lines }: Of<'RecordBankMessage'>, state: PaymentRunState): Decision {
  if (state.status === 'absent') return unknown();
  if (state.status !== 'released') {
    return new Rejection('RUN_NOT_RELEASED', 'Deze betaalrun is nog niet naar de bank gegaan.');
  }
  const payments = new Map(state.lines.map((line) => [line.endToEndId, line]));
  const answers = new Map(state.answers);
  const kept = new Set(state.notMatched.map(keyOf));
  const confirmed: ConfirmedLine[] = [];
  const returned: ReturnedLine[] = [];
  const notMatched: BankLine[] = [];
  for (const line of lines) {
    const payment = payments.get(line.endToEndId);
    const before = answers.get(line.endToEndId)?.status;
    if (payment !== undefined && before === line.status && sameAmount(payment, line)) continue;
    if (payment === undefined || before === 'returned' || !sameAmount(payment, line)) {
      if (!kept.has(keyOf(line))) notMatched.push(line);
      kept.add(keyOf(line));
      continue;
    }
    answers.set(line.endToEndId, line);
    if (line.status === 'booked') confirmed.push({ ...payment, bookedOn: line.on });
    else returned.push({ ...payment, returnedOn: line.on, reasonCode: line.reasonCode });
  }
  return [
    ...parts(confirmed).map((part) => ({ type: 'PaymentsConfirmed' as const, data: { lines: part } })),
    ...parts(returned).map((part) => ({ type: 'PaymentsReturned' as const, data: { lines: part } })),
    ...parts(notMatched).map((part) => ({ type: 'BankLinesNotMatched' as const, data: { lines: part } })),
  ];
}

function sameAmount(payment: PaymentLine, { amountCents }: BankLine): boolean {
  return amountCents === undefined || amountCents === null || amountCents === payment.amountCents;
}

const keyOf = ({ endToEndId, status, on }: BankLine): string => `${endToEndId} ${status} ${on}`;
const notCollected = () => new Rejection('RUN_NOT_COLLECTED', 'Deze betaalrun wordt nog verzameld.');
const cancelled = () => new Rejection('RUN_CANCELLED', 'Deze betaalrun is geannuleerd.');
const unknown = () => new Rejection('RUN_UNKNOWN', 'Deze betaalrun bestaat niet.');

/** Sum of the lines in whole cents. */
export function sumOf(lines: readonly { readonly amountCents: number }[]): number {
  return lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** The claims that this run pays or may yet pay: not those it does not have, those that the bank returned, or any of a cancelled run. */
export function claimsPaidBy(state: PaymentRunState): ReadonlySet<string> {
  if (state.status === 'absent' || state.status === 'cancelled') return new Set();
  if (state.status === 'opened') return new Set(state.candidates);
  const returned = (line: PaymentLine) =>
    state.status === 'released' && state.answers.get(line.endToEndId)?.status === 'returned';
  return new Set(state.lines.filter((line) => !returned(line)).map(({ claimId }) => claimId));
}

function parts<T>(lines: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(lines.length / LINES_MAX) }, (_, nth) =>
    lines.slice(nth * LINES_MAX, (nth + 1) * LINES_MAX),
  );
}
