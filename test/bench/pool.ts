import pg from 'pg';

/** A pool whose idle connections may end with their database, as they do when a benchmark drops it. */
export function openPool(connectionString: string, max: number, options?: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max, keepAlive: true, ...(options === undefined ? {} : { options }) });
  mayEnd(pool);
  return pool;
}

/** The same for a pool that something else made. */
export function mayEnd(pool: pg.Pool): void {
  pool.on('error', () => undefined);
}
