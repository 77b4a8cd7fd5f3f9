import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

/** The agenda of measurements, which both the municipality and the employer read. */
export class Measurement20261125 extends Migration {
  override up(): void {
    const statements = [
      `create table measurement_agenda (
         measurement_id uuid primary key,
         municipality text not null,
         employer text not null,
         application_id uuid not null,
         status text not null,
         who text,
         due_on text,
         opened_on text not null,
         next_on text,
         state jsonb not null)`,
      'create index measurement_agenda_of_municipality on measurement_agenda (municipality, status, due_on)',
      'create index measurement_agenda_of_employer on measurement_agenda (employer, status, due_on)',
      'create index measurement_agenda_of_application on measurement_agenda (application_id)',
      ...tenantTable('municipal-review', 'measurement_agenda', { tenantColumns: ['employer', 'municipality'] }),
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
