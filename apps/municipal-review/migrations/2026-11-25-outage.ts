import { Migration } from '@mikro-orm/migrations';
import { rolesOf } from '#libs/event-store/tenant-table';

const { app, log, owner } = rolesOf('municipal-review');

/** The log of outages. */
export class Outage20261125 extends Migration {
  override up(): void {
    const statements = [
      `create table outage (
         outage_id uuid primary key,
         began_at text not null,
         ended_at text,
         parts jsonb not null)`,
      // Nobody's data, so every tenant reads all of it.
      'alter table outage enable row level security',
      'alter table outage force row level security',
      `create policy outage_of_tenants on outage for select to ${app} using (current_setting('app.tenant', true) <> '')`,
      `create policy outage_of_log on outage to ${log} using (true) with check (true)`,
      `create policy outage_of_owner on outage to ${owner} using (true) with check (true)`,
      `grant select on outage to ${app}`,
      `grant select, insert, update, delete on outage to ${log}`,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
