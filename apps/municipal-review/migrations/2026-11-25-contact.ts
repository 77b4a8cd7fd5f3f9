import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

const SERVICE = 'municipal-review';
const PARTIES = ['employer', 'municipality'];

/** Who answers an employer, what they write to each other, and where an employer hears that something was written. */
export class Contact20261125 extends Migration {
  override up(): void {
    const statements = [
      `create table known_employer (
         pair_id text primary key,
         employer text not null,
         municipality text not null,
         since text not null)`,
      'create index known_employer_of_employer on known_employer (employer, municipality)',
      'create index known_employer_of_municipality on known_employer (municipality, employer)',
      ...tenantTable(SERVICE, 'known_employer', { tenantColumns: PARTIES }),
      `create table contact_card (
         tenant text not null,
         account text not null,
         sealed bytea not null,
         primary key (tenant, account))`,
      ...tenantTable(SERVICE, 'contact_card', { app: 'write' }),
      `create table correspondence_text (
         reference uuid primary key,
         employer text not null,
         municipality text not null,
         conversation_id uuid not null,
         sealed bytea not null,
         written_at timestamptz not null)`,
      'create index correspondence_text_of_conversation on correspondence_text (conversation_id)',
      ...tenantTable(SERVICE, 'correspondence_text', { app: 'write', tenantColumns: PARTIES }),
      `create table conversation_list (
         conversation_id uuid primary key,
         employer text not null,
         municipality text not null,
         about text not null,
         about_id uuid,
         case_id uuid,
         person_ref text,
         messages int not null,
         last_from text not null,
         last_at text not null,
         unread_by_employer jsonb not null,
         unread_by_municipality jsonb not null,
         undelivered jsonb not null,
         tried jsonb not null)`,
      'create index conversation_list_of_employer on conversation_list (employer, last_at desc)',
      'create index conversation_list_of_municipality on conversation_list (municipality, last_at desc)',
      'create index conversation_list_of_case on conversation_list (case_id)',
      ...tenantTable(SERVICE, 'conversation_list', { tenantColumns: PARTIES }),
      `create table notice_address (
         reference uuid primary key,
         employer text not null,
         sealed bytea not null)`,
      ...tenantTable(SERVICE, 'notice_address', { app: 'write', tenantColumns: ['employer'] }),
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
