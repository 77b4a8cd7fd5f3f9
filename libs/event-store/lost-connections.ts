import type pg from 'pg';

/**
 * Gives a connection that ended while somebody had it back to its pool, which makes another. Kysely keeps the connection of
 * a transaction whose begin, commit or rollback fails (kysely-org/kysely#1990): after as many as the pool has, and one
 * restart of PostgreSQL is enough, nobody would get one any more.
 */
export function replaceLost(pool: pg.Pool): void {
  const out = new Set<pg.PoolClient>();
  pool.on('acquire', (client) => out.add(client));
  pool.on('release', (_error, client) => out.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!out.has(client)) return;
      client.release(true);
      client.release = () => undefined; // whoever had it may still do so
    });
  });
}
