import { createHmac } from 'node:crypto';
import pg from 'pg';
import { databaseOn } from './database-url.ts';
import type { DatabaseUrls } from './log.module.ts';
import { rolesOf } from './tenant-table.ts';

/** Two processes that make the same role at once would fail; this lock, of any number, lets one go first. */
const PREPARING = 7_231_994;
const LIMITS = ["idle_in_transaction_session_timeout = '10s'", "transaction_timeout = '60s'"];

/**
 * Makes a service's database and its three roles where they are not there yet: what `deploy/postgres/roles.sql` does for
 * an installation, for the embedded default and for tests. `adminUrl` is somebody who may create both.
 */
export async function prepareDatabase(
  adminUrl: string,
  service: string,
  database = service.replaceAll('-', '_'),
): Promise<DatabaseUrls> {
  const roles = rolesOf(service);
  const { password } = new URL(adminUrl);
  await connected(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [PREPARING]);
    for (const role of Object.values(roles)) await prepareRole(admin, role, passwordOf(role, password));
    for (const role of [roles.log, roles.app])
      for (const limit of LIMITS) await admin.query(`alter role ${role} set ${limit}`);
    const there = await admin.query('select 1 from pg_database where datname = $1', [database]);
    if (there.rows.length === 0) {
      const made = `owner ${roles.owner} template template0 encoding 'UTF8' locale 'C'`;
      await admin.query(`create database ${pg.escapeIdentifier(database)} ${made}`);
    }
    await admin.query(`revoke all on database ${pg.escapeIdentifier(database)} from public`);
    await admin.query(`grant connect on database ${pg.escapeIdentifier(database)} to ${roles.log}, ${roles.app}`);
  });
  await connected(databaseOn(adminUrl, database), async (admin) => {
    await admin.query(`alter schema public owner to ${roles.owner}`);
    await admin.query('revoke all on schema public from public');
    await admin.query(`grant usage on schema public to ${roles.log}, ${roles.app}`);
  });
  const urlOf = (role: string): string =>
    Object.assign(new URL(databaseOn(adminUrl, database)), { username: role, password: passwordOf(role, password) })
      .href;
  return { ownerUrl: urlOf(roles.owner), logUrl: urlOf(roles.log), appUrl: urlOf(roles.app) };
}

async function prepareRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const there = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  if (there.rows.length === 0) await admin.query(`create role ${role}`);
  const secret = password === '' ? '' : ` password ${pg.escapeLiteral(password)}`;
  await admin.query(`alter role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls${secret}`);
}

/** None where the server asks for none; else one that follows from the administrator's, so that it is the same next time. */
function passwordOf(role: string, adminPassword: string): string {
  return adminPassword === '' ? '' : createHmac('sha256', decodeURIComponent(adminPassword)).update(role).digest('hex');
}

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
