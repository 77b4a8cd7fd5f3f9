import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** In bytes, instead of the service's own. */
    readonly bodyLimit?: number;
    /** The media types of a file that this route takes as a stream. */
    readonly uploads?: readonly string[];
  }
}

/** Adds to what Fastify knows of a route. RouteConfig alone would replace what another decorator said. */
export function routeSetting(setting: object): MethodDecorator {
  return (target, key, descriptor) => {
    const decorate = RouteConfig(setting);
    const known = Reflect.getMetadata(decorate.KEY, descriptor.value as object) as object | undefined;
    RouteConfig({ ...known, ...setting })(target, key, descriptor);
  };
}

const MINUTE_MS = 60_000;

/** At most so many requests a minute from one address; then 429 with Retry-After. */
export const RateLimited = ({ perMinute }: { readonly perMinute: number }) =>
  routeSetting({ rateLimit: { max: perMinute, timeWindow: MINUTE_MS } });
