// A process with a log: appends at a rate, follows, or both; and remembers when.
import { randomUUID } from 'node:crypto';
import type { Aggregate } from '#libs/event-store/aggregate';
import type { DatabaseUrls } from '#libs/event-store/log.module';
import type { Reader } from '#libs/event-store/reader';
import { derivedId } from '#libs/kernel/ids';
import { atRate, now } from '../clock.ts';
import { type OpenLog, openLog, toTheEnd } from '../log.ts';
import { closedLoop } from '../measure.ts';
import { cause, event } from '../payload.ts';
import { answer } from '../worker.ts';

let log: OpenLog | undefined;
let seen: Record<string, number> = {};
let count = 0;
/** Read before the version that it follows, or again. */
let wrong = 0;
const versions = new Map<string, number>();

const follower: Reader = {
  name: 'follower',
  send(page) {
    const at = now();
    for (const { streamId, subject, version } of page) {
      count++;
      if (version !== (versions.get(streamId) ?? 0) + 1) wrong++;
      versions.set(streamId, version);
      seen[subject] = at;
    }
    return Promise.resolve();
  },
};

/** Few streams, over which all writers meet: each is decided again when another was first. */
const STREAMS = 16;
/** Then others, so that none grows long: the same in every process. */
const GENERATION_MS = 100;
const counted: Aggregate<'count', number, typeof event> = {
  category: 'shared',
  decider: { initialState: 0, decide: () => [event], evolve: (state) => state + 1 },
};

answer({
  async open(urls: DatabaseUrls) {
    log = await openLog('bench', urls);
  },
  follow() {
    log?.runtime.start({ readers: [follower] });
    return Promise.resolve();
  },
  /** When each was committed, as far as its writer knows. */
  async write({ perSecond, seconds }: { perSecond: number; seconds: number }) {
    const committed: Record<string, number> = {};
    await atRate(perSecond, seconds, async () => {
      const id = randomUUID();
      await log?.appender.append({ streamId: `application-${id}`, expected: 0, events: [event], ...cause() });
      committed[id] = now();
    });
    return committed;
  },
  async seen() {
    await toTheEnd(log);
    const answered = { seen, wrong };
    seen = {};
    return answered;
  },
  /** Commands on streams that others write in too; answers how many were carried out. */
  async compete({ clients, seconds }: { clients: number; seconds: number }) {
    return closedLoop(clients, seconds, async (client) => {
      const generation = Math.floor(now() / GENERATION_MS);
      const id = derivedId('shared', String(generation), String(client % STREAMS));
      await log?.store.handle(counted, id, 'count', cause());
    });
  },
  async counted() {
    await toTheEnd(log);
    const answered = { count, wrong };
    [count, wrong, seen] = [0, 0, {}];
    return answered;
  },
  async close() {
    await log?.runtime.stop();
    await log?.close();
  },
});
