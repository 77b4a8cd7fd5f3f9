import 'reflect-metadata';
import { setTimeout } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { Registry } from 'prom-client';
import { Appender } from '#libs/event-store/appender';
import { EventStore } from '#libs/event-store/event-store';
import { type DatabaseUrls, HOT, LogModule, type LogSettings } from '#libs/event-store/log.module';
import { LogRuntime } from '#libs/event-store/log-runtime';
import { Rows } from '#libs/event-store/rows';
import { systemClock } from '#libs/kernel/clock';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { PARKING_LOT, type ParkingLot } from '#libs/messaging/parking';
import { openPool } from './pool.ts';

/** As many as a service has for its log. */
export const CONNECTIONS = 8;

/** A module of Nest that has no more than what is imported for it. */
export class Alone {
  readonly purpose = 'bench';
}
class Metrics extends Alone {}

/** The log of a service as its module makes it, without a service around it; and the appender within, by itself. */
export async function openLog(service: string, database: DatabaseUrls, settings: Partial<LogSettings> = {}) {
  const log = LogModule.for({
    ...{ service, database, tables: [], migrations: [], clock: systemClock, demo: false },
    transport: new InMemoryTransport(),
    ...settings,
  });
  const registry = { provide: Registry, useFactory: () => new Registry() };
  const context = await NestFactory.createApplicationContext(
    {
      module: Alone,
      imports: [
        { module: Metrics, global: true, providers: [registry], exports: [Registry] },
        LoggerModule.forRoot({ pinoHttp: { level: 'silent' } }),
        log,
      ],
    },
    { logger: false },
  );
  const runtime = context.get(LogRuntime);
  const pool = openPool(database.logUrl, CONNECTIONS, HOT);
  return {
    ...{ runtime, pool, store: context.get(EventStore), rows: context.get(Rows) },
    lot: context.get<ParkingLot>(PARKING_LOT),
    appender: new Appender(pool, systemClock, () => runtime.grew()),
    async close(): Promise<void> {
      await context.close();
      await pool.end();
    },
  };
}

export type OpenLog = Awaited<ReturnType<typeof openLog>>;

const WITHIN_MS = 120_000;

/** Until its readers have read all there is; throws when they do not come there. */
export async function toTheEnd(log: Pick<OpenLog, 'runtime'> | undefined): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  while (log !== undefined && !(await log.runtime.idle())) {
    if (performance.now() > until) throw new Error('a reader does not come to the end of the log');
    await setTimeout(5);
  }
}
