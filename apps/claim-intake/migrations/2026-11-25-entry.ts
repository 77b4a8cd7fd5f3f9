import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

const SERVICE = 'claim-intake';

/**
 * What municipalities entered or sent on, in the list of applications; the mandates of payroll offices, and what they did
 * by them; and in whose name the vault was read.
 */
export class Entry20261125 extends Migration {
  override up(): void {
    this.addSql(`
      alter table application_list
        add column applicant     text,
        add column manner        text,
        add column entered_on    date,
        add column taken_over_on date,
        add column forwarded_to  text,
        add column forwarded_as  uuid`);
    this.addSql('alter table vault_reading add column intermediary text');
    this.addSql(`
      create table mandate_list (
        mandate_id   uuid primary key,
        tenant       text not null,
        intermediary text not null,
        branch       text,
        tasks        jsonb not null,
        given_on     date not null,
        ends_on      date not null,
        withdrawn_on date
      )`);
    this.addSql('create index mandate_list_intermediary on mandate_list (tenant, intermediary)');
    this.addSql(`
      create table mandated_act (
        event_id     uuid primary key,
        tenant       text not null,
        intermediary text not null,
        branch       text,
        actor        text not null,
        category     text not null,
        subject      text not null,
        type         text not null,
        done_at      timestamptz not null
      )`);
    this.addSql('create index mandated_act_newest on mandated_act (tenant, intermediary, done_at desc, event_id)');
    for (const table of ['mandate_list', 'mandated_act']) {
      for (const statement of tenantTable(SERVICE, table, { app: 'select' })) this.addSql(statement);
    }
  }
}
