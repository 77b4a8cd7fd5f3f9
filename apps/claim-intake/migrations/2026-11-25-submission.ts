import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

const SERVICE = 'claim-intake';

/** A copy of what an employer sent, for who sent it. */
export class Submission20261125 extends Migration {
  override up(): void {
    this.addSql(`create table submission (
      submission_id  uuid primary key,
      tenant         text not null,
      application_id uuid not null,
      version        int not null,
      kind           text not null,
      at             text not null,
      account        text not null,
      intermediary   text,
      request        jsonb,
      attachments    jsonb not null
    )`);
    this.addSql('create index submission_of_application on submission (application_id, version)');
    for (const statement of tenantTable(SERVICE, 'submission')) this.addSql(statement);
  }
}
