import { Migrator } from '@mikro-orm/migrations';
import { type MigrationObject, MikroORM, type Options, PostgreSqlDriver } from '@mikro-orm/postgresql';
import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationShutdown,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import pg from 'pg';
import { Registry } from 'prom-client';
import type { Clock } from '#libs/kernel/clock';
import { CountedTransport } from '#libs/messaging/counting';
import { ParkedMessagesController } from '#libs/messaging/parked-messages.controller';
import { PARKING_LOT } from '#libs/messaging/parking';
import { type Transport, TRANSPORT } from '#libs/messaging/transport';
import { Appender } from './appender.ts';
import { DemoClock } from './demo-clock.ts';
import { DemoClockController } from './demo-clock.controller.ts';
import { EventStore } from './event-store.ts';
import { Loader } from './loader.ts';
import { Locks } from './locks.ts';
import { measureLog } from './log-metrics.ts';
import { LogRuntime } from './log-runtime.ts';
import { replaceLost } from './lost-connections.ts';
import { eventStoreMigration } from './migrations/2026-11-24-event-store.ts';
import { ParkedMessages } from './parked-messages.ts';
import { ReadersController } from './readers.controller.ts';
import { Rows } from './rows.ts';
import { Signals } from './signals.ts';

/** One database, three ways in: see `deploy/postgres/roles.sql`. */
export interface DatabaseUrls {
  readonly ownerUrl: string;
  readonly logUrl: string;
  readonly appUrl: string;
}

export interface LogSettings {
  readonly service: string;
  readonly database: DatabaseUrls;
  readonly tables: NonNullable<Options['entities']>;
  readonly migrations: readonly MigrationObject[];
  readonly clock: Clock;
  readonly transport: Transport;
  readonly demo: boolean;
}

/** The clock of a service, for injection. */
export const CLOCK = Symbol('clock');

const CONNECTIONS = Symbol('connections');
const LOG_CONNECTIONS = 8;
/** The hot statements have one plan each, by index, on an empty log as on a full one. */
export const HOT = '-c plan_cache_mode=force_generic_plan -c enable_bitmapscan=off';
const ORM_CONNECTIONS = 5;
/** Who waits longer for a connection is told that the database is away. */
const CONNECT_WITHIN_MS = 10_000;
const CONNECTING = { connectionTimeoutMillis: CONNECT_WITHIN_MS, onPoolCreated: replaceLost };

interface Connections {
  readonly pool: pg.Pool;
  readonly log: MikroORM;
  readonly app: MikroORM;
  readonly locks: Locks;
  readonly store: EventStore;
  readonly runtime: LogRuntime;
}

/** The log of a service: migrated, with its store, its readers and its parking lot. */
@Module({})
export class LogModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(CONNECTIONS) private readonly connections: Connections & { close(): Promise<void> },
    @Inject(LogRuntime) private readonly runtime: LogRuntime,
  ) {}

  static for(settings: LogSettings): DynamicModule {
    const { clock, demo } = settings;
    const transport = demo ? new CountedTransport(settings.transport) : settings.transport;
    const from = <T>(take: (connections: Connections) => T) => ({ inject: [CONNECTIONS], useFactory: take });
    return {
      module: LogModule,
      global: true,
      controllers: [
        ...[ReadersController, ParkedMessagesController],
        ...(demo && clock instanceof DemoClock ? [DemoClockController] : []),
      ],
      providers: [
        {
          provide: CONNECTIONS,
          inject: [Logger, Registry],
          useFactory: (logger: Logger, metrics: Registry) => connect(settings, logger, metrics),
        },
        { provide: CLOCK, useValue: clock },
        { provide: DemoClock, useValue: clock },
        { provide: TRANSPORT, useValue: transport },
        { provide: EventStore, ...from(({ store }) => store) },
        { provide: LogRuntime, ...from(({ runtime }) => runtime) },
        { provide: Rows, ...from(({ app, log }) => new Rows(app, log)) },
        { provide: PARKING_LOT, ...from(({ pool }) => new ParkedMessages(pool, clock)) },
      ],
      exports: [CLOCK, TRANSPORT, EventStore, LogRuntime, Rows, PARKING_LOT],
    };
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.runtime.stop();
  }

  onApplicationShutdown(): Promise<void> {
    return this.connections.close();
  }
}

async function connect(settings: LogSettings, logger: Logger, metrics: Registry) {
  const { service, database, clock } = settings;
  await migrate(settings);
  // What readers write follows from the log, with their checkpoint: what a crash takes is made again.
  const log = await MikroORM.init({
    ...orm(settings, database.logUrl),
    driverOptions: { ...CONNECTING, options: '-c synchronous_commit=off' },
  });
  const app = await MikroORM.init({
    ...orm(settings, database.appUrl),
    driverOptions: CONNECTING,
  });
  const pool = new pg.Pool({
    ...{ connectionString: database.logUrl, max: LOG_CONNECTIONS, keepAlive: true, options: HOT },
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', ({ message }) => logger.warn({ msg: 'connection lost', service, reason: message }));
  const locks = new Locks(database.logUrl, (reader) =>
    logger.error({ msg: 'a reader is held by a process that does not move', service, reader }),
  );
  const following: { runtime?: LogRuntime } = {};
  const signals = new Signals(database.logUrl, () => following.runtime?.wake());
  const appender = new Appender(pool, clock, () => following.runtime?.grew());
  const store = new EventStore(new Loader(pool), appender, (what) => logger.log({ msg: 'recorded', service, ...what }));
  const tell = (): void => signals.tell();
  const runtime = new LogRuntime({ service, pool, orm: log, appender, locks, clock, logger, tell });
  following.runtime = runtime;
  measureLog(metrics, { service, runtime, locks, pool, clock });
  if (clock instanceof DemoClock) clock.onChange(runtime.wake);
  await signals.open();
  return {
    ...{ pool, log, app, locks, store, runtime },
    async close(): Promise<void> {
      await signals.close();
      await locks.close();
      await app.close();
      await log.close();
      await pool.end();
    },
  };
}

/** As the owner, on a connection that is closed before requests are taken. */
async function migrate(settings: LogSettings): Promise<void> {
  const { database, service, migrations } = settings;
  const owner = await MikroORM.init({
    ...orm(settings, database.ownerUrl),
    extensions: [Migrator],
    migrations: { migrationsList: [eventStoreMigration(service), ...migrations], snapshot: false, silent: true },
  });
  try {
    await owner.migrator.up();
  } finally {
    await owner.close();
  }
}

function orm({ tables }: LogSettings, url: string): Options {
  return {
    driver: PostgreSqlDriver,
    clientUrl: url,
    entities: tables,
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: ORM_CONNECTIONS },
    forceUtcTimezone: true,
  };
}
