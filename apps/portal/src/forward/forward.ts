import type { IncomingHttpHeaders } from 'node:http';
import httpProxy from '@fastify/http-proxy';
import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { speakProblems } from '#libs/http/outside-nest';
import { plainProblem } from '#libs/http/problem';
import { AT_WORK_MAX, overloaded, Places } from '#libs/http/shedding';
import { OWN_COOKIE } from '../session/cookies.ts';
import { OF_A_TOKEN, type Visitors } from '../session/identify.ts';

interface Way {
  /** What the outside asks: `/api/claim-intake/v1`. */
  readonly from: string;
  readonly upstream: string;
  /** What the service is asked for instead: `/v1`. */
  readonly to: string;
  /** Says who asks, and limits how often; left out, the service sees to both. */
  readonly visitors?: Visitors;
  /** Whether cookies go through, but never the portal's own: for a provider, which signs people in. */
  readonly cookies?: boolean;
}

export interface Patience {
  readonly answerWithinMs: number;
}

/** What a service may know of a request. The rest stays here: cookies above all, and what pretends to be from a proxy. */
const REQUEST_HEADERS = [
  ...['host', 'authorization', 'content-type', 'content-length', 'accept', 'accept-language'],
  ...['idempotency-key', 'if-match', 'if-none-match', 'traceparent', 'tracestate'],
];

/** What the outside may know of an answer. How a service is built and where it stands is not among it. */
const ANSWER_HEADERS = [
  ...['content-type', 'content-length', 'content-disposition', 'content-security-policy', 'api-version', 'etag'],
  ...['location', 'retry-after', 'www-authenticate', 'access-control-allow-origin', 'allow'],
  ...['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
];

const PER_MINUTE = { browser: 1_200, software: 12_000 };

function rateLimit({ limitedAs }: Visitors): FastifyContextConfig {
  const max = (_request: FastifyRequest, key: string) =>
    OF_A_TOKEN.test(key) ? PER_MINUTE.software : PER_MINUTE.browser;
  return { rateLimit: { max, timeWindow: 60_000, keyGenerator: limitedAs } };
}

/** A service that is slow keeps so many waiting, and leaves as many places for the others. */
const PLACES_MAX = AT_WORK_MAX / 2;

const CONNECT_WITHIN_MS = 3_000;
const ONE_UP = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|\\|%5c|%2f/i;

/** Hands requests below a path on to a service and streams both ways. A service that is away is a 502, a slow one a 504. */
export async function forward(instance: FastifyInstance, way: Way, { answerWithinMs }: Patience): Promise<void> {
  const { visitors, cookies = false } = way;
  const config = visitors === undefined ? {} : rateLimit(visitors);
  const answerHeaders = cookies ? [...ANSWER_HEADERS, 'set-cookie'] : ANSWER_HEADERS;
  const places = new Places(PLACES_MAX);
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    // A step up would leave the version, and reach what is not for the outside.
    const [path = ''] = request.url.split('?');
    if (ONE_UP.test(path)) throw plainProblem(404);
    if (reply.raw.closed || places.isFull) throw overloaded();
    places.take(reply);
    await visitors?.identify(request);
  };
  await instance.register(async (scope) => {
    speakProblems(scope);
    // Bodies go through unread, so the readers of this service's own bodies are no use here.
    scope.removeAllContentTypeParsers();
    await scope.register(httpProxy, {
      upstream: way.upstream,
      prefix: way.from,
      rewritePrefix: way.to,
      httpMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      disableRequestLogging: true,
      undici: {
        connect: { timeout: CONNECT_WITHIN_MS },
        headersTimeout: answerWithinMs,
        bodyTimeout: answerWithinMs,
      },
      config,
      preHandler: (request, reply, done) => void admit(request, reply).then(() => done(), done),
      replyOptions: {
        retryDelay: () => null,
        rewriteRequestHeaders: (request, headers) => ({
          ...only(REQUEST_HEADERS, headers),
          ...(cookies ? othersCookies(headers) : {}),
          'x-correlation-id': request.id,
          'x-forwarded-for': request.ip,
        }),
        rewriteHeaders: (headers) => only(answerHeaders, headers),
        onError: (reply, { error }) => {
          const tooSlow = (error as { statusCode?: number }).statusCode === 504;
          reply.send(plainProblem(tooSlow ? 504 : 502));
        },
      },
    });
  });
}

function only(names: readonly string[], headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

function othersCookies({ cookie = '' }: IncomingHttpHeaders): IncomingHttpHeaders {
  const others = cookie.split(/; */).filter((pair) => pair !== '' && !OWN_COOKIE.test(pair));
  return others.length === 0 ? {} : { cookie: others.join('; ') };
}
