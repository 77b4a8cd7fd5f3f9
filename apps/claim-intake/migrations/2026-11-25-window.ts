import { Migration } from '@mikro-orm/migrations';

/**
 * What the list of what waits is made of: reminders of the application window, what a municipality asked to be completed,
 * and the amount of a full month. Empty in rows that an earlier version wrote, until the list is rebuilt.
 */
export class Window20261125 extends Migration {
  override up(): void {
    this.addSql('alter table employment_list add column reminder text, add column reminded_on date');
    this.addSql(
      `alter table application_list add column asked jsonb, add column asked_until date, add column month_cents bigint`,
    );
  }
}
