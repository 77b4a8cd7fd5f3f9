import { Migration } from '@mikro-orm/migrations';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { required } from '#libs/http/environment';
import { roleFaults } from '#libs/testing/role-rules';
import { type TestLog, testLog } from '#libs/testing/test-log';
import { prepareDatabase } from './prepare-database.ts';
import { tenantTable } from './tenant-table.ts';

jest.setTimeout(60_000);

class Tables extends Migration {
  override up(): void {
    this.addSql('create table seen (id int primary key, tenant text not null)');
    this.addSql('create table kept (id int primary key, sender text not null, payer text not null)');
    for (const statement of tenantTable('claim-intake', 'seen')) this.addSql(statement);
    const tenantColumns = ['sender', 'payer'];
    for (const statement of tenantTable('claim-intake', 'kept', { app: 'write', tenantColumns }))
      this.addSql(statement);
  }
}

describe('the roles of a service', () => {
  let log: TestLog;
  let admin: pg.Client;
  let database: string;
  beforeAll(async () => {
    await prepareDatabase(required('DATABASE_URL'), 'municipal-review');
    log = await testLog('claim-intake', { migrations: [{ name: 'tables', class: Tables }] });
    admin = new pg.Client({ connectionString: log.adminUrl });
    await admin.connect();
    database = new URL(log.adminUrl).pathname.slice(1);
    await log.rows.everything((tx) => tx.execute(`insert into seen values (1, '90001234'), (2, '90005678')`));
    await log.rows.as('90001234', (tx) => tx.execute(`insert into kept values (1, '90001234', 'GM9901')`));
  });
  afterAll(async () => {
    await admin.end();
    await log.close();
  });

  const as = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query<object>(sql);
      return rows;
    } finally {
      await client.end();
    }
  };

  it('are as weak as PostgreSQL itself says, and the owner has left', async () => {
    expect(await roleFaults(log.adminUrl, 'claim-intake')).toEqual([]);
  });

  it.each([
    ['alter table seen no force row level security', 'seen has no forced row-level security'],
    [
      'create policy open on seen for select to claim_intake_app using (true)',
      'seen does not ask claim_intake_app for',
    ],
    ['grant update (data) on event to claim_intake_log', 'claim_intake_log may UPDATE in event'],
    ['grant select on event to claim_intake_app', 'claim_intake_app sees event'],
    ['create table own (); alter table own owner to claim_intake_log', "own is claim_intake_log's"],
    ['grant connect on database current to municipal_review_log', 'municipal_review_log may connect'],
  ])('are found too strong after %s', async (change, fault) => {
    const there = change.replace('current', database);
    await admin.query(there);
    expect((await roleFaults(log.adminUrl, 'claim-intake')).join('\n')).toContain(fault);
    await admin.query(undoing(there));
    expect(await roleFaults(log.adminUrl, 'claim-intake')).toEqual([]);
  });

  it.each([
    'update event set tenant = tenant',
    'delete from event',
    'truncate event',
    'drop table event',
    'create table mine ()',
  ])('let neither of them %s', async (sql) => {
    for (const url of [log.urls.logUrl, log.urls.appUrl]) {
      await expect(as(url, sql)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it.each(['event', 'checkpoint', 'due_command', 'parked_message', 'reader_lease', 'mikro_orm_migrations'])(
    'do not show %s to who answers requests',
    async (table) => {
      await expect(as(log.urls.appUrl, `select from ${table}`)).rejects.toThrow('permission denied');
    },
  );

  it('show a tenant its own rows, and nobody any when no tenant is set', async () => {
    expect(await as(log.urls.appUrl, 'select id from seen')).toEqual([]);
    const of = (tenant: string, table: string) =>
      log.rows.as(tenant, (tx) => tx.execute<object[]>(`select id from ${table}`));
    expect(await of('90001234', 'seen')).toEqual([{ id: 1 }]);
    expect(await of('GM9901', 'kept')).toEqual([{ id: 1 }]);
    expect(await of('90005678', 'kept')).toEqual([]);
    await expect(of('90001234', 'event')).rejects.toThrow('permission denied');
  });

  it('let a tenant write its own rows only', async () => {
    const insert = (tenant: string, sql: string) => log.rows.as(tenant, (tx) => tx.execute(sql));
    await expect(insert('90001234', `insert into kept values (2, '90005678', 'GM9902')`)).rejects.toThrow('row-level');
    await expect(insert('90001234', `insert into seen values (3, '90001234')`)).rejects.toThrow('permission denied');
  });

  it('keep one request’s tenant from the next', async () => {
    await log.rows.as('90001234', (tx) => tx.execute('select 1'));
    expect(await as(log.urls.appUrl, `select current_setting('app.tenant', true) as tenant`)).toEqual([
      { tenant: null },
    ]);
  });
});

function undoing(change: string): string {
  if (change.includes('no force')) return change.replace('no force', 'force');
  if (change.startsWith('create policy')) return 'drop policy open on seen';
  if (change.startsWith('create table')) return 'drop table own';
  return change.replace('grant', 'revoke').replace(' to ', ' from ');
}
