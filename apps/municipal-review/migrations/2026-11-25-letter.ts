import { Migration } from '@mikro-orm/migrations';
import { rolesOf, tenantTable } from '#libs/event-store/tenant-table';

const SERVICE = 'municipal-review';
const { app } = rolesOf(SERVICE);

/** Letters as they were made, sealed; the list of them; and who read which. */
export class Letter20261125 extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table letter (
     letter_id    uuid not null,
     sha256       text not null,
     employer     text,
     municipality text not null,
     case_id      uuid not null,
     html_sha256  text not null,
     sealed       bytea not null,
     sealed_html  bytea not null,
     retain_until date,
     primary key (letter_id, sha256)
   )`,
  `comment on column letter.employer is 'The employer that may read it; nobody but the municipality when empty.'`,
  `comment on column letter.retain_until is 'Last day on which it is kept; none while what it is about still runs.'`,
  'create index letter_of_case on letter (case_id)',
  'create index letter_forgotten on letter (retain_until)',
  ...tenantTable(SERVICE, 'letter', { tenantColumns: ['employer', 'municipality'] }),
  `create table letter_list (
     letter_id      uuid primary key,
     employer       text,
     municipality   text not null,
     case_id        uuid not null,
     employer_id    text not null,
     person_ref     text not null,
     situation      text not null,
     addressee      text not null,
     status         text not null,
     ordered_on     text not null,
     made_on        text,
     sent_on        text,
     object_through text,
     sha256         text,
     html_sha256    text
   )`,
  'create index letter_list_of_case on letter_list (municipality, case_id)',
  'create index letter_list_of_employer on letter_list (employer, sent_on)',
  'create index letter_list_to_post on letter_list (municipality, status, made_on)',
  ...tenantTable(SERVICE, 'letter_list', { tenantColumns: ['employer', 'municipality'] }),
  `create table letter_reading (
     position  bigint generated always as identity primary key,
     read_at   timestamptz not null,
     tenant    text not null,
     actor     text not null,
     letter_id uuid not null
   )`,
  ...tenantTable(SERVICE, 'letter_reading', { app: 'write' }),
  `revoke select, update, delete on letter_reading from ${app}`,
  // A log that is older than letters has decisions of which its own people sent the letter: none is sent again.
  `insert into checkpoint (reader, transaction_id, position)
   select 'order-letters', transaction_id, position from event order by transaction_id desc, position desc limit 1
   on conflict (reader) do nothing`,
];
