import { randomUUID } from 'node:crypto';
import { defineEntity, MikroORM, p, PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { Aggregate } from '#libs/event-store/aggregate';
import { type Benchmark, type Comparison, cpu, type Limit, speed, type Variant } from './benchmark.ts';
import { closedLoop } from './measure.ts';
import { CONNECTIONS, openLog } from './log.ts';
import { cause, event } from './payload.ts';
import { openEmmett } from './peers.ts';
import { mayEnd, openPool } from './pool.ts';

/** So many events, then another stream: most appends expect a version that must be there. */
const STREAM_EVENTS = 10;

const RAW = `insert into event (id, stream_id, version, type, data, context, tenant, command_id, recorded_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const OrmEvent = defineEntity({
  name: 'OrmEvent',
  tableName: 'event',
  properties: {
    position: p.bigint().primary().generated('by default as identity'),
    id: p.uuid(),
    streamId: p.text(),
    version: p.integer(),
    type: p.text(),
    data: p.json(),
    context: p.json(),
    tenant: p.text(),
    commandId: p.uuid(),
    recordedAt: p.datetime(),
  },
});
const OrmOutbox = defineEntity({
  name: 'OrmOutbox',
  tableName: 'outbox',
  properties: { id: p.uuid().primary(), topic: p.text(), key: p.text(), message: p.json() },
});

const CLIENTS = [1, 8, 32, 64, 256];
type PerClients = readonly [one: number, eight: number, some: number, many: number, most: number];
const OVER_RAW: Record<'gate' | 'target', PerClients> = {
  gate: [0.57, 0.72, 1.35, 1.65, 2.4],
  target: [0.85, 1.1, 2, 2.5, 3.5],
};
const OVER_EMMETT: Record<'gate' | 'target', PerClients> = {
  gate: [1.35, 3, 4.7, 5.8, 8.8],
  target: [2, 4.3, 6.8, 8.5, 12.5],
};
const OVER_ORM: Readonly<Record<number, Record<'gate' | 'target', number>>> = {
  8: { gate: 3.5, target: 6 },
  64: { gate: 7.5, target: 12 },
};

/** A decider that always has the same to tell: what is left is the store's own work. */
const told: Aggregate<'tell', number, typeof event> = {
  category: 'application',
  decider: { initialState: 0, decide: () => [event], evolve: (count) => count + 1 },
};

/** One event per command, at a version that is really checked. */
export const append: Benchmark = {
  name: 'append',
  about: 'one event per command at an expected version, from 1 to 256 clients',
  async *comparisons(stand) {
    const database = await stand.database('bench');
    const log = await openLog('bench', database.urls);
    const orm = await openOrm(database.adminUrl);
    const peer = await stand.database('bench');
    const emmett = await openEmmett(peer.adminUrl, CONNECTIONS);
    const raw = openPool(database.urls.logUrl, CONNECTIONS);
    try {
      for (const [nth, clients] of CLIENTS.entries()) {
        if (stand.quick && ![1, 64].includes(clients)) continue;
        const loop = (append: (streamId: string, version: number) => Promise<unknown>): Variant => {
          const next = streams(clients);
          return {
            run: async () => ({
              operations: await closedLoop(clients, stand.seconds, (client) => append(...next(client))),
            }),
          };
        };
        yield {
          variants: {
            appender: loop(async (streamId, expected) => {
              if (!(await log.appender.append({ streamId, expected, events: [event], ...cause() })))
                throw new Error(`${streamId} lost`);
            }),
            raw: loop((streamId, version) => {
              const { commandId, context } = cause();
              const { tenant, ...rest } = context;
              const values = [randomUUID(), streamId, version + 1, event.type, JSON.stringify(event.data)];
              return raw.query({
                name: 'raw',
                text: RAW,
                values: [...values, JSON.stringify(rest), tenant, commandId, new Date()],
              });
            }),
            ...(typeof emmett === 'string'
              ? {}
              : {
                  emmett: loop((streamId, version) => {
                    const expectedStreamVersion = version === 0 ? 'STREAM_DOES_NOT_EXIST' : BigInt(version);
                    return emmett.appendToStream(streamId, [event], { expectedStreamVersion });
                  }),
                }),
            ...(OVER_ORM[clients] === undefined ? {} : { orm: loop((id, version) => flush(orm, id, version)) }),
            store: loop((streamId) => log.store.handle(told, streamId.slice('application-'.length), 'tell', cause())),
          },
          rows: rowsFor(clients, nth),
          ...(typeof emmett === 'string' ? { absent: emmett } : {}),
        };
      }
    } finally {
      await Promise.all([log.close(), orm.close(), raw.end(), typeof emmett === 'string' ? undefined : emmett.close()]);
      await Promise.all([database.drop(), peer.drop()]);
    }
  },
};

function rowsFor(clients: number, nth: number): Comparison['rows'] {
  const what = `append, ${clients} ${clients === 1 ? 'client' : 'clients'}`;
  const asked = (of: Record<'gate' | 'target', number>): { gate: Limit; target: Limit } => ({
    gate: { atLeast: of.gate },
    target: { atLeast: of.target },
  });
  const at = (of: Record<'gate' | 'target', PerClients>) => ({ gate: of.gate[nth] ?? 0, target: of.target[nth] ?? 0 });
  const orm = OVER_ORM[clients];
  const raw = { of: 'appender', control: 'raw one-row INSERT, prepared', against: 'raw' };
  return [
    speed({ what, ...raw, ...asked(at(OVER_RAW)) }),
    cpu({
      ...{ what: `${what}: CPU`, ...raw },
      ...(clients === 64 ? { gate: { atMost: 0.36 }, target: { atMost: 0.25 } } : {}),
    }),
    speed({ what, of: 'appender', control: 'Emmett appendToStream', against: 'emmett', ...asked(at(OVER_EMMETT)) }),
    ...(orm === undefined
      ? []
      : [
          speed({
            what,
            of: 'appender',
            control: 'MikroORM flush of event and outbox row',
            against: 'orm',
            ...asked(orm),
          }),
        ]),
    speed({
      what: `a whole command, ${clients === 1 ? '1 client' : `${clients} clients`}: load, decide, append`,
      ...raw,
      of: 'store',
    }),
  ];
}

/** The next place in a stream of each client. */
function streams(clients: number): (client: number) => [streamId: string, version: number] {
  const at = Array.from({ length: clients }, () => ({ streamId: '', version: STREAM_EVENTS }));
  return (client) => {
    const place = at[client];
    if (place === undefined) throw new Error(`no client ${client}`);
    if (place.version === STREAM_EVENTS) {
      place.streamId = `application-${randomUUID()}`;
      place.version = 0;
    }
    return [place.streamId, place.version++];
  };
}

async function openOrm(url: string): Promise<MikroORM> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: url,
    entities: [OrmEvent, OrmOutbox],
    pool: { min: 0, max: CONNECTIONS },
    driverOptions: { onPoolCreated: mayEnd },
    forceUtcTimezone: true,
  });
  await orm.em.fork().execute('create table outbox (id uuid primary key, topic text, key text, message jsonb)');
  return orm;
}

function flush(orm: MikroORM, streamId: string, version: number): Promise<void> {
  const em = orm.em.fork();
  const { commandId, context } = cause();
  const { tenant, ...rest } = context;
  const { type, data } = event;
  const id = randomUUID();
  const row = {
    id,
    streamId,
    version: version + 1,
    type,
    data,
    context: rest,
    tenant,
    commandId,
    recordedAt: new Date(),
  };
  em.create(OrmEvent, row);
  em.create(OrmOutbox, { id, topic: 'lks.aanvragen.v1', key: streamId, message: data });
  return em.flush();
}
