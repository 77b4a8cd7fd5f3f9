import { Migration } from '@mikro-orm/migrations';
import { rolesOf } from '#libs/event-store/tenant-table';

/**
 * Whose a session is, so that those of one account or organisation can be ended: as HMACs, so that the table still tells
 * nobody who that is. And until when one process renews its tokens. Who was signed in before signs in again.
 */
export class SessionAccount20261125 extends Migration {
  override up(): void {
    this.addSql('delete from session');
    this.addSql(`
      alter table session
        add column account        text not null,
        add column tenant         text not null,
        add column renewing_until timestamptz`);
    this.addSql(`grant select, insert, update, delete on session to ${rolesOf('portal').app}`);
  }
}
