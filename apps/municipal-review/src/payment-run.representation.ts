import { pageOf } from '#libs/http/page.dto';
import { type BankFile, notReleasable, type PaymentLine, type PaymentRunState, sumOf } from './domain/payment-run.ts';
import { LINES_PER_PAGE, type PaymentRunDto, type RunLineDto, type RunLinesQuery } from './payment-run.dto.ts';

export type KnownRun = Exclude<PaymentRunState, { readonly status: 'absent' }>;
interface Line {
  readonly line: PaymentLine;
  readonly shown: RunLineDto;
}

/** A payment run as its municipality sees it, and what the one who asks may do with it. */
export function representRun(
  betaalrunId: string,
  state: KnownRun,
  actor: string,
  query: RunLinesQuery = {},
): PaymentRunDto {
  const { page, limit, offset } = pageOf(query, LINES_PER_PAGE);
  const lines =
    state.status === 'opened' ? [] : state.lines.map((line) => ({ line, shown: representLine(line, state) }));
  const centsOf = (...statuses: readonly string[]) =>
    sumOf(lines.filter(({ shown }) => statuses.includes(shown.status)).map(({ line }) => line));
  const sum = sumOf(lines.map(({ line }) => line));
  const released = state.status === 'released' ? state : undefined;
  return {
    betaalrunId,
    status: statusOf(state, lines),
    uitvoerdatum: state.executeOn,
    verzameldOp: state.on,
    vrijgegevenOp: released?.releasedOn ?? null,
    aantal: lines.length,
    somCenten: sum,
    openCenten: centsOf('verzameld', 'opgedragen'),
    bevestigdCenten: centsOf('bevestigd'),
    gestorneerdCenten: centsOf('gestorneerd'),
    bestand: released ? fileOf(released.file, lines.length, sum) : null,
    nietHerkend: released?.notMatched.length ?? 0,
    pagina: page,
    regels: lines.slice(offset, offset + limit).map(({ shown }) => shown),
    acties: [
      ...(state.status === 'collected' && notReleasable(state, actor) === undefined ? ['vrijgeven'] : []),
      ...(state.status === 'collected' ? ['annuleren'] : []),
      ...(released ? ['bankbericht'] : []),
    ],
  };
}

function statusOf({ status }: KnownRun, lines: readonly Line[]): string {
  if (status === 'opened') return 'wordt-verzameld';
  if (status === 'cancelled') return 'geannuleerd';
  if (lines.length === 0) return 'leeg';
  if (status === 'collected') return 'verzameld';
  return lines.some(({ shown }) => shown.status === 'opgedragen') ? 'vrijgegeven' : 'afgehandeld';
}

/** Where a payment is of which the bank said nothing. */
const UNANSWERED = { opened: 'verzameld', collected: 'verzameld', cancelled: 'geannuleerd', released: 'opgedragen' };

function representLine(line: PaymentLine, state: KnownRun): RunLineDto {
  const answer = state.status === 'released' ? state.answers.get(line.endToEndId) : undefined;
  return {
    declaratieId: line.claimId,
    aanvraagId: line.applicationId,
    toekenningId: line.grantId,
    persoonRef: line.personRef,
    werkgeverId: line.employerId,
    maand: line.month,
    bedragCenten: line.amountCents,
    betalingId: line.paymentId,
    eindTotEindId: line.endToEndId,
    poging: line.attempt,
    status: answer === undefined ? UNANSWERED[state.status] : answer.status === 'booked' ? 'bevestigd' : 'gestorneerd',
    datum: answer?.on ?? null,
    redencode: answer?.reasonCode ?? null,
  };
}

function fileOf({ sha256, bytes }: BankFile, aantal: number, controlesomCenten: number) {
  return { sha256, bytes, aantal, controlesomCenten };
}
