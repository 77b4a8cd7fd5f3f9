import { Migration } from '@mikro-orm/migrations';

/** What a month's amount is reckoned from, in the work list; of cases from before, once it is rebuilt. */
export class AmountAtStake20261125 extends Migration {
  override up(): void {
    this.addSql('alter table work_list add column reckoned_from jsonb');
  }
}
