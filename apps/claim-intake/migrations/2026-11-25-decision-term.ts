import { Migration } from '@mikro-orm/migrations';

/** Until when a municipality may take to decide, in the list of applications. */
export class DecisionTerm20261125 extends Migration {
  override up(): void {
    this.addSql('alter table application_list add column term text, add column due_on date');
  }
}
