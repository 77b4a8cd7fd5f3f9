import type pg from 'pg';
import { Gauge, type Registry } from 'prom-client';
import type { Clock } from '#libs/kernel/clock';
import type { Locks } from './locks.ts';
import type { LogRuntime } from './log-runtime.ts';

interface Measured {
  readonly service: string;
  readonly runtime: LogRuntime;
  readonly locks: Locks;
  readonly pool: pg.Pool;
  readonly clock: Clock;
}

const A_MINUTE_MS = 60_000;

/** What an operator raises an alarm for (docs/operations.md), asked when it is read. While the database is away it stays. */
export function measureLog(metrics: Registry, { service, runtime, locks, pool, clock }: Measured): void {
  const gauge = (name: string, help: string, read: () => Promise<ReadonlyMap<string, number>>, of?: string): void => {
    const labelNames = ['service', ...(of === undefined ? [] : [of])];
    new Gauge({
      ...{ name, help, labelNames, registers: [metrics] },
      async collect() {
        const values = await read().catch(() => new Map<string, number>());
        for (const [one, value] of values) this.set(of === undefined ? { service } : { service, [of]: one }, value);
      },
    });
  };
  const counted = async (sql: string, values: unknown[] = []): Promise<ReadonlyMap<string, number>> => {
    const { rows } = await pool.query<{ count: number }>(sql, values);
    return new Map([['', rows[0]?.count ?? 0]]);
  };
  const ofReaders = async (value: (status: Awaited<ReturnType<LogRuntime['status']>>[number]) => number) =>
    new Map((await runtime.status()).map((status) => [status.name, value(status)]));

  gauge(
    'lks_reader_lag',
    'Events that a reader has not done yet, up to a thousand',
    () => ofReaders(({ behind }) => behind),
    'reader',
  );
  gauge(
    'lks_reader_stopped',
    '1 while a reader fails on an event',
    () => ofReaders(({ state }) => (state === 'stopped' ? 1 : 0)),
    'reader',
  );
  gauge(
    'lks_reader_lease_expired',
    '1 while another process holds a reader and does not move',
    () => ofReaders(({ name }) => (locks.standingStill.has(name) ? 1 : 0)),
    'reader',
  );
  gauge('lks_due_commands_late', 'Commands that were due more than a minute ago', () =>
    counted('select count(*)::int as count from due_command where due_at < $1', [
      new Date(clock.now().getTime() - A_MINUTE_MS),
    ]),
  );
  gauge('lks_due_commands_failing', 'Commands that were sent, failed, and are tried again', () =>
    Promise.resolve(new Map([['', runtime.failingCommands]])),
  );
  gauge('lks_parked_messages', 'Messages that could not be handled, and those behind them', () =>
    counted('select count(*)::int as count from parked_message'),
  );
}
