interface Options {
  /** What a request may do with rows of its own tenant; `select` when left out. */
  readonly app?: 'select' | 'write';
  /** The columns that say whose a row is; `tenant` when left out. Either of several may read it. */
  readonly tenantColumns?: readonly string[];
}

/** The roles of a service in its database. */
export function rolesOf(service: string): { owner: string; log: string; app: string } {
  const name = service.replaceAll('-', '_');
  return { owner: `${name}_owner`, log: `${name}_log`, app: `${name}_app` };
}

/**
 * Statements that close a table to everybody but its tenants (`_app`, which sees the rows of `app.tenant`) and the log's
 * own code (`_log`, all rows). Forced, so that it holds for the owner too.
 */
export function tenantTable(service: string, table: string, options: Options = {}): string[] {
  const { app = 'select', tenantColumns = ['tenant'] } = options;
  const roles = rolesOf(service);
  const own = `current_setting('app.tenant', true) in (${tenantColumns.join(', ')})`;
  const forApp =
    app === 'write'
      ? [
          `create policy ${table}_of_tenant on ${table} to ${roles.app} using (${own}) with check (${own})`,
          `grant select, insert, update, delete on ${table} to ${roles.app}`,
        ]
      : [
          `create policy ${table}_of_tenant on ${table} for select to ${roles.app} using (${own})`,
          `grant select on ${table} to ${roles.app}`,
        ];
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    ...forApp,
    `create policy ${table}_of_log on ${table} to ${roles.log} using (true) with check (true)`,
    `grant select, insert, update, delete on ${table} to ${roles.log}`,
    `create policy ${table}_of_owner on ${table} to ${roles.owner} using (true) with check (true)`,
  ];
}
