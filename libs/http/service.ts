import 'reflect-metadata';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import rateLimit from '@fastify/rate-limit';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { Registry } from 'prom-client';
import { apiDocument } from './api-document.ts';
import { readBodies } from './bodies.ts';
import { trustedProxies } from './environment.ts';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.ts';
import { plainProblem, Problem, PROBLEM_JSON, problemBody } from './problem.ts';
import { correlationIdOf } from './request-cause.ts';
import { logRequests } from './request-log.ts';
import { type Route, routesOf } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import { shedLoad } from './shedding.ts';
import { endUnusedConnections } from './unused-connections.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;
const REQUEST_WITHIN_MS = 120_000;
const OPERATIONS = ['healthz/live', 'healthz/ready', 'healthz/startup', 'metrics'];

/** A service with the manners of every service: `/v1`, strict addresses and input, problems, its OpenAPI document. */
export async function createService(module: DynamicModule): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    trustProxy: trustedProxies(),
    genReqId: ({ headers }: IncomingMessage) => correlationIdOf(headers),
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const problem = error.code === 'FST_ERR_BAD_URL' ? badAddress() : plainProblem(error.statusCode ?? 400);
      void reply
        .headers(securityHeaders())
        .code(problem.status)
        .type(PROBLEM_JSON)
        .send(problemBody(problem, request.id));
    },
    clientErrorHandler: answerUnreadable,
  });
  const service = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    bodyParser: false,
    abortOnError: false,
  });
  const logger = service.get(Logger);
  service.useLogger(logger);
  const settings = service.get<HttpSettings>(HTTP_SETTINGS);
  service.setGlobalPrefix('v1', { exclude: [...OPERATIONS, ...(settings.unversioned ?? [])] });
  const instance = adapter.getInstance<FastifyInstance>();
  shedLoad(instance); // before all else
  endUnusedConnections(instance);
  const headers = securityHeaders(settings.contentSecurityPolicy);
  instance.addHook('onRequest', (request, reply, done) => {
    // Of the reply, which writes them all at once: one that is set on the raw response makes Node go through each.
    void reply.headers(headers).header('x-correlation-id', request.id);
    done();
  });
  instance.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const refused = JSON.stringify(problemBody(plainProblem(417)));
    response.writeHead(417, { ...securityHeaders(), 'content-type': PROBLEM_JSON }).end(refused);
  });
  logRequests(instance, settings.service, service.get(Registry), logger);
  readBodies(instance, settings.bodyHashKey);
  instance.addHook('onRoute', (route) => {
    const { bodyLimit } = route.config ?? {};
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  await service.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => plainProblem(429), // it sets Retry-After itself
  });
  publishDocument(service, instance);
  return service;
}

function badAddress(): Problem {
  return new Problem(400, 'BAD_ADDRESS', 'In dit adres staat een %-teken waarop geen geldige code volgt.');
}

/** Bytes that are no HTTP never become a request, so they are answered where they come in. */
function answerUnreadable(this: unknown, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400;
  const body = JSON.stringify(problemBody(plainProblem(status)));
  const headers = { ...securityHeaders(), 'content-type': PROBLEM_JSON, 'content-length': Buffer.byteLength(body) };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\n${head.join('')}\r\n${body}`);
}

/** `/v1/openapi.json`, for every website to read (API Design Rules, `/core/publish-openapi`). */
function publishDocument(service: NestFastifyApplication, instance: FastifyInstance): void {
  let document: OpenAPIObject | undefined;
  instance.get('/v1/openapi.json', (_request, reply) => {
    document ??= describeApi(service);
    void reply.header('access-control-allow-origin', '*').send(document);
  });
}

/** The service's OpenAPI document, as it serves it. */
export function describeApi(service: NestFastifyApplication): OpenAPIObject {
  const routes = routesOf(service.get(DiscoveryService));
  const find = (method: string, path: string): Route | undefined =>
    routes.find((route) => route.method === method && route.path.replaceAll(/:(\w+)/g, '{$1}') === path);
  return apiDocument(service, service.get<HttpSettings>(HTTP_SETTINGS), (method, path) => find(method, path)?.access);
}

const LOCAL = '127.0.0.1';

/** Opens the service on a port, to the network if HOST says so, and answers its address. */
export async function listen(service: NestFastifyApplication, port: number): Promise<string> {
  await service.listen(port, process.env.HOST ?? LOCAL);
  return service.getUrl();
}

/** Opens the service to this machine only, on any free port. */
export async function listenLocally(service: NestFastifyApplication): Promise<string> {
  await service.listen(0, LOCAL);
  return service.getUrl();
}
