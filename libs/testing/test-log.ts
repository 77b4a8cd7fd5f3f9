import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { LoggerModule } from 'nestjs-pino';
import pg from 'pg';
import { Registry } from 'prom-client';
import { Appender } from '#libs/event-store/appender';
import { EventStore } from '#libs/event-store/event-store';
import { type DatabaseUrls, HOT, LogModule, type LogSettings } from '#libs/event-store/log.module';
import { LogRuntime } from '#libs/event-store/log-runtime';
import { Rows } from '#libs/event-store/rows';
import { systemClock } from '#libs/kernel/clock';
import { PARKING_LOT, type ParkingLot } from '#libs/messaging/parking';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { testDatabase } from './test-database.ts';

@Module({ providers: [{ provide: Registry, useFactory: () => new Registry() }], exports: [Registry] })
class Metrics {}

/** A log without a service around it, on a database of its own. */
export async function testLog(service: string, settings: Partial<LogSettings> = {}) {
  const database = await testDatabase(service);
  const one = await open(service, database.urls, settings);
  const pool = new pg.Pool({ connectionString: database.urls.logUrl, max: 8, options: HOT });
  pool.on('error', () => undefined);
  return {
    ...one,
    urls: database.urls,
    adminUrl: database.adminUrl,
    pool,
    appender: new Appender(pool, systemClock, () => one.runtime.grew()),
    /** A second process of the same service, as far as the database can see. */
    another: () => open(service, database.urls, settings),
    /** Ends the connections that hold advisory locks, as a kill does. */
    async breakLocks(): Promise<void> {
      const admin = new pg.Client({ connectionString: database.adminUrl });
      await admin.connect();
      await admin.query(
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
           and database = (select oid from pg_database where datname = current_database())`,
      );
      await admin.end();
    },
    async close(): Promise<void> {
      await pool.end();
      await one.close();
      await database.drop();
    },
  };
}

export type TestLog = Awaited<ReturnType<typeof testLog>>;

async function open(service: string, database: DatabaseUrls, settings: Partial<LogSettings>) {
  const log = LogModule.for({
    ...{ service, database, tables: [], migrations: [], clock: systemClock, demo: false },
    transport: new InMemoryTransport(),
    ...settings,
  });
  const logger = LoggerModule.forRoot({ pinoHttp: { level: process.env.LOG_LEVEL ?? 'silent' } });
  const module = await Test.createTestingModule({
    imports: [{ module: Metrics, global: true }, logger, log],
  }).compile();
  await module.init();
  return {
    store: module.get(EventStore),
    runtime: module.get(LogRuntime),
    rows: module.get(Rows),
    lot: module.get<ParkingLot>(PARKING_LOT),
    metrics: () => module.get(Registry).metrics(),
    close: () => module.close(),
  };
}
