import { Migration } from '@mikro-orm/migrations';
import { rolesOf, tenantTable } from '#libs/event-store/tenant-table';

const SERVICE = 'cashflow-forecast';
const { app, log, owner } = rolesOf(SERVICE);
const PARTIES = { app: 'select', tenantColumns: ['employer', 'municipality'] } as const;

/** The book, what it was made of, and where in the log the days ended. */
export class Book20261124 extends Migration {
  override up(): void {
    const statements = [
      `create table book (
         entry_id uuid primary key,
         employer text not null,
         municipality text not null,
         entry jsonb not null,
         lines jsonb not null,
         transaction_id xid8 not null,
         position bigint not null)`,
      'create index book_of_employer on book (employer, transaction_id, position)',
      'create index book_of_municipality on book (municipality, transaction_id, position)',
      'create index book_order on book (transaction_id, position)',
      ...tenantTable(SERVICE, 'book', PARTIES),
      `create table received_event (
         message_id uuid primary key,
         employer text not null,
         municipality text not null,
         entry_id uuid,
         recorded_on date not null,
         message jsonb not null,
         lines jsonb,
         transaction_id xid8 not null,
         position bigint not null)`,
      'create index received_event_order on received_event (transaction_id, position)',
      'create index received_event_of_entry on received_event (entry_id, transaction_id, position)',
      'create index received_event_of_employer on received_event (employer, transaction_id, position)',
      'create index received_event_of_municipality on received_event (municipality, transaction_id, position)',
      ...tenantTable(SERVICE, 'received_event', PARTIES),
      `create table day_mark (
         day date primary key,
         transaction_id xid8 not null,
         position bigint not null)`,
      // Nobody's data, so every tenant reads all of it; a mark is made once and never changed.
      'alter table day_mark enable row level security',
      'alter table day_mark force row level security',
      `create policy day_mark_of_tenants on day_mark for select to ${app} using (current_setting('app.tenant', true) <> '')`,
      `create policy day_mark_of_log on day_mark to ${log} using (true) with check (true)`,
      `create policy day_mark_of_owner on day_mark to ${owner} using (true) with check (true)`,
      `grant select on day_mark to ${app}`,
      `grant select, insert on day_mark to ${log}`,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
