import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

const SERVICE = 'municipal-review';

/** The lists of cases and grants, and the sealed texts beside the log. */
export class CasesAndGrants20261124 extends Migration {
  override up(): void {
    this.addSql(`create table work_list (
      case_id     uuid primary key,
      tenant      text not null,
      employer_id text not null,
      person_ref  text not null,
      received_on text not null,
      started_on  text not null,
      route       text not null,
      status      text not null,
      term        text not null,
      due_on      text,
      nearing     boolean not null,
      proposed_by text
    )`);
    this.addSql('create index work_list_by_date on work_list (tenant, status, due_on, received_on)');
    this.addSql(`create table grant_list (
      grant_id           uuid primary key,
      tenant             text not null,
      application_id     uuid not null,
      employer_id        text not null,
      person_ref         text not null,
      variable_hours     boolean not null,
      version            int not null,
      granted_from       text not null,
      valid_through      text,
      route              text not null,
      wage_value_percent text,
      flat_rate_through  text,
      agreed_hours       double precision not null,
      amount_cents       int,
      proposed           boolean not null
    )`);
    this.addSql('create index grant_list_by_date on grant_list (tenant, granted_from)');
    this.addSql('create index grant_list_by_person on grant_list (person_ref)');
    this.addSql(`create table reason (
      reference  uuid primary key,
      tenant     text not null,
      about      text not null,
      sealed     bytea not null,
      written_at timestamptz not null
    )`);
    this.addSql('create index reason_about on reason (about)');
    for (const list of ['work_list', 'grant_list']) tenantTable(SERVICE, list).forEach((sql) => this.addSql(sql));
    tenantTable(SERVICE, 'reason', { app: 'write' }).forEach((sql) => this.addSql(sql));
  }
}
