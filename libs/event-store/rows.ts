import type { EntityManager, EntityName, FilterQuery, FindOptions, MikroORM } from '@mikro-orm/postgresql';

/** Rows of read models and other tables, as requests may see them. */
export class Rows {
  constructor(
    private readonly app: MikroORM,
    private readonly log: MikroORM,
  ) {}

  /** One transaction as `<service>_app`, which under row-level security has the rows of this tenant only. */
  as<T>(tenant: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.app.em.fork().transactional(async (tx) => {
      await tx.execute(`select set_config('app.tenant', ?, true)`, [tenant]);
      return work(tx);
    });
  }

  /** One transaction over the rows of all tenants, as `<service>_log`: for totals, and for what a service does by itself. */
  everything<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.log.em.fork().transactional((tx) => work(tx));
  }
}

/** A page of a list and how many rows it has in all, one query after the other: a transaction has one connection. */
export async function findPage<Row extends object>(
  tx: EntityManager,
  table: EntityName<Row>,
  where: FilterQuery<NoInfer<Row>>,
  options: Pick<FindOptions<NoInfer<Row>>, 'limit' | 'offset' | 'orderBy'>,
): Promise<[Row[], number]> {
  const rows = await tx.find(table, where, { ...options, disableIdentityMap: true });
  return [rows, await tx.count(table, where)];
}
