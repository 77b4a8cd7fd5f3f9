import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

/**
 * Rows that wait belong to one upload each, which expires as a whole: a row is written once, and never when its file is
 * received. What waits of files that were received before waits in an upload with the id of its file.
 */
export class PayrollUpload20261125 extends Migration {
  override up(): void {
    this.addSql('alter table payroll_row rename to payroll_row_before');
    this.addSql('alter table payroll_row_before rename constraint payroll_row_pkey to payroll_row_before_pkey');
    this.addSql(`
      create table payroll_upload (
        upload_id       uuid primary key,
        tenant          text not null,
        expires_at      timestamptz not null
      )`);
    this.addSql('create index payroll_upload_expiry on payroll_upload (expires_at)');
    this.addSql(`
      create table payroll_row (
        upload_id       uuid not null,
        row_number      int  not null,
        tenant          text not null,
        row_id          uuid not null,
        sealed          bytea not null,
        primary key (upload_id, row_number)
      )`);
    for (const table of ['payroll_upload', 'payroll_row']) {
      for (const statement of tenantTable('claim-intake', table, { app: 'write' })) this.addSql(statement);
    }
    this.addSql(`
      insert into payroll_upload (upload_id, tenant, expires_at)
      select file, tenant, max(expires_at) from payroll_row_before, unnest(payroll_files) as file group by file, tenant`);
    this.addSql(`
      insert into payroll_row (upload_id, row_number, tenant, row_id, sealed)
      select file, row_number, tenant, row_id, sealed from payroll_row_before, unnest(payroll_files) as file`);
    this.addSql('drop table payroll_row_before');
  }
}
