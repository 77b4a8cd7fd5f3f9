import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

const SERVICE = 'municipal-review';

/** Assessments, payment runs and bank files: what lists are read from, and what is kept encrypted beside the log. */
export class Payment20261124 extends Migration {
  override up(): void {
    const tables = [
      `create table assessment_list (
         claim_id uuid primary key,
         tenant text not null,
         grant_id uuid not null,
         application_id uuid not null,
         employer_id text not null,
         person_ref text not null,
         month text not null,
         outcome text not null,
         amount_cents int,
         reasons jsonb not null,
         missing_parameter text,
         missing_date date,
         assessed_on date,
         held_by uuid)`,
      'create index assessment_list_order on assessment_list (tenant, month, claim_id)',
      'create index assessment_list_outcome on assessment_list (tenant, outcome, month, claim_id)',
      'create index assessment_list_grant on assessment_list (grant_id)',
      ...tenantTable(SERVICE, 'assessment_list', { app: 'select' }),
      `create table payment_run_list (
         run_id uuid primary key,
         tenant text not null,
         status text not null,
         execute_on date not null,
         opened_on date not null,
         released_on date,
         count int not null,
         sum_cents bigint not null,
         confirmed_cents bigint not null,
         returned_cents bigint not null)`,
      'create index payment_run_list_order on payment_run_list (tenant, opened_on desc, run_id)',
      ...tenantTable(SERVICE, 'payment_run_list', { app: 'select' }),
      `create table payment_line (
         payment_id uuid primary key,
         run_id uuid not null,
         claim_id uuid not null,
         tenant text not null,
         amount_cents int not null,
         status text not null)`,
      'create index payment_line_claim on payment_line (claim_id, run_id)',
      ...tenantTable(SERVICE, 'payment_line', { app: 'select' }),
      `create table open_claim (
         claim_id uuid primary key,
         tenant text not null,
         grant_id uuid not null,
         waits boolean not null)`,
      'create index open_claim_grant on open_claim (grant_id)',
      'create index open_claim_waits on open_claim (claim_id) where waits',
      ...tenantTable(SERVICE, 'open_claim', { app: 'select' }),
      `create table bank_file (
         run_id uuid not null,
         sha256 text not null,
         tenant text not null,
         sealed bytea not null,
         primary key (run_id, sha256))`,
      ...tenantTable(SERVICE, 'bank_file', { app: 'write' }),
      `create table payer_account (
         tenant text not null,
         fingerprint text not null,
         sealed bytea not null,
         primary key (tenant, fingerprint))`,
      ...tenantTable(SERVICE, 'payer_account', { app: 'write' }),
    ];
    for (const statement of tables) this.addSql(statement);
  }
}
