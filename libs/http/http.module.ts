import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { Options } from 'pino-http';
import { Registry } from 'prom-client';
import { AccessGuard } from './access.ts';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.ts';
import { StrictInput } from './input.ts';
import { OperationsController } from './operations.controller.ts';
import { ProblemFilter } from './problem.filter.ts';
import { loggedError } from './request-log.ts';
import { routesOf } from './routes.ts';

const BODY_HASH_KEY_MIN = 32;

/** What every service is, whatever it does: strict, closed unless opened, and speaking in problems, logs and metrics. */
@Module({})
export class HttpModule implements OnModuleInit {
  constructor(
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
  ) {}

  static for(settings: HttpSettings): DynamicModule {
    const log: Options = {
      level: process.env.LOG_LEVEL ?? 'info',
      wrapSerializers: false,
      serializers: { err: loggedError },
      redact: ['req', 'res', '*.authorization', '*.cookie'],
    };
    return {
      module: HttpModule,
      global: true,
      imports: [
        DiscoveryModule,
        LoggerModule.forRoot({
          pinoHttp: settings.logTo === undefined ? log : [log, settings.logTo],
          forRoutes: [], // whoever logs about a request names it: no middleware carries a logger along with each
        }),
      ],
      controllers: [OperationsController],
      providers: [
        { provide: HTTP_SETTINGS, useValue: settings },
        { provide: Registry, useFactory: () => new Registry() },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: StrictInput },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Registry, HTTP_SETTINGS],
    };
  }

  /** Refuses to start with a route of which nobody has said who may use it. */
  onModuleInit(): void {
    if (this.settings.bodyHashKey.length < BODY_HASH_KEY_MIN) {
      throw new Error(`The key for body hashes has ${BODY_HASH_KEY_MIN} characters or more.`);
    }
    const nobodys = routesOf(this.discovery).filter(({ access }) => access === undefined);
    if (nobodys.length === 0) return;
    const names = nobodys.map(({ handler, method, path }) => `${handler} (${method} ${path})`).join(', ');
    throw new Error(`Say with @Roles or @Open who may use: ${names}`);
  }
}
