// One way of taking an employment over HTTP, with nothing behind it: `open` says which.
import 'reflect-metadata';
import { Body, Controller, HttpCode, type INestApplication, Param, Put, ValidationPipe } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Open } from '#libs/http/access';
import type { AuthSettings } from '#libs/http/authentication';
import { HttpModule } from '#libs/http/http.module';
import { createService } from '#libs/http/service';
import { built } from '../built.ts';
import { represented, state } from '../employment.ts';
import { Alone } from '../log.ts';
import { answer } from '../worker.ts';

type Dto = typeof import('../../../apps/claim-intake/src/register-employment/register-employment.dto.ts');
type Details = typeof import('../../../apps/claim-intake/src/employment-details.ts');
type Real = typeof import('../../../apps/claim-intake/src/register-employment/register-employment.controller.ts');

export type Way = 'product' | 'product with a token' | 'nest';

const FEATURE = 'apps/claim-intake/src/register-employment/register-employment';
const ways: Record<Way, (auth: AuthSettings) => Promise<string>> = {
  async product(auth) {
    const { RegisterEmploymentDto } = await built<Dto>(`${FEATURE}.dto`);
    const controller = decorated(RegisterEmploymentDto);
    Open()(controller);
    return openService(auth, controller, []);
  },
  /** The service's own controller; what stands behind it is a stub. */
  async 'product with a token'(auth) {
    const { RegisterEmploymentController } = await built<Real>(`${FEATURE}.controller`);
    const { EmploymentDetails } = await built<Details>('apps/claim-intake/src/employment-details');
    return openService(auth, RegisterEmploymentController, [
      { provide: CommandBus, useValue: { execute: () => Promise.resolve(state) } },
      { provide: EmploymentDetails, useValue: { of: (id: string) => Promise.resolve(represented(id)) } },
    ]);
  },
  async nest() {
    const { RegisterEmploymentDto } = await built<Dto>(`${FEATURE}.dto`);
    const module = { module: Alone, controllers: [decorated(RegisterEmploymentDto, 'v1/dienstverbanden')] };
    const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), { logger: false });
    app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
    return listening(app);
  },
};

answer({
  open: ({ way, auth }: { way: Way; auth: AuthSettings }) => ways[way](auth).then((address) => (url = address)),
  url: () => Promise.resolve(url),
});
let url = '';

function openService(auth: AuthSettings, controller: new (...args: never[]) => object, providers: object[]) {
  const settings = { auth, bodyHashKey: 'x'.repeat(32), service: 'bench', title: 'Bench', description: 'Bench' };
  const module = { module: Alone, imports: [HttpModule.for(settings)], controllers: [controller], providers };
  return createService(module as never).then(listening);
}

async function listening(app: INestApplication): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

/** A controller with the service's DTO, decorated by hand: Node reads this file as it is. */
function decorated(dto: new () => object, path = 'dienstverbanden') {
  class RegisterController {
    register(id: string, body: object) {
      return represented(body instanceof dto ? id : '');
    }
  }
  const at = [RegisterController.prototype, 'register'] as const;
  const descriptor = Object.getOwnPropertyDescriptor(...at) ?? {};
  Controller(path)(RegisterController);
  Put(':id')(...at, descriptor);
  HttpCode(200)(...at, descriptor);
  Param('id')(...at, 0);
  Body()(...at, 1);
  Reflect.defineMetadata('design:paramtypes', [String, dto], ...at);
  return RegisterController;
}
