import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { EMPLOYER } from '../../scripts/demo/book.ts';
import { derivedId } from '#libs/kernel/ids';
import { testNumbers } from './load.ts';
import { memoryOf, type Suite } from './suite.ts';

export interface OverloadOutcome {
  /** Commands a second that were answered when each waits for the one before, 32 side by side. */
  sustained: number;
  /** Commands a second that were sent. */
  offered: number;
  accepted: number;
  turnedAway: number;
  unanswered: number;
  /** Milliseconds until an accepted command was answered, while there was too much. */
  medianMs: number;
  /** Milliseconds of one command alone: before, and within ten seconds after. */
  readonly alone: { before: number; after: number };
  /** Megabytes in memory of the service, at its most. */
  most: number;
  readonly wrong: string[];
}

const TIMES = 10;
const SIDE_BY_SIDE = 32;
const NORMAL_WITHIN_MS = 10_000;
/** As slow as this is still normal: so many times what it was, or so many milliseconds. */
const [NORMAL_TIMES, NORMAL_MS] = [5, 100];
const MEMORY_MAX_MB = 1_024;
const TICK_MS = 10;

/** Ten times what can be sustained, for a while; then everything that was accepted is there, and all is normal again. */
export async function overload(suite: Suite, seconds: number): Promise<OverloadOutcome> {
  const outcome: OverloadOutcome = {
    ...{ sustained: 0, offered: 0, accepted: 0, turnedAway: 0, unanswered: 0, medianMs: 0, most: 0, wrong: [] },
    alone: { before: 0, after: 0 },
  };
  const employer = new Employer(suite, await suite.token('werkgever', EMPLOYER));
  await employer.sideBySide(3); // warm
  outcome.alone.before = await employer.alone();
  outcome.sustained = await employer.sideBySide(8);
  const sent = await employer.atARate(outcome.sustained * TIMES, seconds, () => {
    outcome.most = Math.max(outcome.most, memoryOf(suite.pidOf('claim-intake')));
  });
  const ended = performance.now();
  outcome.offered = sent.length / seconds;
  const answers = await Promise.all(sent);
  const accepted = answers.filter(({ status }) => status === 200 || status === 201);
  outcome.accepted = accepted.length;
  outcome.turnedAway = answers.filter(({ status }) => status === 503 || status === 429).length;
  outcome.unanswered = answers.filter(({ status }) => status === 0).length;
  outcome.medianMs = accepted.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(accepted.length / 2)] ?? 0;
  for (const { status, retryAfter, type, body } of answers) {
    const away = status === 503 || status === 429;
    if (away && (retryAfter === undefined || !type.includes('problem+json')))
      outcome.wrong.push(`${status} ${type} without Retry-After`);
    if (status !== 0 && !away && status !== 200 && status !== 201)
      outcome.wrong.push(`${status} ${body.slice(0, 120)}`);
  }
  outcome.alone.after = await employer.alone();
  const normal = Math.max(NORMAL_MS, outcome.alone.before * NORMAL_TIMES);
  while (outcome.alone.after > normal && performance.now() - ended < NORMAL_WITHIN_MS)
    outcome.alone.after = await employer.alone();
  if (outcome.alone.after > normal)
    outcome.wrong.push(`after ten seconds a command takes ${Math.round(outcome.alone.after)} ms`);
  if (outcome.turnedAway === 0) outcome.wrong.push('nothing was turned away');
  if (outcome.most > MEMORY_MAX_MB) outcome.wrong.push(`it had ${Math.round(outcome.most)} MB in memory`);
  outcome.wrong.push(...(await missing(suite, [...employer.known, ...accepted.map(({ id }) => id)])));
  return outcome;
}

/** Of what was accepted, all is in the log, once. */
async function missing(suite: Suite, ids: readonly string[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: suite.databaseUrl('claim-intake') });
  await client.connect();
  const { rows } = await client.query<{ subject: string; count: number }>(
    `select substr(stream_id, length('employment-') + 1) as subject, count(*)::int as count from event
      where type = 'EmploymentRegistered' group by 1`,
  );
  await client.end();
  const counts = new Map(rows.map(({ subject, count }) => [subject, count]));
  return ids.filter((id) => counts.get(id) !== 1).map((id) => `employment ${id} is there ${counts.get(id) ?? 0} times`);
}

interface Answer {
  readonly id: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly retryAfter: string | undefined;
  readonly ms: number;
}

/** Registers employments, each a command of its own, and the next only when told to. */
class Employer {
  /** Registered, one after another. */
  readonly known: string[] = [];
  readonly #suite: Suite;
  readonly #token: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 2_000 });
  readonly #numbers = testNumbers();
  #nth = 0;

  constructor(suite: Suite, token: string) {
    this.#suite = suite;
    this.#token = token;
  }

  /** Milliseconds of one: the quickest of five, so that one pause of another process is no verdict. */
  async alone(): Promise<number> {
    const times: number[] = [];
    for (let nth = 0; nth < 5; nth++) {
      const { id, ms, status } = await this.#register();
      if (status < 300 && status > 0) {
        this.known.push(id);
        times.push(ms);
      } else times.push(Infinity);
    }
    return Math.min(...times);
  }

  /** Commands a second. */
  async sideBySide(seconds: number): Promise<number> {
    const until = performance.now() + seconds * 1000;
    let count = 0;
    const worker = async (): Promise<void> => {
      while (performance.now() < until) {
        const { id, status } = await this.#register();
        if (status === 200 || status === 201) this.known.push(id);
        count++;
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
    return Math.round(count / seconds);
  }

  /** Sends at its own pace, whatever is answered. */
  async atARate(rate: number, seconds: number, look: () => void): Promise<Promise<Answer>[]> {
    const sent: Promise<Answer>[] = [];
    const began = performance.now();
    for (let ticks = 0; performance.now() - began < seconds * 1000; ticks++) {
      const due = (rate * (performance.now() - began)) / 1000;
      while (sent.length < due) sent.push(this.#register());
      if (ticks % 20 === 0) look();
      await setTimeout(TICK_MS);
    }
    return sent;
  }

  #register(): Promise<Answer> {
    const nth = this.#nth++;
    const id = derivedId('overload', String(nth));
    const body = JSON.stringify({
      persoon: {
        bsn: this.#numbers.next().value,
        voorletters: 'O.',
        achternaam: `Demo-${nth}`,
        geboortedatum: '1990-01-01',
      },
      ...{ personeelsnummer: `O-${nth}`, begindatum: '2026-07-01', einddatum: null },
      ...{ urenPerWeek: 24, voltijdUren: 38, wisselendeUren: false },
    });
    const began = performance.now();
    return new Promise((resolve) => {
      const none = (): void =>
        resolve({ id, status: 0, type: '', body: '', retryAfter: undefined, ms: performance.now() - began });
      const outgoing = request(`${this.#suite.addressOf('claim-intake')}/v1/dienstverbanden/${id}`, {
        ...{ agent: this.#agent, method: 'PUT', timeout: 60_000 },
        headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json', 'idempotency-key': id },
      });
      outgoing.on('timeout', () => outgoing.destroy()).on('error', none);
      outgoing.on('response', (incoming) => {
        let text = '';
        incoming.on('data', (chunk) => (text += String(chunk))).on('error', none);
        incoming.on('end', () =>
          resolve({
            ...{ id, status: incoming.statusCode ?? 0, type: incoming.headers['content-type'] ?? '', body: text },
            ...{ retryAfter: incoming.headers['retry-after'], ms: performance.now() - began },
          }),
        );
      });
      outgoing.end(body);
    });
  }
}
