import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

const SERVICE = 'claim-intake';

/** Rows of people with the subsidy, sealed while they wait; the list of files; hours that wait for their claim. */
export class PayrollFile20261124 extends Migration {
  override up(): void {
    this.addSql(`
      create table payroll_row (
        row_id          uuid not null,
        tenant          text not null,
        row_number      int  not null,
        sealed          bytea not null,
        payroll_files   uuid[] not null default '{}',
        expires_at      timestamptz not null,
        primary key (tenant, row_id)
      )`);
    this.addSql('create index payroll_row_expiry on payroll_row (expires_at)');
    for (const statement of tenantTable(SERVICE, 'payroll_row', { app: 'write' })) this.addSql(statement);
    this.addSql(`
      create table payroll_hours (
        claim_id        uuid primary key,
        tenant          text not null,
        hours_per_week  numeric(5, 2) not null,
        paid_hours      numeric(5, 2),
        expires_at      timestamptz not null
      )`);
    this.addSql('create index payroll_hours_expiry on payroll_hours (expires_at)');
    for (const statement of tenantTable(SERVICE, 'payroll_hours', { app: 'write' })) this.addSql(statement);
    this.addSql(`
      create table payroll_file (
        payroll_file_id uuid primary key,
        tenant          text not null,
        received_on     date not null,
        expires_on      date not null,
        format          text not null,
        total           int  not null,
        not_subsidised  int  not null,
        good            int  not null,
        doubtful        int  not null,
        faulty          int  not null,
        handed_in       int  not null,
        expired         boolean not null
      )`);
    this.addSql('create index payroll_file_newest on payroll_file (tenant, received_on desc, payroll_file_id)');
    for (const statement of tenantTable(SERVICE, 'payroll_file', { app: 'select' })) this.addSql(statement);
  }
}
