import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import type { Clock } from '#libs/kernel/clock';
import type { PayrollRow } from '../domain/payroll-row.ts';

/** A row with its line in the file. */
export interface WaitingRow {
  readonly number: number;
  readonly row: PayrollRow;
}

const DAY_MS = 86_400_000;
/** Of a file that was never read to its end: its sender was told nothing, and sends it again. */
const LOOSE_DAYS = 1;

/**
 * Rows of people with the subsidy, sealed beside the vault until they are handed in or have waited long enough. Each
 * upload has its own; the receipt says which upload a file waits in, so what others left behind is nobody's.
 */
@Injectable()
export class WaitingRows {
  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps rows of which the file is still being read. */
  async keep(tenant: string, uploadId: string, waiting: readonly WaitingRow[]): Promise<void> {
    const given = waiting.map(({ number, row }) => {
      const id = randomUUID();
      return { id, number, sealed: this.sealer.seal(textOf(row), aadOf(tenant, id)).toString('base64') };
    });
    await this.rows.as(tenant, (tx) =>
      tx.execute(
        `with upload as (
           insert into payroll_upload (upload_id, tenant, expires_at) values (?, ?, ?) on conflict do nothing
         )
         insert into payroll_upload_row (upload_id, tenant, row_number, row_id, sealed)
         select ?, ?, number, id, decode(sealed, 'base64')
           from jsonb_to_recordset(?::jsonb) as given (id uuid, number int, sealed text)`,
        [uploadId, tenant, this.after(LOOSE_DAYS), uploadId, tenant, JSON.stringify(given)],
      ),
    );
  }

  /** The file was read to its end: its rows wait as long as it says. */
  async extend(tenant: string, uploadId: string, days: number): Promise<void> {
    await this.rows.as(tenant, (tx) =>
      tx.execute('update payroll_upload set expires_at = ? where tenant = ? and upload_id = ?', [
        ...[this.after(days), tenant, uploadId],
      ]),
    );
  }

  /** What these rows of an upload say; those that do not wait are left out. */
  async read(tenant: string, uploadId: string, numbers: readonly number[]): Promise<WaitingRow[]> {
    const found = await this.rows.as(tenant, (tx) =>
      tx.execute<{ id: string; number: number; sealed: Buffer }[]>(
        `with asked as (select value::int as number from jsonb_array_elements_text(?::jsonb))
         select row_id as id, row_number as number, sealed from payroll_upload_row
          where tenant = ? and upload_id = ? and row_number in (select number from asked)
         union all
         select row_id, row_number, sealed from payroll_row
          where tenant = ? and ?::uuid = any(payroll_files) and row_number in (select number from asked)
          order by number`,
        [JSON.stringify(numbers), tenant, uploadId, tenant, uploadId],
      ),
    );
    return found.map(({ id, number, sealed }) => ({
      number,
      row: rowOf(this.sealer.open(sealed, aadOf(tenant, id)).toString('utf8')),
    }));
  }

  /** These rows of an upload wait no longer. */
  async forget(tenant: string, uploadId: string, numbers: readonly number[]): Promise<void> {
    await this.rows.as(tenant, async (tx) => {
      const gone = 'row_number in (select value::int from jsonb_array_elements_text(?::jsonb))';
      const given = JSON.stringify(numbers);
      await tx.execute(`delete from payroll_upload_row where upload_id = ? and ${gone}`, [uploadId, given]);
      await tx.execute(forgetBefore(gone), [uploadId, given, uploadId, uploadId, given]);
    });
  }

  /** Nothing of an upload waits any longer. */
  async drop(tenant: string, uploadId: string): Promise<void> {
    await this.rows.as(tenant, async (tx) => {
      await tx.execute('delete from payroll_upload_row where upload_id = ?', [uploadId]);
      await tx.execute('delete from payroll_upload where upload_id = ?', [uploadId]);
      await tx.execute(forgetBefore('true'), [uploadId, uploadId, uploadId]);
    });
  }

  /**
   * Removes what has waited long enough, of everybody: also what a process left behind that was killed while it read a
   * file, of which no event knows.
   */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.rows.everything(async (tx) => {
      await tx.execute(
        `with expired as (delete from payroll_upload where expires_at <= ? returning upload_id)
         delete from payroll_upload_row where upload_id in (select upload_id from expired)`,
        [now],
      );
      await tx.execute('delete from payroll_row where expires_at <= ?', [now]);
      await tx.execute('delete from payroll_hours where expires_at <= ?', [now]);
    });
  }

  private after(days: number): Date {
    return new Date(this.clock.now().getTime() + days * DAY_MS);
  }
}

/**
 * The same for what an earlier version keeps, which may be at work beside this one: a row there may wait for several
 * files, and its upload has the id of its file.
 */
const forgetBefore = (which: string): string => `
  with last as (
    delete from payroll_row where payroll_files = array[?::uuid] and ${which}
  )
  update payroll_row set payroll_files = array_remove(payroll_files, ?::uuid)
   where ?::uuid = any(payroll_files) and cardinality(payroll_files) > 1 and ${which}`;

/** What a row says, without the names of its fields, which are most of it. What is added comes last: rows wait in this order. */
const FIELDS = Object.keys({
  ...{ month: true, bsn: true, initials: true, surname: true, birthDate: true, personnelNumber: true },
  ...{ municipalityCode: true, ground: true, route: true, wageValuePercent: true, wageValueOn: true, startedOn: true },
  ...{ endsOn: true, agreedHours: true, fullTimeHours: true, variableHours: true, paidHours: true },
} satisfies Record<keyof PayrollRow, true>) as (keyof PayrollRow)[];

function textOf(row: PayrollRow): string {
  return JSON.stringify(FIELDS.map((field) => row[field]));
}

/** An earlier version keeps the fields by name. */
function rowOf(text: string): PayrollRow {
  const said = JSON.parse(text) as PayrollRow | unknown[];
  if (!Array.isArray(said)) return said;
  return Object.fromEntries(FIELDS.map((field, nth) => [field, said[nth]])) as unknown as PayrollRow;
}

/** Ties what is sealed to its row: moved to another, it does not open. */
function aadOf(tenant: string, id: string): string {
  return `payroll-row:${tenant}:${id}`;
}
