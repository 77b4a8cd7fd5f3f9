import type { FieldFault, ProblemMap } from '#libs/http/problem';
import { Problem } from '#libs/http/problem';
import { COLUMNS } from '../domain/payroll-cells.ts';
import type { PayrollImportRejection } from '../domain/payroll-import.ts';

/** How a payroll file's rejections are answered. */
export const payrollProblems: ProblemMap & Record<PayrollImportRejection['code'], unknown> = {
  PAYROLL_FILE_UNKNOWN: { status: 404, detail: 'Dit loonbestand kennen wij niet.' },
  PAYROLL_FILE_EXPIRED: {
    status: 409,
    detail: 'De regels van dit loonbestand zijn na 30 dagen verwijderd. Stuur het bestand opnieuw.',
  },
  PAYROLL_ROW_NOT_WAITING: {
    status: 409,
    detail:
      'U noemt een rij die niet kan worden ingediend: zij is fout, staat niet in dit loonbestand of wacht niet meer.',
  },
};

/** The file has not the columns of the template: nothing of it was stored. */
export function wrongColumns(errors: readonly FieldFault[]): Problem {
  const detail = `De kolommen kloppen niet. De eerste regel hoort deze kopjes te hebben, gescheiden door puntkomma's: ${COLUMNS.join(';')}.`;
  return new Problem(400, 'PAYROLL_COLUMNS', detail, { errors });
}

/** The file cannot be read: nothing of it was stored. `because` ends the sentence "in it is …", without what it says. */
export function unreadable(because: string): Problem {
  return new Problem(400, 'PAYROLL_FILE_UNREADABLE', `Wij kunnen dit bestand niet lezen. Er staat in: ${because}.`);
}

/** More rows than we take at once: nothing of it was stored. */
export function tooManyRows(max: number): Problem {
  const most = new Intl.NumberFormat('nl-NL').format(max);
  return new Problem(
    400,
    'PAYROLL_FILE_TOO_LONG',
    `Dit soort bestand heeft hoogstens ${most} rijen. Splits het bestand, of stuur een CSV-bestand.`,
  );
}

/** A spreadsheet is packed; this one unpacks to far more than a payroll file can be. */
export function unpacksTooFar(): Problem {
  return new Problem(413, 'PAYROLL_FILE_UNPACKS_TOO_FAR', 'Dit bestand wordt uitgepakt groter dan hier mag.');
}
