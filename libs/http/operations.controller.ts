import { setTimeout } from 'node:timers/promises';
import { Controller, Get, Header, Inject, type OnApplicationBootstrap, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Open } from './access.ts';
import { HTTP_SETTINGS, type HttpSettings } from './http-settings.ts';
import { Problem } from './problem.ts';

/** What is measured of the process, once, however many services it holds. */
const ofTheProcess = new Registry();
collectDefaultMetrics({ register: ofTheProcess, prefix: 'lks_' });

const CHECK_WITHIN_MS = 3_000;

/** What an operator, or a platform, asks of any service. */
@ApiExcludeController()
@Open()
@Controller()
export class OperationsController implements OnApplicationBootstrap {
  private started = false;

  constructor(
    @Inject(HTTP_SETTINGS) private readonly settings: HttpSettings,
    private readonly metrics: Registry,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.started = true;
  }

  /** The process answers; whether what it needs answers too is not asked, because a restart would not help. */
  @Get('healthz/live')
  live() {
    return { status: 'ok' };
  }

  @Get('healthz/startup')
  startup() {
    if (!this.started) throw new Problem(503, 'STARTING', 'De dienst start nog op.');
    return { status: 'ok' };
  }

  @Get('healthz/ready')
  async ready(@Req() { id: correlationId }: FastifyRequest) {
    const checks = Object.entries(this.settings.readiness ?? {});
    const down = await Promise.all(checks.map(([name, check]) => this.downOrNothing(name, check, correlationId)));
    const names = down.filter((name) => name !== undefined);
    if (names.length > 0) throw new Problem(503, 'NOT_READY', `Nu niet beschikbaar: ${names.join(', ')}.`);
    return { status: 'ok', checks: Object.fromEntries(checks.map(([name]) => [name, 'ok'])) };
  }

  @Get('metrics')
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  readMetrics(): Promise<string> {
    return Registry.merge([ofTheProcess, this.metrics]).metrics();
  }

  private async downOrNothing(name: string, check: () => unknown, correlationId: string): Promise<string | undefined> {
    const patience = new AbortController();
    const tooLate = setTimeout(CHECK_WITHIN_MS, undefined, { signal: patience.signal }).then(() => {
      throw new Error(`no answer within ${CHECK_WITHIN_MS} ms`);
    });
    try {
      await Promise.race([Promise.resolve().then(check), tooLate]);
      return undefined;
    } catch (err) {
      this.logger.warn({ msg: 'not ready', service: this.settings.service, check: name, correlationId, err });
      return name;
    } finally {
      patience.abort();
      tooLate.catch(() => undefined);
    }
  }
}
