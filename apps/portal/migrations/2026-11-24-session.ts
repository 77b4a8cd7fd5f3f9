import { Migration } from '@mikro-orm/migrations';

/** Who is signed in: by the HMAC of what the browser holds, with everything else sealed. */
export class Session20261124 extends Migration {
  override up(): void {
    this.addSql(`
      create table session (
        id         text primary key,
        sealed     bytea not null,
        idle_until timestamptz not null,
        ends_at    timestamptz not null
      )`);
    this.addSql('create index session_idle on session (idle_until)');
  }
}
