import type { IncomingHttpHeaders } from 'node:http';
import httpProxy from '@fastify/http-proxy';
import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify';
import { speakProblems } from '#libs/http/outside-nest';
import { plainProblem } from '#libs/http/problem';
import { OWN_COOKIE, sessionCookie } from '../session/cookies.ts';

interface Way {
  /** What the outside asks: `/api/claim-intake/v1`. */
  readonly from: string;
  readonly upstream: string;
  /** What the service is asked for instead: `/v1`. */
  readonly to: string;
  /** Says who asks, of a request that does not say so itself; throws when that must not be. */
  readonly identify?: (request: FastifyRequest) => Promise<void>;
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

/** Of one browser, or of one address without a session; whoever brings a bearer token is limited by the service alone. */
const RATE_LIMIT = {
  max: 1_200,
  timeWindow: 60_000,
  keyGenerator: (request: FastifyRequest) => sessionCookie(request) ?? request.ip,
  allowList: ({ headers }: FastifyRequest) => headers.authorization !== undefined,
};

const CONNECT_WITHIN_MS = 3_000;
const ONE_UP = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)|\\|%5c|%2f/i;

/** Hands requests below a path on to a service and streams both ways. A service that is away is a 502, a slow one a 504. */
export async function forward(instance: FastifyInstance, way: Way, { answerWithinMs }: Patience): Promise<void> {
  const { identify, cookies = false } = way;
  const config: FastifyContextConfig = identify === undefined ? {} : { rateLimit: RATE_LIMIT };
  const answerHeaders = cookies ? [...ANSWER_HEADERS, 'set-cookie'] : ANSWER_HEADERS;
  const admit = async (request: FastifyRequest): Promise<void> => {
    // A step up would leave the version, and reach what is not for the outside.
    const [path = ''] = request.url.split('?');
    if (ONE_UP.test(path)) throw plainProblem(404);
    await identify?.(request);
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
      preHandler: (request, _reply, done) => void admit(request).then(() => done(), done),
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
