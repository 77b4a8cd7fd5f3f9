// A process with the log of claim-intake: appends, asks the list of applications, and follows with its projection.
import { randomUUID } from 'node:crypto';
import type { DatabaseUrls } from '#libs/event-store/log.module';
import { applicationList, Applications, openIntakeLog } from '../intake-log.ts';
import { type OpenLog, toTheEnd } from '../log.ts';
import { closedLoop } from '../measure.ts';
import { cause, event } from '../payload.ts';
import { answer } from '../worker.ts';

const PAGE = 20;

interface Loop {
  readonly clients: number;
  readonly seconds: number;
}

let log: OpenLog | undefined;
let applications: InstanceType<typeof Applications> | undefined;

answer({
  async open(urls: DatabaseUrls) {
    log = await openIntakeLog(urls);
    applications = new Applications(log.rows);
  },
  append: ({ clients, seconds }: Loop) =>
    closedLoop(clients, seconds, () => {
      const streamId = `application-${randomUUID()}`;
      return log?.appender.append({ streamId, expected: 0, events: [event], ...cause() }) ?? Promise.resolve();
    }),
  list: ({ clients, seconds, tenant }: Loop & { readonly tenant: string }) =>
    closedLoop(clients, seconds, async () => {
      const [rows] = (await applications?.page(tenant, {}, { limit: PAGE, offset: 0 })) ?? [[]];
      if (rows.length < PAGE) throw new Error(`${rows.length} rows`);
    }),
  async follow() {
    log?.runtime.start({ readers: [applicationList] });
    await toTheEnd(log);
    await log?.runtime.stop();
  },
  close: async () => log?.close(),
});
