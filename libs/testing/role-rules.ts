import pg from 'pg';
import { rolesOf } from '#libs/event-store/tenant-table';

/** Kept by the log's own code and by migrations: requests have nothing to do with these. */
const OF_THE_LOG = ['event', 'checkpoint', 'reader_lease', 'due_command', 'parked_message', 'mikro_orm_migrations'];

interface Table {
  readonly name: string;
  readonly owner: string;
  readonly secured: boolean;
  readonly forced: boolean;
}

/**
 * What in the database of a service breaks the rules of its roles, as sentences (design.md, "The parts"): nobody passes
 * row-level security by, `_log` adds to the log and changes nothing in it, `_app` does not see it, and every other table
 * shows `_app` the rows of its tenant only. Asked of PostgreSQL's own catalogue, after the service has started.
 */
export async function roleFaults(adminUrl: string, service: string): Promise<string[]> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return [
      ...(await strongRoles(admin, service)),
      ...(await openTables(admin, service)),
      ...(await openLog(admin, service)),
      ...(await openConnections(admin, service)),
    ];
  } finally {
    await admin.end();
  }
}

async function strongRoles(admin: pg.Client, service: string): Promise<string[]> {
  const names = Object.values(rolesOf(service));
  const { rows } = await admin.query<{ rolname: string; weak: boolean; limits: string[] | null }>(
    `select rolname, rolconfig as limits, not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
            or exists (select from pg_auth_members where member = pg_roles.oid)) as weak
       from pg_roles where rolname = any($1)`,
    [names],
  );
  const limited = ({ limits }: { limits: string[] | null }) =>
    ['idle_in_transaction_session_timeout=', 'transaction_timeout='].every((limit) =>
      limits?.some((setting) => setting.startsWith(limit)),
    );
  return [
    ...names.filter((name) => !rows.some(({ rolname }) => rolname === name)).map((name) => `there is no ${name}`),
    ...rows.filter(({ weak }) => !weak).map(({ rolname }) => `${rolname} may more than a role of a service`),
    ...rows
      .filter((role) => !role.rolname.endsWith('_owner') && !limited(role))
      .map(({ rolname }) => `${rolname} may leave a transaction open`),
  ];
}

async function openTables(admin: pg.Client, service: string): Promise<string[]> {
  const { owner, log, app } = rolesOf(service);
  const { rows: tables } = await admin.query<Table>(
    `select relname as name, pg_get_userbyid(relowner) as owner, relrowsecurity as secured, relforcerowsecurity as forced
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname`,
  );
  const { rows: policies } = await admin.query<{ tablename: string; roles: string[]; qual: string | null }>(
    `select tablename, roles::text[], qual from pg_policies where schemaname = 'public'`,
  );
  const { rows: grants } = await admin.query<{ table_name: string; grantee: string }>(
    `select distinct table_name, grantee from information_schema.role_table_grants where table_schema = 'public'`,
  );
  const seenBy = (role: string, table: string) =>
    grants.some(({ table_name: name, grantee }) => name === table && [role, 'PUBLIC'].includes(grantee));
  const policiesOf = (role: string, table: string) =>
    policies.filter(({ tablename, roles }) => tablename === table && roles.includes(role));
  return tables.flatMap(({ name, owner: whose, secured, forced }) => {
    const faults = whose === owner ? [] : [`${name} is ${whose}'s`];
    if (OF_THE_LOG.includes(name)) return seenBy(app, name) ? [...faults, `${app} sees ${name}`] : faults;
    if (!secured || !forced) faults.push(`${name} has no forced row-level security`);
    if (policiesOf(log, name).length === 0) faults.push(`${name} has no policy for ${log}`);
    if (!seenBy(app, name)) return faults;
    const own = policiesOf(app, name);
    if (own.length === 0) faults.push(`${name} has no policy for ${app}`);
    const anybodys = own.filter(({ qual }) => !(qual ?? '').includes("current_setting('app.tenant'"));
    return anybodys.length === 0 ? faults : [...faults, `${name} does not ask ${app} for its tenant`];
  });
}

async function openLog(admin: pg.Client, service: string): Promise<string[]> {
  const { log } = rolesOf(service);
  const { rows } = await admin.query<{ grantee: string; privilege: string }>(
    `select grantee, privilege_type as privilege from information_schema.role_table_grants
      where table_schema = 'public' and table_name = 'event'
     union select grantee, privilege_type from information_schema.role_column_grants
      where table_schema = 'public' and table_name = 'event'`,
  );
  const { owner } = rolesOf(service);
  const allowed = ['SELECT', 'INSERT'];
  const others = rows.filter(({ grantee }) => grantee !== owner);
  return [
    ...others
      .filter(({ grantee, privilege }) => grantee !== log || !allowed.includes(privilege))
      .map(({ grantee, privilege }) => `${grantee} may ${privilege} in event`),
    ...allowed
      .filter((right) => !others.some(({ grantee, privilege }) => grantee === log && privilege === right))
      .map((right) => `${log} may not ${right} in event`),
  ];
}

async function openConnections(admin: pg.Client, service: string): Promise<string[]> {
  const { owner, log, app } = rolesOf(service);
  const { rows } = await admin.query<{ name: string; connects: boolean; creates: boolean; there: number }>(
    `select rolname as name, has_database_privilege(oid, current_database(), 'connect') as connects,
            has_schema_privilege(oid, 'public', 'create') as creates,
            (select count(*)::int from pg_stat_activity where usesysid = pg_roles.oid and datname = current_database()) as there
       from pg_roles where rolname ~ '^(claim_intake|municipal_review|cashflow_forecast)_(owner|log|app)$'`,
  );
  return rows.flatMap(({ name, connects, creates, there }) => [
    ...(connects && ![owner, log, app].includes(name) ? [`${name} may connect`] : []),
    ...(creates && name !== owner ? [`${name} may create tables`] : []),
    ...(there > 0 && name === owner ? [`${owner} is still connected`] : []),
  ]);
}
