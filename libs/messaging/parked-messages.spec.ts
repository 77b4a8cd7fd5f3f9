import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpModule } from '#libs/http/http.module';
import { createService, describeApi } from '#libs/http/service';
import { consume } from '#libs/messaging/consumer';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { ParkedMessagesController } from '#libs/messaging/parked-messages.controller';
import { PARKING_LOT, Unprocessable } from '#libs/messaging/parking';
import { apiFaults } from '#libs/testing/api-rules';
import { MemoryParkingLot } from '#libs/testing/memory-parking-lot';
import { type TestIssuer, testIssuer } from '#libs/testing/tokens';
import { message } from '#libs/testing/transport.contract';
import { walkRoutes } from '#libs/testing/walk-routes';

@Module({})
class SpecModule {}

const GROUP = 'review.open-case';
const lot = new MemoryParkingLot();
const transport = new InMemoryTransport();
const [poison, follower] = [message('claim-1', 'poison'), message('claim-1', 'b')];
let isMended: boolean;
let issuer: TestIssuer;
let service: NestFastifyApplication;

beforeAll(async () => {
  issuer = await testIssuer();
  const http = HttpModule.for({
    ...{ service: 'spec', title: 'Proef', description: 'Een proef.', problems: {} },
    ...{ auth: issuer.auth, bodyHashKey: 'k'.repeat(32) },
  });
  service = await createService({
    ...{ module: SpecModule, imports: [http], controllers: [ParkedMessagesController] },
    providers: [{ provide: PARKING_LOT, useValue: lot }],
  });
  await service.init();
  await service.getHttpAdapter().getInstance().ready();
  const handle = ({ type }: { type: string }) =>
    type === 'poison' && !isMended ? Promise.reject(new Unprocessable('ClaimMessage: maand')) : Promise.resolve();
  await consume(transport, lot, [{ group: GROUP, topics: ['t'], handle }]);
});
afterAll(() => Promise.all([service.close(), transport.close()]));
beforeEach(() => {
  isMended = false;
});

async function ask(method: 'GET' | 'POST', path: string) {
  const authorization = await issuer.bearer({ sub: 'b', tenant: 'LOONBRUG', roles: ['beheerder'] });
  const answer = await service.inject({ method, url: `/v1/beheer/geparkeerd${path}`, headers: { authorization } });
  return [answer.statusCode, answer.json<object>()] as const;
}

it('shows what is parked and why, and replays it in order once the cause is mended', async () => {
  expect(await ask('GET', '')).toEqual([200, { aantalTotaal: 0, berichten: [] }]);
  await transport.publish([poison, follower].map((each) => ({ topic: 't', message: each })));
  const first = {
    berichtId: poison.id,
    verwerker: GROUP,
    onderwerp: 'claim-1',
    wacht: false,
    reden: 'ClaimMessage: maand',
  };
  const second = {
    berichtId: follower.id,
    wacht: true,
    reden: 'Wacht op een eerder bericht over hetzelfde onderwerp.',
  };
  expect(await ask('GET', '')).toMatchObject([200, { aantalTotaal: 2, berichten: [first, second] }]);
  expect(await ask('GET', `/${poison.id}`)).toMatchObject([200, { berichten: [{ ...first, inhoud: {} }] }]);

  const came = (verwerkt: number, geparkeerd: number) => ({ hervat: [{ verwerker: GROUP, verwerkt, geparkeerd }] });
  expect(await ask('POST', `/${poison.id}/_hervat`)).toEqual([200, came(0, 2)]);
  isMended = true;
  expect(await ask('POST', `/${poison.id}/_hervat`)).toEqual([200, came(2, 0)]);
  expect(await ask('GET', '')).toEqual([200, { aantalTotaal: 0, berichten: [] }]);
});

it('knows nothing of a message that is not parked', async () => {
  expect(await ask('GET', `/${poison.id}`)).toMatchObject([404, { code: 'NOT_FOUND' }]);
  expect(await ask('POST', `/${poison.id}/_hervat`)).toMatchObject([404, { code: 'NOT_FOUND' }]);
  expect(await ask('POST', '/geen-id/_hervat')).toMatchObject([400, { errors: [{ veld: 'berichtId' }] }]);
});

it('is for operators only, and described by the rules', async () => {
  expect(await walkRoutes(service, issuer)).toEqual([]);
  expect(apiFaults(describeApi(service))).toEqual([]);
});
