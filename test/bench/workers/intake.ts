// claim-intake as it is built, on a port of its own; what it would tell others stays in this process.
import { newSecrets } from '../../../apps/suite/src/secrets.ts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DatabaseUrls } from '#libs/event-store/log.module';
import { systemClock } from '#libs/kernel/clock';
import type { AuthSettings } from '#libs/http/authentication';
import { createService, listenLocally } from '#libs/http/service';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { built } from '../built.ts';
import { answer } from '../worker.ts';

type Intake = typeof import('../../../apps/claim-intake/src/claim-intake.module.ts');

let service: NestFastifyApplication | undefined;
let url = '';

answer({
  async open({ database, auth }: { database: DatabaseUrls; auth: AuthSettings }) {
    const { ClaimIntakeModule } = await built<Intake>('apps/claim-intake/src/claim-intake.module');
    const { bodyHashKey, vaultKeys } = newSecrets();
    const transport = new InMemoryTransport(Promise.resolve());
    const settings = { database, auth, bodyHashKey, vaultKeys, transport, demo: false, clock: systemClock };
    service = await createService(ClaimIntakeModule.for(settings));
    url = await listenLocally(service);
  },
  url: () => Promise.resolve(url),
  close: async () => service?.close(),
});
