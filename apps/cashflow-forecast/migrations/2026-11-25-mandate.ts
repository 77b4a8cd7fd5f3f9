import { Migration } from '@mikro-orm/migrations';
import { mandateListTable } from '#libs/mandates/mandate.module';

/** The mandates of employers, as claim-intake told of them. */
export class Mandate20261125 extends Migration {
  override up(): void {
    for (const statement of mandateListTable('cashflow-forecast')) this.addSql(statement);
  }
}
