import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSecrets } from '../../apps/suite/src/secrets.ts';
import { EMPLOYER } from '../../scripts/demo/book.ts';
import { callers, type Service } from '../../scripts/demo/client.ts';
import { EVENT_COLUMNS, type EventRow, partsOf } from '#libs/event-store/stored-event';
import { addToMonth, monthOf } from '#libs/kernel/dates';
import { required } from '#libs/http/environment';
import { restoreDump } from '../dump.ts';
import { brokenInvariants, look } from '../invariants.ts';
import { type SuiteOnTrial, suiteOnTrial } from '../open-suite.ts';
import { aggregatesOf, asked, rebuildAll, rowsOf } from '../read-models.ts';
import { readRecording, SERVICES } from './recording.ts';

const { recorded, rows } = readRecording();
const secrets = { ...newSecrets(), ...recorded.secrets };
const standingAt = new Date(`${recorded.day}T06:00:00Z`);
const databaseOf = (prefix: string, service: string): string => prefix + service.replaceAll('-', '_');

/** What a service tells itself of what it could not hear then. */
const HEARD_SINCE = ['DecisionTermMoved', 'MeasurementNeeded'];
/** Who keeps due commands that nobody kept then. */
const WATCHING_SINCE = ['application-window', 'measurement-watch'];
/** Every row as the earlier version had it: what a table or a column that came later holds is no change of it. */
function everyRow(service: Service, database: string): Promise<string[]> {
  const columns = new Map(rows[service].map(({ table, row }) => [table, Object.keys(row)]));
  const tables = [...columns].map(([table, own]) => ({
    table,
    row: own.map((column) => `t.${column}`).join(),
    ...(table === 'event' ? { where: `type <> all('{${HEARD_SINCE.join()}}')` } : {}),
    ...(table === 'due_command' ? { where: `watcher <> all('{${WATCHING_SINCE.join()}}')` } : {}),
  }));
  return rowsOf(database, tables);
}

/** Tables in which no request writes: all that is in them follows from the log. */
const FOLLOWING = `
  select quote_ident(relname) as name from pg_class
   where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('event', 'mikro_orm_migrations')
     and not has_table_privilege(regexp_replace(pg_get_userbyid(relowner), '_owner$', '_app'), oid, 'insert')`;

type Rows = Readonly<Record<string, readonly string[]>>;

/** Today's suite on what the earlier version left, with what that was. */
async function goingOn(withoutWhatFollows = false): Promise<{ suite: SuiteOnTrial; left: Rows }> {
  const left: Record<string, readonly string[]> = {};
  const fill = async (prefix: string): Promise<void> => {
    for (const service of SERVICES) {
      const database = databaseOf(prefix, service);
      await restoreDump(required('DATABASE_URL'), service, database, rows[service]);
      left[service] = await everyRow(service, database);
      if (!withoutWhatFollows) continue;
      const names = await asked<{ name: string }>(database, FOLLOWING);
      await asked(database, `truncate ${names.map(({ name }) => name).join(', ')}`);
    }
  };
  const suite = await suiteOnTrial('upgrade', { secrets, standingAt, fill });
  await atRest(suite.origin);
  return { suite, left };
}

/** Twice, because a message may be on its way between two that are asked one after another. */
async function atRest(origin: string): Promise<void> {
  const driver = callers(origin)('demo-driver');
  for (let calm = 0; calm < 2;) {
    const rests = await Promise.all(SERVICES.map((each) => driver.get<{ rustig: boolean }>(each, 'demo/rust')));
    calm = rests.every(({ rustig }) => rustig) ? calm + 1 : 0;
    if (calm === 0) await setTimeout(50);
  }
}

describe('what the earlier version recorded', () => {
  let suite: SuiteOnTrial;
  let left: Rows;
  beforeAll(async () => {
    ({ suite, left } = await goingOn());
  }, 120_000);
  afterAll(async () => {
    await suite.close();
  }, 60_000);

  it.each(SERVICES)('leaves %s nothing to do, and no row another', async (service) => {
    expect(left[service]?.length).toBeGreaterThan(1_000);
    expect(await everyRow(service, databaseOf(suite.prefix, service))).toEqual(left[service]);
  });

  it('comes to the totals that it came to then', async () => {
    const path = (await (await fetch(`${suite.origin}/pad`)).json()) as object;
    // What has yet to come is foreseen by today's model; what came and is owed is as it was.
    expect(path).toEqual({ ...recorded.path, laagstePunt: { centen: -14_105_764, datum: '2026-06-30' } });
  }, 30_000);

  it.each(['GM9901', 'GM9905', 'GM9909'])(
    'keeps every invariant in %s',
    async (municipality) => {
      const as = callers(suite.origin);
      const seen = await look({
        ...{ municipality, claimedThrough: addToMonth(monthOf(recorded.day), -1) },
        employer: as('werkgever', EMPLOYER),
        payer: as('betaler', municipality),
        controller: as('gemeente-controller', municipality),
      });
      expect(seen.runs.length).toBeGreaterThan(0);
      expect(brokenInvariants(seen)).toEqual([]);
    },
    60_000,
  );

  it.each(SERVICES)('is read to the last event by the deciders of %s', async (service) => {
    const aggregates = new Map((await aggregatesOf(service)).map((each) => [each.category, each]));
    const events = await asked<EventRow>(
      databaseOf(suite.prefix, service),
      `select ${EVENT_COLUMNS} from event order by event.stream_id, event.version`,
    );
    const states = new Map<string, unknown>();
    const unread = events.filter(({ stream_id: stream, type, data }) => {
      const aggregate = aggregates.get(partsOf(stream)[0]);
      const event = aggregate?.upcast?.({ type, data }) ?? { type, data };
      const before = states.has(stream) ? states.get(stream) : aggregate?.decider.initialState;
      const state = aggregate?.decider.evolve(before, event);
      states.set(stream, state);
      return state === undefined;
    });
    expect(events.length).toBeGreaterThan(1_000);
    expect(unread).toEqual([]);
  });

  it('holds the register in a shape that is read as today’s', async () => {
    const figures = rows['municipal-review'].filter(
      ({ table, row }) => table === 'event' && String(row.stream_id).startsWith('parameter-'),
    );
    expect(figures.map(({ row }) => row.type).sort()).toEqual(['ParameterApproved', 'ParameterProposed']);
    const proposer = callers(suite.origin)('parametervoorsteller');
    const { parameters } = await proposer.get<{ parameters: { status: string; waarde: string }[] }>(
      'municipal-review',
      'parameters',
    );
    expect(parameters.map(({ status, waarde }) => [status, waarde])).toEqual([['goedgekeurd', '2401.20']]);
  });

  it.each(SERVICES)(
    'makes every read model of %s anew, the same to the byte',
    async (service) => {
      const database = databaseOf(suite.prefix, service);
      const made = await rebuildAll(service, database);
      expect(Object.keys(made).length).toBeGreaterThan(0);
      expect(await everyRow(service, database)).toEqual(left[service]);
    },
    120_000,
  );
});

describe('the log of the earlier version alone', () => {
  it('is enough for all that follows from it, and nothing is recorded again', async () => {
    const { suite, left } = await goingOn(true);
    try {
      for (const service of SERVICES) {
        expect(await everyRow(service, databaseOf(suite.prefix, service))).toEqual(left[service]);
      }
    } finally {
      await suite.close();
    }
  }, 180_000);
});
