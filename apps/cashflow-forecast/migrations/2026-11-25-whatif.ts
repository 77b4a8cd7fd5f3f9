import { Migration } from '@mikro-orm/migrations';
import { tenantTable } from '#libs/event-store/tenant-table';

const SERVICE = 'cashflow-forecast';

/** Who set a rule for early warnings: their figures are looked at when something is heard, and when a day ends. */
export class WhatIf20261125 extends Migration {
  override up(): void {
    const statements = [
      `create table warning_watch (
         tenant text primary key)`,
      ...tenantTable(SERVICE, 'warning_watch'),
    ];
    for (const statement of statements) this.addSql(statement);
  }
}
