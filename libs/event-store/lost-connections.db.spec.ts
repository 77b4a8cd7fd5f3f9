import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type TestLog, testLog } from '#libs/testing/test-log';

jest.setTimeout(60_000);

/** More than a pool has. */
const TIMES = 8;

describe('connections that PostgreSQL ends in a transaction', () => {
  let log: TestLog;
  beforeAll(async () => {
    log = await testLog('claim-intake');
  });
  afterAll(() => log.close());

  it('are replaced, however many', async () => {
    for (let times = 0; times < TIMES; times++) {
      const cut = log.rows.everything((tx) => tx.execute('select pg_terminate_backend(pg_backend_pid())'));
      await expect(cut).rejects.toThrow();
    }
    const answer = log.rows.everything((tx) => tx.execute<{ one: number }[]>('select 1 as one'));
    await expect(answer).resolves.toEqual([{ one: 1 }]);
  });
});
