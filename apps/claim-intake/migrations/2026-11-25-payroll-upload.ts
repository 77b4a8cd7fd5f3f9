import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

/**
 * Rows that wait belong to one upload each, which expires as a whole: a row is written once, and never when its file is
 * received. `payroll_row` stays as it is, with what waits in it: the earlier version writes it while both run. A later
 * release drops it, thirty days after the last of those ended.
 */
export class PayrollUpload20261125 extends Migration {
  override up(): void {
    this.addSql(`
      create table payroll_upload (
        upload_id       uuid primary key,
        tenant          text not null,
        expires_at      timestamptz not null
      )`);
    this.addSql('create index payroll_upload_expiry on payroll_upload (expires_at)');
    this.addSql(`
      create table payroll_upload_row (
        upload_id       uuid not null,
        row_number      int  not null,
        tenant          text not null,
        row_id          uuid not null,
        sealed          bytea not null,
        primary key (upload_id, row_number)
      )`);
    for (const table of ['payroll_upload', 'payroll_upload_row']) {
      for (const statement of tenantTable('claim-intake', table, { app: 'write' })) this.addSql(statement);
    }
  }
}
