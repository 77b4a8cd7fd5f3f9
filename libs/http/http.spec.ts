import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Module, NotFoundException, Post, Put, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Cause } from '#libs/event-store/cause';
import { Rejection } from '#libs/kernel/decider';
import { apiFaults } from '#libs/testing/api-rules';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { walkRoutes } from '#libs/testing/walk-routes';
import { Actor, Open, OpenInDemo, Roles } from './access.ts';
import { HttpModule } from './http.module.ts';
import { type HttpSettings } from './http-settings.ts';
import { BodyLimit, Upload, type Uploaded, UploadedBody, UuidParam } from './input.ts';
import { Rejected } from './problem.ts';
import { createdId, RequestCause } from './request-cause.ts';
import { RateLimited } from './route-setting.ts';
import { createService, listenLocally } from './service.ts';

class Person {
  @IsString()
  @Matches(/^\d{9}$/, { message: 'Een BSN heeft negen cijfers.' })
  @ApiProperty({ description: 'Burgerservicenummer' })
  bsn!: string;
}

class Line {
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.01)
  @Max(60)
  @ApiProperty({ description: 'Uren per week' })
  uren!: number;
}

class Form {
  @IsDefined()
  @ValidateNested()
  @Type(() => Person)
  @ApiProperty({ description: 'De werknemer' })
  persoon!: Person;

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => Line)
  @ApiProperty({ description: 'De regels', type: [Line] })
  regels!: Line[];

  @IsIn(['forfaitair', 'loonwaarde'])
  @ApiProperty({ description: 'De route' })
  route!: string;

  @IsOptional()
  @MaxLength(5)
  @ApiProperty({ description: 'Een opmerking', required: false })
  opmerking?: string;
}

class PageQuery {
  @IsInt()
  @Type(() => Number)
  @ApiProperty({ description: 'De bladzijde' })
  pagina!: number;
}

const seen: unknown[] = [];
const gate = Promise.withResolvers<undefined>();
const entered = Promise.withResolvers<undefined>();

@Roles('werkgever')
@Controller('formulieren')
class FormController {
  @Put(':formulierId')
  @ApiOperation({ summary: 'Legt een formulier vast' })
  @ApiOkResponse({ type: Form })
  put(@UuidParam('formulierId') id: string, @Body() form: Form, @RequestCause() cause: Cause) {
    seen.push(form);
    return { id, cause, eigen: createdId(cause) };
  }

  @Get()
  list(@Query() { pagina }: PageQuery, @Actor() actor: Actor) {
    return { pagina, actor };
  }

  @Get('besluit')
  @Roles('beslisser')
  decide() {
    return {};
  }

  @Post('bestand')
  @Upload({ types: ['text/csv'], limitBytes: 100 })
  async upload(@UploadedBody() body: Uploaded) {
    let bytes = 0;
    for await (const chunk of body.stream) bytes += (chunk as Buffer).length;
    return { bytes, type: body.type, hash: body.hash() };
  }

  @Post('groot')
  @HttpCode(200)
  @BodyLimit(3 * 1024 * 1024)
  large(@Body() body: unknown) {
    return { waarden: (body as { waarden: string[] }).waarden.length };
  }

  @Post('afgewezen')
  reject(@Body() { code }: Record<string, string>) {
    throw new Rejected(new Rejection(code ?? '', 'Four eyes see more than two.'));
  }

  @Get('fout')
  fail() {
    throw new Error('bsn 999990019 of NL91ABNA0417164300 is at fault');
  }

  @Get('vol')
  full() {
    throw Object.assign(new Error('could not extend file'), { code: '53100' });
  }

  @Get('weg')
  gone() {
    throw new NotFoundException('Cannot GET /v1/secret');
  }

  @Get('traag')
  async slow() {
    entered.resolve(undefined);
    await gate.promise;
    return { klaar: true };
  }
}

@Controller('berekeningen')
class OpenController {
  @Post()
  @Open()
  @HttpCode(200)
  @RateLimited({ perMinute: 3 })
  compute() {
    return {};
  }

  @Get('kerncijfers')
  @OpenInDemo('beheerder')
  figures() {
    return {};
  }
}

const logged: Record<string, unknown>[] = [];

function moduleWith(issuer: TestIssuer, settings: Partial<HttpSettings> = {}, controllers: unknown[] = []) {
  @Module({})
  class SpecModule {}
  const http = HttpModule.for({
    service: 'spec',
    title: 'Proef',
    description: 'Een proef.',
    auth: issuer.auth,
    bodyHashKey: 'k'.repeat(32),
    problems: { FOUR_EYES: { status: 409, detail: 'Iemand anders beslist.' }, PLAIN: 404 },
    logTo: { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
    ...settings,
  });
  return {
    module: SpecModule,
    imports: [http],
    controllers: [FormController, OpenController, ...(controllers as (typeof OpenController)[])],
  };
}

describe('a service over HTTP', () => {
  const LOG_LEVEL = process.env.LOG_LEVEL;
  let issuer: TestIssuer;
  let service: NestFastifyApplication;
  let employer: string;
  let address: string;
  let down = false;

  beforeAll(async () => {
    process.env.LOG_LEVEL = 'info';
    issuer = await testIssuer();
    employer = await issuer.bearer({ sub: 'werkgever-1', tenant: '90001234', roles: ['werkgever'] });
    const readiness = {
      database: () => {
        if (down) throw new Error('no route to 10.0.0.1');
      },
      broker: () => Promise.resolve(),
    };
    service = await createService(moduleWith(issuer, { readiness }));
    address = await listenLocally(service);
  });
  afterAll(async () => {
    await service.close();
    if (LOG_LEVEL === undefined) delete process.env.LOG_LEVEL;
    else process.env.LOG_LEVEL = LOG_LEVEL;
  });

  const ID = '0b0f5c1e-2f1a-4c58-9d0b-6a5a1a4f7c11';
  const FORM = { persoon: { bsn: '999990019' }, regels: [{ uren: 24 }], route: 'loonwaarde' };
  const put = (payload: unknown, headers: object = {}) =>
    service.inject({
      method: 'PUT',
      url: `/v1/formulieren/${ID}`,
      headers: { authorization: employer, 'content-type': 'application/json', ...headers },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  const get = (url: string, authorization = employer) => service.inject({ url, headers: { authorization } });

  describe('answers every request', () => {
    const answers: [name: string, status: number, ask: () => ReturnType<typeof put>][] = [
      ['a good one', 200, () => put(FORM)],
      ['a bad form', 400, () => put({})],
      ['broken JSON', 400, () => put('{"persoon":')],
      ['a malformed address', 400, () => get('/v1/formulieren/%E0%A4%A')],
      ['no token', 401, () => get('/v1/formulieren', '')],
      ['a role without the right', 403, () => get('/v1/formulieren/besluit')],
      ['an unknown address', 404, () => get('/v1/onbekend')],
      ['a trailing slash', 404, () => get('/v1/formulieren/?pagina=1')],
      ['a path without version', 404, () => get('/formulieren?pagina=1')],
      ['a method that is not there', 404, () => service.inject({ method: 'DELETE', url: '/v1/formulieren' })],
      ['an unknown address with a body', 404, () => service.inject({ method: 'POST', url: '/v1/nee', payload: 'x' })],
      ['a body over the limit', 413, () => put({ persoon: 'x'.repeat(1024 * 1024) })],
      ['a wrong content type', 415, () => put('a=b', { 'content-type': 'application/x-www-form-urlencoded' })],
      ['a file where none is taken', 415, () => put('a;b', { 'content-type': 'text/csv' })],
      ['another encoding', 415, () => put(FORM, { 'content-type': 'application/json; charset=iso-8859-1' })],
      ['a full disk of PostgreSQL', 503, () => get('/v1/formulieren/vol')],
      ['a failure of our own', 500, () => get('/v1/formulieren/fout')],
    ];

    it.each(answers)(
      'with the headers of every answer, and a problem when it is refused: %s',
      async (_, status, ask) => {
        const answer = await ask();
        expect(answer.statusCode).toBe(status);
        expect(answer.headers).toMatchObject({
          'api-version': '1.0.0',
          'cache-control': 'no-store',
          'strict-transport-security': 'max-age=63072000; includeSubDomains',
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
        });
        expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
        if (status === 200) return;
        expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
        const problem = answer.json<Record<string, string>>();
        expect(problem).toMatchObject({ status, instance: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/) });
        expect(problem.type).toBe(`urn:loonbrug:probleem:${String(problem.code).toLowerCase().replaceAll('_', '-')}`);
        expect(problem.title).not.toBe('');
        expect(problem.detail).not.toBe('');
      },
    );

    it('without telling what failed inside, which the log tells once and without a person', async () => {
      logged.length = 0;
      const answer = await get('/v1/formulieren/fout');
      expect(answer.body).not.toMatch(/bsn|999990019|Error/);
      const failures = logged.filter(({ level }) => level === 50);
      expect(failures).toHaveLength(1);
      expect(failures[0]).toMatchObject({ err: { type: 'Error', message: 'bsn … of … is at fault' } });
      expect(JSON.stringify(logged)).not.toMatch(/999990019|NL91/);
    });

    it('also when what came in is no HTTP', async () => {
      const url = new URL(address);
      const socket = connect(Number(url.port), url.hostname);
      socket.write('GET / HTTP/1.1\r\nno header\r\n\r\n');
      const answer = await text(socket);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain('x-frame-options: DENY');
      expect(answer).toContain('"code":"BAD_REQUEST"');
    });

    it('also one that expects what nobody offers', async () => {
      const url = new URL(address);
      const socket = connect(Number(url.port), url.hostname);
      socket.write(
        'PUT /v1/x HTTP/1.1\r\nhost: x\r\nexpect: miracles\r\nconnection: close\r\ncontent-length: 0\r\n\r\n',
      );
      const answer = await text(socket);
      expect(answer).toMatch(/^HTTP\/1\.1 417 /);
      expect(answer).toMatch(/content-type: application\/problem\+json/);
    });

    it('also one for a target that is no path, which no hook of ours sees', async () => {
      const wide = await createService(moduleWith(issuer));
      const instance = wide.getHttpAdapter().getInstance();
      instance.get('/*', () => ({}));
      const { port, hostname } = new URL(await listenLocally(wide));
      const socket = connect(Number(port), hostname);
      socket.write('GET * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
      const answer = await text(socket);
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
      expect(answer).toContain('x-frame-options: DENY');
      await wide.close();
    });

    it('and says of an address that cannot be read that it is the address', async () => {
      expect((await get('/v1/formulieren/%zz')).json()).toMatchObject({ status: 400, code: 'BAD_ADDRESS' });
    });

    it('without repeating the words of a framework', async () => {
      expect((await get('/v1/formulieren/weg')).body).not.toContain('secret');
      expect((await get('/v1/geheim?bsn=999990019')).body).not.toContain('999990019');
    });
  });

  describe('holds input to its form', () => {
    const faultsIn = async (payload: unknown) => {
      const answer = await put(payload);
      expect(answer.statusCode).toBe(400);
      return answer.json<{ errors: { veld: string; code: string; melding: string }[] }>().errors;
    };

    it('and names every field at fault in plain Dutch', async () => {
      const form = {
        persoon: { bsn: 'geheim' },
        regels: [{ uren: 2 }, {}, { uren: 60.5 }],
        opmerking: 'te lang',
        kleur: 1,
      };
      expect(await faultsIn(form)).toEqual([
        { veld: 'kleur', code: 'onbekend-veld', melding: 'Dit veld kennen wij niet.' },
        { veld: 'persoon.bsn', code: 'verkeerde-vorm', melding: 'Een BSN heeft negen cijfers.' },
        { veld: 'regels[1].uren', code: 'verplicht', melding: 'Vul dit veld in.' },
        { veld: 'regels[2].uren', code: 'te-hoog', melding: 'Vul een getal van hoogstens 60 in.' },
        { veld: 'route', code: 'verplicht', melding: 'Vul dit veld in.' },
        { veld: 'opmerking', code: 'te-lang', melding: 'Vul hoogstens 5 tekens in.' },
      ]);
    });

    it('and says what is allowed', async () => {
      expect(await faultsIn({ ...FORM, route: 'geheim', regels: [{ uren: 0 }, { uren: 'acht' }] })).toEqual([
        { veld: 'regels[0].uren', code: 'te-laag', melding: 'Vul een getal van ten minste 0,01 in.' },
        { veld: 'regels[1].uren', code: 'geen-getal', melding: 'Vul een getal in met hoogstens 2 decimalen.' },
        { veld: 'route', code: 'onbekende-keuze', melding: 'Kies uit: forfaitair, loonwaarde.' },
      ]);
    });

    it('and never repeats a value, nor a name that could be one', async () => {
      const answer = await put({ ...FORM, '999990019': 1, bsn999990019: 1, persoon: { bsn: 'NL91ABNA0417164300' } });
      expect(answer.body).not.toMatch(/999990019|NL91/);
      expect(answer.json<{ errors: object[] }>().errors).toHaveLength(3);
    });

    it.each([
      ['a list where an object is due', '[]', 'geen-object'],
      ['a text where an object is due', '"tekst"', 'geen-object'],
      ['a NUL character', '{"route":"a\\u0000b"}', 'ongeldig-teken'],
      ['half a character', '{"route":"\\ud800"}', 'ongeldig-teken'],
      ['a NUL character in a name', '{"a\\u0000":1}', 'ongeldig-teken'],
      ['deep nesting', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`, 'te-diep'],
    ])('and refuses %s', async (_, body, code) => {
      expect((await faultsIn(body)).map((fault) => fault.code)).toContain(code);
    });

    it.each([
      '{"__proto__":{"route":"loonwaarde"}}',
      String.raw`{"\u005f_proto__":{"route":"loonwaarde"}}`,
      '{"persoon":{"constructor":{}}}',
      String.raw`{"persoon":{"c\u006fnstruct\u006Fr":{}}}`,
    ])('and refuses a name that reaches the prototype: %s', async (body) => {
      expect((await put(body)).json()).toMatchObject({ code: 'INVALID_JSON' });
    });

    it('and takes such a name where it is no name', async () => {
      const answer = await put({ ...FORM, opmerking: 'constructor' });
      expect(answer.json()).toMatchObject({ errors: [{ veld: 'opmerking', code: 'te-lang' }] });
      expect((await put(String.raw`{"route":"loonwa\u0061rde"}`)).json()).not.toMatchObject({
        errors: expect.arrayContaining([expect.objectContaining({ veld: 'route' })]) as object,
      });
    });

    it('and refuses bytes that are no UTF-8', async () => {
      const latin = Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]);
      const headers = { authorization: employer, 'content-type': 'application/json' };
      const answer = await service.inject({ method: 'PUT', url: `/v1/formulieren/${ID}`, headers, payload: latin });
      expect(answer.json()).toMatchObject({ status: 400, code: 'INVALID_JSON' });
    });

    it('in the path and the query too', async () => {
      const wrongId = await service.inject({
        method: 'PUT',
        url: '/v1/formulieren/geen-id',
        headers: { authorization: employer },
        payload: FORM,
      });
      expect(wrongId.json()).toMatchObject({ status: 400, errors: [{ veld: 'formulierId', code: 'geen-uuid' }] });
      expect((await get('/v1/formulieren?pagina=veel')).json()).toMatchObject({ errors: [{ veld: 'pagina' }] });
      expect((await get('/v1/formulieren?pagina=1&kleur=rood')).statusCode).toBe(400);
      expect((await get('/v1/formulieren?pagina=1%00')).json()).toMatchObject({ errors: [{ code: 'ongeldig-teken' }] });
      expect((await get('/v1/formulieren?pagina=2')).json()).toMatchObject({ pagina: 2 });
    });

    it('and hands the DTO on as it was sent', async () => {
      seen.length = 0;
      await put(FORM);
      expect(seen).toEqual([FORM]);
    });
  });

  describe('takes a file', () => {
    const send = (payload: Buffer, type = 'text/csv; charset=utf-8') =>
      service.inject({
        method: 'POST',
        url: '/v1/formulieren/bestand',
        headers: { authorization: employer, 'content-type': type },
        payload,
      });

    it('as a stream, only of the kinds and up to the size the route names', async () => {
      expect((await send(Buffer.alloc(100, 'a'))).json()).toMatchObject({ bytes: 100, type: 'text/csv' });
      expect((await send(Buffer.alloc(101, 'a'))).statusCode).toBe(413);
      expect((await send(Buffer.from('{}'), 'application/json')).statusCode).toBe(415);
      expect((await send(Buffer.from('x'), 'application/zip')).statusCode).toBe(415);
    });

    it('and answers one that grows past the limit while it is still being sent', async () => {
      const { port, hostname } = new URL(address);
      const socket = connect(Number(port), hostname);
      const head = ['POST /v1/formulieren/bestand HTTP/1.1', 'host: x', `authorization: ${employer}`];
      socket.write([...head, 'content-type: text/csv', 'transfer-encoding: chunked', '', ''].join('\r\n'));
      socket.write(`c8\r\n${'a'.repeat(200)}\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      expect(String(answer)).toMatch(/^HTTP\/1\.1 413 [^]*connection: close/i);
      socket.destroy();
    });

    it('and a larger body where the route says so', async () => {
      const large = { waarden: ['x'.repeat(2 * 1024 * 1024)] };
      const headers = { authorization: employer };
      const answer = await service.inject({ method: 'POST', url: '/v1/formulieren/groot', headers, payload: large });
      expect(answer.statusCode).toBe(200);
    });
  });

  describe('lets nobody in without the rights', () => {
    it('on any route', async () => {
      expect(await walkRoutes(service, issuer)).toEqual([]);
    });

    const holder = { sub: 'werkgever-1', tenant: '90001234', roles: ['werkgever'] } as const;
    const past = Math.floor(Date.now() / 1000) - 60;
    it.each([
      ['an expired token', () => issuer.token(holder, { exp: past })],
      ['a token that is not valid yet', () => issuer.token(holder, { nbf: past + 3600 })],
      ['a token without an end', () => issuer.token(holder, { exp: undefined as never })],
      ['another audience', () => issuer.token(holder, { aud: 'somebody-else' })],
      ['another issuer', () => issuer.token(holder, { iss: 'urn:test:other' })],
      ['an unknown key', () => issuer.token(holder, {}, { kid: 'unknown' })],
      ['a key of somebody else', async () => (await testIssuer()).token(holder)],
      ['an identity token', () => issuer.token(holder, {}, { typ: 'JWT' })],
      ['no tenant', () => issuer.token(holder, { tenant: undefined })],
      ['a tenant that is none', () => issuer.token(holder, { tenant: '*' })],
      ['no roles', () => issuer.token(holder, { roles: undefined })],
      [
        'no signature',
        () => {
          const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
          const claims = { ...holder, iss: issuer.auth.issuer, aud: 'loonbrug', exp: past + 3600 };
          return Promise.resolve(`${encode({ alg: 'none', typ: 'at+jwt' })}.${encode(claims)}.`);
        },
      ],
    ])('with %s', async (_, token) => {
      const answer = await get('/v1/formulieren?pagina=1', `Bearer ${await token()}`);
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    });

    it('and knows who it lets in', async () => {
      const answer = await get('/v1/formulieren?pagina=1');
      expect(answer.json()).toMatchObject({
        actor: { sub: 'werkgever-1', tenant: '90001234', roles: ['werkgever'] },
      });
    });

    it('and does not count a role it does not know', async () => {
      const stranger = await issuer.bearer({ sub: 'x', tenant: '90001234', roles: ['onbekend'] });
      expect((await get('/v1/formulieren?pagina=1', stranger)).statusCode).toBe(403);
    });

    it('but says that it cannot tell when the keys cannot be fetched', async () => {
      const { issuer: name, audience } = issuer.auth;
      const auth = { issuer: name, audience, jwksUri: 'http://127.0.0.1:9/jwks' };
      const blind = await createService(moduleWith(issuer, { auth }));
      await blind.init();
      const headers = { authorization: employer };
      const answer = await blind.inject({ url: '/v1/formulieren?pagina=1', headers });
      expect(answer.json()).toMatchObject({ status: 503, code: 'SIGN_IN_UNAVAILABLE' });
      expect(answer.headers['retry-after']).toBe('5');
      await blind.close();
    });

    it('and does not start with a route of which nobody has said who may use it', async () => {
      @Controller('vergeten')
      class ForgottenController {
        @Get()
        read() {
          return {};
        }
      }
      const forgetful = await createService(moduleWith(issuer, {}, [ForgottenController]));
      await expect(forgetful.init()).rejects.toThrow('ForgottenController.read (GET /vergeten)');
      await forgetful.close();
    });

    it('except where a demonstration is open', async () => {
      const demo = await createService(moduleWith(issuer, { demo: true }));
      await demo.init();
      expect((await demo.inject('/v1/berekeningen/kerncijfers')).statusCode).toBe(200);
      expect((await service.inject('/v1/berekeningen/kerncijfers')).statusCode).toBe(401);
      await demo.close();
    });
  });

  describe('gives a request its cause', () => {
    interface Answer {
      cause: Cause;
      eigen: string;
    }
    const causeOf = async (headers: object = {}, form: object = FORM): Promise<Answer> =>
      (await put(form, headers)).json<Answer>();

    it('the same one when it comes again under the same key', async () => {
      const first = await causeOf({ 'idempotency-key': 'a1' });
      const again = await causeOf({ 'idempotency-key': 'a1' });
      expect(again.cause.commandId).toBe(first.cause.commandId);
      expect(again.eigen).toBe(first.eigen);
      expect(again.cause.context).toMatchObject({ tenant: '90001234', actor: 'werkgever-1' });
      expect(again.cause.context.bodyHash).toBe(first.cause.context.bodyHash);
    });

    it('another one under another key, to another tenant or from somebody else', async () => {
      const others = await Promise.all([
        causeOf({ 'idempotency-key': 'a1' }),
        causeOf({ 'idempotency-key': 'a2' }),
        ...[
          { sub: 'werkgever-2', tenant: '90001234', roles: ['werkgever'] } as const,
          { sub: 'werkgever-1', tenant: '90001235', roles: ['werkgever'] } as const,
        ].map(async (who) => causeOf({ 'idempotency-key': 'a1', authorization: await issuer.bearer(who) })),
      ]);
      expect(new Set(others.map(({ cause }) => cause.commandId)).size).toBe(4);
    });

    it('another one on another address', async () => {
      const here = await causeOf({ 'idempotency-key': 'a1' });
      const there = await service.inject({
        method: 'PUT',
        url: `/v1/formulieren/${here.eigen}`,
        headers: { authorization: employer, 'idempotency-key': 'a1' },
        payload: FORM,
      });
      expect(there.json<Answer>().cause.commandId).not.toBe(here.cause.commandId);
    });

    it('says with it by whom and for which branch somebody acts, when that is by a mandate', async () => {
      const holder = { sub: 'w', tenant: '90001234', roles: ['werkgever'] } as const;
      const mandate = { act: { sub: '90005678' }, branch: '000012345678' };
      const authorization = `Bearer ${await issuer.token(holder, mandate)}`;
      const { cause } = await causeOf({ authorization });
      expect(cause.context).toMatchObject({ tenant: '90001234', intermediary: '90005678', branch: '000012345678' });
      expect((await causeOf()).cause.context).not.toHaveProperty('intermediary');
      for (const wrong of [{ act: { sub: 'x' } }, { act: null }, { act: {} }, { branch: 7 }]) {
        const headers = { authorization: `Bearer ${await issuer.token(holder, wrong)}` };
        const answer = await service.inject({ method: 'PUT', url: `/v1/formulieren/${ID}`, headers, payload: FORM });
        expect(answer.statusCode).toBe(401);
      }
    });

    it('with a hash of its body, so that another body is recognised', async () => {
      const one = await causeOf({ 'idempotency-key': 'a1' });
      const other = await causeOf({ 'idempotency-key': 'a1' }, { ...FORM, opmerking: 'x' });
      expect(other.cause.commandId).toBe(one.cause.commandId);
      expect(one.cause.context.bodyHash).toMatch(/^[\da-f]{64}$/);
      expect(other.cause.context.bodyHash).not.toBe(one.cause.context.bodyHash);
    });

    it('and a new one each time without a key', async () => {
      const [one, other] = [await causeOf(), await causeOf()];
      expect(one.cause.commandId).not.toBe(other.cause.commandId);
      expect(one.cause.context.bodyHash).toBeUndefined();
    });

    it('and refuses a key that is none', async () => {
      expect((await put(FORM, { 'idempotency-key': 'met spatie' })).json()).toMatchObject({
        code: 'INVALID_IDEMPOTENCY_KEY',
      });
      expect((await put(FORM, { 'idempotency-key': 'x'.repeat(256) })).statusCode).toBe(400);
    });

    it('and can be found again by the id or trace of who asked', async () => {
      const own = await causeOf({ 'x-correlation-id': '2F7C9A4E-9D0B-4C58-8F1A-6A5A1A4F7C11' });
      expect(own.cause.context.correlationId).toBe('2f7c9a4e-9d0b-4c58-8f1a-6a5a1a4f7c11');
      const traced = await causeOf({ traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' });
      expect(traced.cause.context.correlationId).toBe('0af76519-16cd-43dd-8448-eb211c80319c');
      const neither = await causeOf({ 'x-correlation-id': 'bsn 999990019' });
      expect(neither.cause.context.correlationId).toMatch(/^[\da-f-]{36}$/);
    });
  });

  describe('turns a rejection into a problem', () => {
    const rejected = async (code: string) => {
      const headers = { authorization: employer };
      const answer = await service.inject({
        method: 'POST',
        url: '/v1/formulieren/afgewezen',
        headers,
        payload: { code },
      });
      return answer.json<object>();
    };

    it('with the status and words of its code', async () => {
      expect(await rejected('FOUR_EYES')).toMatchObject({
        type: 'urn:loonbrug:probleem:four-eyes',
        status: 409,
        code: 'FOUR_EYES',
        detail: 'Iemand anders beslist.',
      });
      expect(await rejected('PLAIN')).toMatchObject({ status: 404, detail: 'Four eyes see more than two.' });
      expect(await rejected('IDEMPOTENCY_KEY_REUSED')).toMatchObject({ status: 422 });
    });

    it('and a code that nobody mapped into a failure of our own', async () => {
      expect(await rejected('FORGOTTEN')).toMatchObject({ status: 500, code: 'INTERNAL_ERROR' });
    });
  });

  it('slows down who asks too much of an open route', async () => {
    const ask = (headers = {}) => service.inject({ method: 'POST', url: '/v1/berekeningen', headers });
    for (let nth = 1; nth <= 3; nth++) expect((await ask()).statusCode).toBe(200);
    const answer = await ask();
    expect(answer.json()).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    const somebodyElse = { 'x-forwarded-for': '203.0.113.7' }; // as the portal says
    expect((await ask(somebodyElse)).statusCode).toBe(200);
  });

  describe('is operated', () => {
    it('by asking whether it lives, started and can work', async () => {
      expect((await service.inject('/healthz/live')).json()).toEqual({ status: 'ok' });
      expect((await service.inject('/healthz/startup')).json()).toEqual({ status: 'ok' });
      expect((await service.inject('/healthz/ready')).json()).toEqual({
        status: 'ok',
        checks: { database: 'ok', broker: 'ok' },
      });
    });

    it('and says what it waits for while it still lives', async () => {
      down = true;
      logged.length = 0;
      const answer = await service.inject({ url: '/healthz/ready', headers: { 'x-correlation-id': ID } });
      expect(answer.json()).toMatchObject({ status: 503, code: 'NOT_READY', detail: 'Nu niet beschikbaar: database.' });
      expect(answer.body).not.toContain('10.0.0.1');
      const [told] = logged.filter(({ msg }) => msg === 'not ready');
      expect(told).toMatchObject({ check: 'database', correlationId: ID });
      expect((await service.inject('/healthz/live')).statusCode).toBe(200);
      down = false;
    });

    it('and measures requests by route', async () => {
      await get('/v1/formulieren?pagina=1');
      const { body } = await service.inject('/metrics');
      expect(body).toMatch(
        /lks_http_request_duration_seconds_count\{service="spec",method="GET",route="\/v1\/formulieren"/,
      );
      expect(body).toContain('lks_process_cpu_seconds_total');
    });

    it('and logs a request in one line, by its route and without its content', async () => {
      logged.length = 0;
      await put({ ...FORM, opmerking: 'roos' }, { 'x-correlation-id': ID });
      expect(logged).toHaveLength(1);
      expect(logged[0]).toMatchObject({
        level: 30,
        msg: 'answered',
        service: 'spec',
        method: 'PUT',
        route: '/v1/formulieren/:formulierId',
        status: 200,
        correlationId: ID,
        tenant: '90001234',
      });
      expect(JSON.stringify(logged)).not.toMatch(/999990019|roos|Bearer|werkgever-1/);
    });
  });

  it('is described for every website to read', async () => {
    const answer = await service.inject('/v1/openapi.json');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    const document = answer.json<{
      info: { version: string; contact: object };
      servers: { url: string }[];
      paths: Record<string, Record<string, { responses: Record<string, object>; security: object[] }>>;
      components: { schemas: Record<string, object> };
    }>();
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(document.info.contact).sort()).toEqual(['email', 'name', 'url']);
    expect(document.servers[0]?.url).toMatch(/^https:\/\/.*\/v1$/);
    expect(Object.keys(document.paths)).toContain('/formulieren/{formulierId}');
    expect(document.components.schemas.Problem).toMatchObject({ properties: { errors: {} } });
    const operation = document.paths['/formulieren/{formulierId}']?.put;
    expect(operation?.security).toEqual([{ token: [] }]);
    expect(Object.keys(operation?.responses ?? {})).toEqual(
      expect.arrayContaining(['400', '401', '403', '404', '500']),
    );
    expect(operation?.responses['200']).toMatchObject({ headers: { 'API-Version': {} } });
    expect(document.paths['/berekeningen']?.post?.security).toEqual([]);
    expect(apiFaults(document)).toContain('GET /formulieren has no summary');
  });

  it('finishes what it is doing when it is told to stop', async () => {
    const stopping = await createService(moduleWith(issuer));
    const url = await listenLocally(stopping);
    const answer = fetch(`${url}/v1/formulieren/traag`, { headers: { authorization: employer } });
    await entered.promise;
    const closed = stopping.close();
    gate.resolve(undefined);
    expect(await (await answer).json()).toEqual({ klaar: true });
    await closed;
  });
});
