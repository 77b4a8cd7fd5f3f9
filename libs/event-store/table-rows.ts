import type { EntityManager, EntityMetadata, EntityName } from '@mikro-orm/postgresql';

interface Column {
  readonly property: string;
  readonly name: string;
  /** From what the driver reads to what the table's entity has. */
  readonly read: (value: unknown) => unknown;
}

/** The statements of a table. PostgreSQL knows the types of its columns itself, so none are named here. */
interface Statements {
  readonly columns: readonly Column[];
  /** The property that is the key. */
  readonly key: string;
  readonly find: string;
  readonly put: string;
}

/** Rows of one statement. */
const ROWS_AT_ONCE = 5_000;

const known = new WeakMap<EntityMetadata, Statements>();

/** Rows by their key, which is one column. They are bare: no entities, nothing is tracked. */
export async function findRows<Row extends object>(
  tx: EntityManager,
  table: EntityName<Row>,
  keys: readonly string[],
): Promise<Map<string, Row>> {
  if (keys.length === 0) return new Map();
  const { columns, key, find } = statementsOf(tx, table);
  const rows = await ask(tx, find, [keys]);
  return new Map(
    rows.map((row) => {
      const found: Record<string, unknown> = {};
      for (const { property, name, read } of columns) found[property] = read(row[name]);
      return [found[key] as string, found as Row];
    }),
  );
}

/** Adds rows, or replaces those that have their key. What a row leaves out is null. */
export async function putRows<Row extends object>(
  tx: EntityManager,
  table: EntityName<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { columns, put } = statementsOf(tx, table);
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE).map((row) => {
      const written: Record<string, unknown> = {};
      for (const { property, name } of columns) written[name] = (row as Record<string, unknown>)[property];
      return written;
    });
    await ask(tx, put, [JSON.stringify(some)]);
  }
}

function statementsOf<Row extends object>(tx: EntityManager, table: EntityName<Row>): Statements {
  const meta = tx.getMetadata().get(table);
  const statements = known.get(meta) ?? statementsFor(tx, meta);
  known.set(meta, statements);
  return statements;
}

function statementsFor(tx: EntityManager, meta: EntityMetadata): Statements {
  const platform = tx.getPlatform();
  const quoted = (name: string): string => platform.quoteIdentifier(name);
  const columns = meta.props.map(({ name: property, fieldNames: [name = property], customType, runtimeType }) => {
    const read = (value: unknown): unknown => {
      if (value === null) return null;
      if (runtimeType === 'Date') return platform.parseDate(value as string);
      return customType?.convertToJSValue(value, platform) ?? value;
    };
    return { property, name, read };
  });
  const names = columns.map(({ name }) => quoted(name));
  const keys = meta.getPrimaryProps().flatMap(({ fieldNames }) => fieldNames.map(quoted));
  const others = names.filter((name) => !keys.includes(name));
  const table = quoted(meta.tableName);
  return {
    columns,
    key: meta.primaryKeys.join(),
    find: `select ${names.join(', ')} from ${table} where ${keys.join()} = any($1)`,
    put: `insert into ${table} (${names.join(', ')})
          select ${names.join(', ')} from jsonb_populate_recordset(null::${table}, $1)
          on conflict (${keys.join(', ')}) do update set ${others.map((name) => `${name} = excluded.${name}`).join(', ')}`,
  };
}

/** With values as parameters: `execute` would write them into the statement, letter by letter. */
async function ask(tx: EntityManager, sql: string, parameters: unknown[]): Promise<Record<string, unknown>[]> {
  const query = { kind: 'RawNode', sqlFragments: [sql], parameters: [] } as const;
  const { rows } = await tx.getKysely().executeQuery({ sql, parameters, query, queryId: { queryId: sql } });
  return rows as Record<string, unknown>[];
}
