import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Nothing but the page's own files: no inline script or style, no other site, in no frame. */
export const PAGE_POLICY = [
  "default-src 'none'",
  ...["script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'"],
  ...["frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"],
].join('; ');

/** Named by their content, so what is kept of them never goes stale. */
const HASHED = '/assets/';
const FOR_EVER = 'public, max-age=31536000, immutable';
/** What is never a screen, whatever comes after it. */
const NO_SCREEN =
  /^\/(api|v1|pad|sessie|aanmelden|afmelden|demo|demo-identity|healthz|metrics|assets|\.well-known)(\/|$)/;
const HAS_EXTENSION = /\.[^/]+$/;

/** Serves the built page: its files, and itself wherever a screen has an address. */
export async function servePage(instance: FastifyInstance, root: string): Promise<void> {
  await instance.register(fastifyStatic, {
    root,
    wildcard: false, // a route per file, so that what is none is ours to answer
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('cache-control', path.slice(root.length).startsWith(HASHED) ? FOR_EVER : 'no-cache');
    },
  });
  instance.get('/*', (request, reply) => (isScreen(request) ? reply.sendFile('index.html') : reply.callNotFound()));
}

function isScreen({ url, headers }: FastifyRequest): boolean {
  const [path = ''] = url.split('?');
  return (headers.accept ?? '').includes('text/html') && !NO_SCREEN.test(path) && !HAS_EXTENSION.test(path);
}
