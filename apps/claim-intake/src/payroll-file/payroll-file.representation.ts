import type { Rejection } from '#libs/kernel/decider';
import { type Finding, FINDINGS } from '../domain/payroll-cells.ts';
import {
  type HandledRow,
  handledRows,
  type JudgedRow,
  type ReceivedFile,
  type Result,
  waitingRows,
} from '../domain/payroll-import.ts';
import { type Outcome, outcomeOf } from '../domain/payroll-row.ts';
import { explain } from './finding.representation.ts';
import type { FindingDto, HandedInDto, JudgedRowDto, PayrollFileDto } from './payroll-file.dto.ts';
import type { PayrollFileRow } from './payroll-file.table.ts';

const VERDICT: Readonly<Record<Outcome, string>> = { good: 'goed', doubtful: 'twijfel', faulty: 'fout' };

const HAPPENED: Readonly<Record<Result, readonly [code: string, melding: string]>> = {
  applied: ['aangevraagd', 'Het dienstverband is bekend en de aanvraag is ingediend bij de gemeente.'],
  'hours-handed-in': ['uren-ingediend', 'De uren van deze maand zijn ingediend.'],
  'hours-kept': ['uren-bewaard', 'De uren zijn bewaard. Wij dienen ze in zodra de declaratie van deze maand er is.'],
  'hours-differ': [
    'uren-anders',
    'De declaratie van deze maand was al ingediend met andere uren. Er is niets gewijzigd.',
  ],
  'employment-ended': ['dienstverband-beeindigd', 'Het einde van het dienstverband is doorgegeven.'],
};

/** Rows of a receipt that are written at once: of a large file it is never whole in memory. */
const ROWS_AT_ONCE = 500;

/** A receipt as the outside sees it (`ReceiptDto`), as JSON piece by piece, with what could not be handed in just now. */
export function* receiptPieces(
  payrollFileId: string,
  state: ReceivedFile,
  refused: ReadonlyMap<number, Rejection> = new Map(),
): Generator<string> {
  const { on, expiresOn, ...summary } = state.summary;
  const row = { ...summary, payrollFileId, receivedOn: on, expiresOn, handedIn: state.handled.length };
  const acties = waitingRows(state).length > 0 ? ['indienen'] : [];
  const rest = JSON.stringify({ ...fileOf({ ...row, expired: state.status === 'expired' }), acties });
  yield `${rest.slice(0, -1)},"rijen":[`;
  const handled = handledRows(state);
  for (let from = 0; from < state.judged.length; from += ROWS_AT_ONCE) {
    const rows = state.judged.slice(from, from + ROWS_AT_ONCE);
    const written = rows.map((each) =>
      JSON.stringify(representRow(each, handled.get(each.row), refused.get(each.row))),
    );
    yield `${from === 0 ? '' : ','}${written.join()}`;
  }
  yield ']}';
}

/** A payroll file in a list. */
export function representFile(row: PayrollFileRow): PayrollFileDto {
  return fileOf(row);
}

type FileRow = Omit<PayrollFileRow, 'tenant'>;

function fileOf(row: FileRow) {
  const waiting = row.expired ? 0 : row.good + row.doubtful - row.handedIn;
  return {
    loonbestandId: row.payrollFileId,
    ontvangenOp: row.receivedOn,
    bewaardTot: row.expiresOn,
    soort: row.format,
    status: statusOf(row, waiting),
    aantalRijen: row.total,
    goed: row.good,
    twijfel: row.doubtful,
    fout: row.faulty,
    nietInLks: row.notSubsidised,
    ingediend: row.handedIn,
    wachtend: waiting,
  };
}

function statusOf({ expired, handedIn }: FileRow, waiting: number): string {
  if (expired) return 'verlopen';
  if (waiting > 0) return 'wacht';
  return handedIn > 0 ? 'ingediend' : 'niets-in-te-dienen';
}

function representRow(
  { row, findings }: JudgedRow,
  handled: HandledRow | undefined,
  refused: Rejection | undefined,
): JudgedRowDto {
  return {
    rij: row,
    oordeel: VERDICT[outcomeOf(findings)],
    bevindingen: findings.map(representFinding),
    uitkomst: handled === undefined ? refusal(refused) : representHandled(handled),
  };
}

function representFinding({ column, code }: Finding): FindingDto {
  return { kolom: column, code, oordeel: FINDINGS[code], melding: explain(column, code) };
}

function representHandled({ results, employmentId, applicationId, claimId }: HandledRow): HandedInDto {
  return {
    gebeurd: results.map((result) => ({ code: HAPPENED[result][0], melding: HAPPENED[result][1] })),
    dienstverbandId: employmentId,
    aanvraagId: applicationId,
    declaratieId: claimId,
  };
}

/** The words of a rejection are about the command, never about a person. */
function refusal(rejection: Rejection | undefined): HandedInDto | null {
  if (rejection === undefined) return null;
  const gebeurd = [{ code: 'niet-gelukt', melding: rejection.detail }];
  return { gebeurd, dienstverbandId: null, aanvraagId: null, declaratieId: null };
}
