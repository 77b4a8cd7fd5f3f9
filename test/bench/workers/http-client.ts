// Sends requests over a few connections that stay open, each the next one when it was answered.
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { randomUUID } from 'node:crypto';
import { closedLoop, quantile } from '../measure.ts';
import { answer } from '../worker.ts';

interface Given {
  readonly url: string;
  readonly body: object;
  readonly headers: Record<string, string>;
  readonly connections: number;
  readonly seconds: number;
}

const agent = new Agent({ keepAlive: true });

answer({
  open: () => Promise.resolve(),
  /** Throws at the first answer that is no success. */
  async send({ url, body, headers, connections, seconds }: Given) {
    const payload = Buffer.from(JSON.stringify(body));
    const took: number[] = [];
    const one = async (): Promise<void> => {
      const from = performance.now();
      await put(`${url}/${randomUUID()}`, payload, headers);
      took.push(performance.now() - from);
    };
    const began = performance.now();
    const operations = await closedLoop(connections, seconds, one);
    const sorted = took.toSorted((a, b) => a - b);
    const figures = { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) };
    return { operations, seconds: (performance.now() - began) / 1000, figures };
  },
  close() {
    agent.destroy();
    return Promise.resolve();
  },
});

function put(url: string, body: Buffer, headers: Record<string, string>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const given = { 'content-type': 'application/json', 'content-length': String(body.length), ...headers };
  const sent = request(url, { method: 'PUT', agent, headers: given }, (response) => {
    text(response).then((said) => {
      const { statusCode = 0 } = response;
      if (statusCode < 300) resolve(undefined);
      else reject(new Error(`${statusCode} ${said}`));
    }, reject);
  });
  sent.on('error', reject).end(body);
  return promise;
}
