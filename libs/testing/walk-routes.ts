import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isOpen } from '#libs/http/access';
import type { Role } from '#libs/http/authentication';
import { HTTP_SETTINGS, type HttpSettings } from '#libs/http/http-settings';
import { type Route, routesOf } from '#libs/http/routes';
import type { TestIssuer } from './tokens.ts';

const ANY_ID = '00000000-0000-4000-8000-000000000000';
const UNVERSIONED = /^\/(healthz\/|metrics$)/;
const TENANTS = ['90001234', 'GM9901'];

/**
 * Asks every route of a service for what it must not give: without a token, with the token of another issuer and with
 * a role that has no right here. Answers a sentence for each that let somebody in; `[]` is what a spec expects.
 */
export async function walkRoutes(service: NestFastifyApplication, issuer: TestIssuer): Promise<string[]> {
  const { demo, unversioned } = service.get<HttpSettings>(HTTP_SETTINGS);
  const routes = routesOf(service.get(DiscoveryService));
  const closed = routes.filter(({ access }) => access === undefined || !isOpen(access, demo));
  const findings: string[] = [];
  if (routes.length === 0) findings.push('the service has no routes');
  for (const route of closed) {
    const outside = UNVERSIONED.test(route.path) || unversioned?.includes(route.path.slice(1));
    const url = (outside ? '' : '/v1') + route.path.replaceAll(/:\w+/g, ANY_ID);
    const ask = async (authorization?: string): Promise<number> => {
      const headers = authorization === undefined ? {} : { authorization };
      return (await service.inject({ method: route.method as 'GET', url, headers })).statusCode;
    };
    const expectStatus = async (status: number, who: string, authorization?: string): Promise<void> => {
      const answered = await ask(authorization);
      if (answered !== status) findings.push(`${route.method} ${url} answers ${answered} instead of ${status} ${who}`);
    };
    await expectStatus(401, 'without a token');
    await expectStatus(401, 'with a broken token', 'Bearer a.b.c');
    for (const tenant of TENANTS) {
      const authorization = await issuer.bearer({ sub: 'somebody', tenant, roles: rolesWithoutRight(route) });
      await expectStatus(403, `to every other role of ${tenant}`, authorization);
      await expectStatus(403, 'without a role', await issuer.bearer({ sub: 'somebody', tenant, roles: [] }));
    }
  }
  return findings;
}

const ALL: readonly Role[] = [
  ...(['werkgever', 'behandelaar', 'beslisser', 'betaling', 'vrijgave'] as const),
  ...(['controller', 'parameterbeheer', 'beheerder', 'dienst', 'demo'] as const),
];

function rolesWithoutRight({ access }: Route): Role[] {
  return ALL.filter((role) => !access?.roles.includes(role));
}
