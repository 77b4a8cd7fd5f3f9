import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import type { Clock } from '#libs/kernel/clock';
import { derivedId } from '#libs/kernel/ids';
import type { PayrollRow } from '../domain/payroll-row.ts';
import { sentAgain } from './payroll-file.problems.ts';

/** A row with its line in the file. */
export interface WaitingRow {
  readonly number: number;
  readonly row: PayrollRow;
}

const DAY_MS = 86_400_000;
/** Of a file that was never read to its end: its sender was told nothing, and sends it again. */
const LOOSE_DAYS = 1;

/**
 * Rows of people with the subsidy, sealed beside the vault until they are handed in or have waited long enough. A row's
 * id follows from what it says and where (keyed), so that a file that was read halfway is recognised when it comes
 * again; it may be in several files.
 */
@Injectable()
export class WaitingRows {
  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps rows of which the file is still being read; answers their ids. */
  async keep(tenant: string, waiting: readonly WaitingRow[]): Promise<string[]> {
    const given = waiting.map(({ number, row }) => {
      const text = JSON.stringify(row);
      const id = derivedId('payroll-row', this.sealer.lookup(`payroll-row:${tenant}:${number}:${text}`));
      return { id, number, sealed: this.sealer.seal(text, aadOf(tenant, id)).toString('base64') };
    });
    await this.rows.as(tenant, (tx) =>
      tx.execute(
        `insert into payroll_row (row_id, tenant, row_number, sealed, expires_at)
         select id, ?, number, decode(sealed, 'base64'), ?
           from jsonb_to_recordset(?::jsonb) as given (id uuid, number int, sealed text)
         on conflict (tenant, row_id) do update set expires_at = greatest(payroll_row.expires_at, excluded.expires_at)`,
        [tenant, this.after(LOOSE_DAYS), JSON.stringify(given)],
      ),
    );
    return given.map(({ id }) => id);
  }

  /** The file was read to its end: its rows wait as long as it says. Fails when one was handed in meanwhile. */
  async attach(tenant: string, payrollFileId: string, ids: readonly string[], days: number): Promise<void> {
    const attached = await this.rows.as(tenant, (tx) =>
      tx.execute<object[]>(
        `update payroll_row
            set payroll_files = array_append(array_remove(payroll_files, ?::uuid), ?::uuid),
                expires_at = greatest(expires_at, ?)
          where tenant = ? and row_id in (select value::uuid from jsonb_array_elements_text(?::jsonb)) returning 1`,
        [payrollFileId, payrollFileId, this.after(days), tenant, JSON.stringify(ids)],
      ),
    );
    if (attached.length < new Set(ids).size) throw sentAgain();
  }

  /** The file was not to be kept after all; rows that wait for another one stay. */
  async drop(tenant: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.rows.as(tenant, (tx) =>
      tx.execute(
        `delete from payroll_row where tenant = ? and payroll_files = '{}'
            and row_id in (select value::uuid from jsonb_array_elements_text(?::jsonb))`,
        [tenant, JSON.stringify(ids)],
      ),
    );
  }

  /** What these rows of a file say; those that do not wait are left out. */
  async read(tenant: string, payrollFileId: string, numbers: readonly number[]): Promise<WaitingRow[]> {
    const found = await this.rows.as(tenant, (tx) =>
      tx.execute<{ id: string; number: number; sealed: Buffer }[]>(
        `select row_id as id, row_number as number, sealed from payroll_row
          where tenant = ? and ?::uuid = any(payroll_files)
            and row_number in (select value::int from jsonb_array_elements_text(?::jsonb)) order by row_number`,
        [tenant, payrollFileId, JSON.stringify(numbers)],
      ),
    );
    return found.map(({ id, number, sealed }) => ({
      number,
      row: JSON.parse(this.sealer.open(sealed, aadOf(tenant, id)).toString('utf8')) as PayrollRow,
    }));
  }

  /** These rows of a file, or all of them, wait no longer. What waits for another file too stays for that one. */
  async forget(tenant: string, payrollFileId: string, numbers?: readonly number[]): Promise<void> {
    const which = `tenant = ? and ?::uuid = any(payroll_files)
      and (?::text is null or row_number in (select value::int from jsonb_array_elements_text(?::jsonb)))`;
    const given = numbers === undefined ? null : JSON.stringify(numbers);
    const values = [tenant, payrollFileId, given, given];
    await this.rows.as(tenant, async (tx) => {
      await tx.execute(`delete from payroll_row where ${which} and cardinality(payroll_files) = 1`, values);
      await tx.execute(`update payroll_row set payroll_files = array_remove(payroll_files, ?::uuid) where ${which}`, [
        payrollFileId,
        ...values,
      ]);
    });
  }

  /**
   * Removes what has waited long enough, of everybody: also what a process left behind that was killed while it read a
   * file, of which no event knows.
   */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    await this.rows.everything(async (tx) => {
      await tx.execute('delete from payroll_row where expires_at <= ?', [now]);
      await tx.execute('delete from payroll_hours where expires_at <= ?', [now]);
    });
  }

  private after(days: number): Date {
    return new Date(this.clock.now().getTime() + days * DAY_MS);
  }
}

/** Ties what is sealed to its row: moved to another, it does not open. */
function aadOf(tenant: string, id: string): string {
  return `payroll-row:${tenant}:${id}`;
}
