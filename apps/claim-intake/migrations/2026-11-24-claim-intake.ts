import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

/** The vault, and the lists that follow from the log. */
export class ClaimIntake20261124 extends Migration {
  override up(): void {
    for (const statement of [...VAULT, ...LISTS]) this.addSql(statement);
  }
}

const tenantTables = (table: string, app: 'select' | 'write'): string[] => tenantTable('claim-intake', table, { app });

/** Who is asked for by whom: it can be added to, and neither changed nor read by who answers requests. */
const READINGS_STAND = 'revoke select, update, delete on vault_reading from claim_intake_app';

const VAULT = [
  `create table person (
     person_ref     uuid primary key,
     tenant         text not null,
     bsn_lookup     text not null,
     content_lookup text not null,
     sealed         bytea not null,
     retain_until   date,
     unique (tenant, bsn_lookup)
   )`,
  `comment on column person.retain_until is 'Last day on which it is kept; none while an employment runs.'`,
  `create table person_employment (
     employment_id uuid primary key,
     tenant        text not null,
     person_ref    uuid not null,
     ends_on       date
   )`,
  'create index person_forgotten on person (retain_until)',
  'create index person_employment_person on person_employment (person_ref)',
  `create table person_access (
     application_id uuid primary key,
     person_ref     uuid not null,
     tenant         text not null
   )`,
  `comment on column person_access.tenant is 'The municipality that may ask for this person.'`,
  'create index person_access_person on person_access (person_ref, tenant)',
  `create table employer_details (
     details_ref uuid primary key,
     tenant      text not null,
     sealed      bytea not null,
     kept_at     timestamptz not null
   )`,
  `create table vault_reading (
     position bigint generated always as identity primary key,
     read_at  timestamptz not null,
     tenant   text not null,
     actor    text not null,
     purpose  text not null,
     subject  text not null,
     given    boolean not null
   )`,
  ...tenantTables('person', 'write'),
  ...tenantTables('person_employment', 'select'),
  ...tenantTables('person_access', 'select'),
  ...tenantTables('employer_details', 'write'),
  ...tenantTables('vault_reading', 'write'),
  READINGS_STAND,
  `create policy person_of_application on person for select to claim_intake_app
     using (exists (select from person_access allowed
                     where allowed.person_ref = person.person_ref
                       and allowed.tenant = current_setting('app.tenant', true)))`,
  `create policy employer_details_for_services on employer_details for select to claim_intake_app
     using (current_setting('app.tenant', true) = 'LOONBRUG')`,
];

const LISTS = [
  `create table employment_list (
     employment_id    uuid primary key,
     tenant           text not null,
     person_ref       uuid not null,
     personnel_number text not null,
     started_on       date not null,
     ends_on          date,
     hours_per_week   double precision not null,
     full_time_hours  double precision not null,
     variable_hours   boolean not null,
     status           text not null
   )`,
  'create index employment_list_page on employment_list (tenant, personnel_number, employment_id)',
  'create index employment_list_person on employment_list (tenant, person_ref)',
  `create table application_list (
     application_id    uuid primary key,
     tenant            text not null,
     employment_id     uuid not null,
     person_ref        uuid,
     municipality_code text not null,
     route             text not null,
     status            text not null,
     drafted_on        date not null,
     started_on        date,
     received_on       date,
     decided_on        date,
     grant_id          uuid
   )`,
  'create index application_list_page on application_list (tenant, drafted_on desc, application_id)',
  'create index application_list_employment on application_list (tenant, employment_id)',
  `create table claim_list (
     claim_id          uuid primary key,
     tenant            text not null,
     application_id    uuid not null,
     grant_id          uuid not null,
     employment_id     uuid not null,
     person_ref        uuid not null,
     municipality_code text not null,
     month             text not null,
     variable_hours    boolean not null,
     status            text not null,
     outcome           text,
     amount_cents      bigint
   )`,
  'create index claim_list_page on claim_list (tenant, month desc, claim_id)',
  'create index claim_list_application on claim_list (tenant, application_id)',
  `create table discrepancy_list (
     event_id          uuid primary key,
     tenant            text not null,
     municipality_code text not null,
     subject           uuid not null,
     category          text not null,
     about             text not null,
     misfit            text not null,
     correlation_id    text not null,
     recorded_at       timestamptz not null
   )`,
  'create index discrepancy_list_page on discrepancy_list (recorded_at desc, event_id)',
  ...['employment_list', 'application_list', 'claim_list', 'discrepancy_list'].flatMap((table) =>
    tenantTables(table, 'select'),
  ),
];
