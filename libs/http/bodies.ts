import { createHmac, createSecretKey } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { InvalidInput, type Uploaded } from './input.ts';
import { plainProblem, Problem } from './problem.ts';
import { unstorable } from './unstorable.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** HMAC of the body as it came, when it came under an idempotency key and is no upload. */
    bodyHash?: string;
  }
}

export const IDEMPOTENCY_KEY = 'idempotency-key';

/** How bodies are read: JSON in UTF-8, files as a stream where a route takes them, and nothing else. */
export function readBodies(instance: FastifyInstance, bodyHashKey: string): void {
  const key = createSecretKey(bodyHashKey, 'utf8');
  const hmac = () => createHmac('sha256', key);

  const readJson = (request: FastifyRequest, body: Buffer): unknown => {
    if (request.is404) return undefined;
    if (!takesJson(request)) throw plainProblem(415);
    if (request.headers[IDEMPOTENCY_KEY] !== undefined) request.bodyHash = hmac().update(body).digest('hex');
    return body.length === 0 ? undefined : parsed(body);
  };
  const readFile = (request: FastifyRequest, payload: Readable): Uploaded | undefined => {
    if (request.is404) return undefined;
    const [type, charset] = mediaType(request);
    const { config, bodyLimit } = request.routeOptions;
    if (!config.uploads?.includes(type)) throw plainProblem(415);
    if (Number(request.headers['content-length']) > bodyLimit) throw plainProblem(413);
    return upload(payload, { type, charset }, bodyLimit, hmac());
  };
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) =>
    done(null, readJson(request, body)),
  );
  instance.addContentTypeParser('*', (request, payload, done) => done(null, readFile(request, payload)));

  instance.addHook('preValidation', (request, _reply, done) => {
    if (request.headers[IDEMPOTENCY_KEY] !== undefined && request.body === undefined) {
      request.bodyHash = hmac().digest('hex');
    }
    const faults = [...unstorable(request.params), ...unstorable(request.query)];
    done(faults.length === 0 ? undefined : new InvalidInput(faults));
  });
}

function mediaType({ headers }: FastifyRequest): [type: string, charset: string | undefined] {
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return [type, charset?.slice('charset='.length).replaceAll('"', '')];
}

function takesJson(request: FastifyRequest): boolean {
  const { uploads } = request.routeOptions.config;
  const [type, charset = 'utf-8'] = mediaType(request);
  return charset === 'utf-8' && (uploads === undefined || uploads.includes(type));
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
const POISON = new Set(['__proto__', 'constructor']);
/** Any other text has no such name in it, also not written with escapes, and is read without a look at each name. */
const MAY_BE_POISONED = /__proto__|constructor|\\u/;

function parsed(body: Buffer): unknown {
  const value = json(body);
  const faults = unstorable(value);
  if (faults.length > 0) throw new InvalidInput(faults);
  return value;
}

function json(body: Buffer): unknown {
  try {
    const text = UTF8.decode(body);
    return MAY_BE_POISONED.test(text) ? JSON.parse(text, withoutPoison) : JSON.parse(text);
  } catch {
    throw new Problem(400, 'INVALID_JSON', 'De inhoud is geen geldige JSON in UTF-8.');
  }
}

function withoutPoison(key: string, value: unknown): unknown {
  if (POISON.has(key)) throw new SyntaxError('a name that reaches the prototype');
  return value;
}

function upload(
  payload: Readable,
  kind: Pick<Uploaded, 'type' | 'charset'>,
  limitBytes: number,
  hmac: ReturnType<typeof createHmac>,
): Uploaded {
  /** Does not destroy what it reads from when it stops: the connection still has to carry the answer. */
  async function* counted(): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw plainProblem(413);
      hmac.update(chunk);
      yield chunk;
    }
  }
  const stream = Readable.from(counted(), { objectMode: false });
  // Whoever stops halfway leaves a rest behind which the next request on this connection would wait for ever.
  stream.once('close', () => payload.resume());
  let digest: string | undefined;
  return {
    ...kind,
    stream,
    hash: () => (digest ??= hmac.digest('hex')),
  };
}
