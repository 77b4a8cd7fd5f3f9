import { randomBytes } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import type { DynamicModule } from '@nestjs/common';
import { createService } from '#libs/http/service';
import type { ServiceSettings } from '#libs/http/service-settings';
import { systemClock } from '#libs/kernel/clock';
import { InMemoryTransport } from '#libs/messaging/in-memory-transport';
import { roleFaults } from '#libs/testing/role-rules';
import { testDatabase } from '#libs/testing/test-database';
import { testIssuer } from '#libs/testing/tokens';
import { CashflowForecastModule } from '../apps/cashflow-forecast/src/cashflow-forecast.module.ts';
import { ClaimIntakeModule } from '../apps/claim-intake/src/claim-intake.module.ts';
import { MunicipalReviewModule } from '../apps/municipal-review/src/municipal-review.module.ts';

jest.setTimeout(60_000);

const key = (): string => randomBytes(32).toString('base64');
const keys = { current: 'k1', keys: { k1: key() }, hmacKey: key() };

const services: [string, (settings: ServiceSettings) => DynamicModule][] = [
  ['claim-intake', (settings) => ClaimIntakeModule.for({ ...settings, vaultKeys: keys })],
  [
    'municipal-review',
    (settings) => MunicipalReviewModule.for({ ...settings, fileKeys: keys, accounts: () => Promise.resolve([]) }),
  ],
  ['cashflow-forecast', (settings) => CashflowForecastModule.for(settings)],
];

describe('the database roles', () => {
  it.each(services)('of %s may do what the design says, on every table that it has', async (name, module) => {
    const database = await testDatabase(name);
    const { auth } = await testIssuer();
    const transport = new InMemoryTransport();
    const service = await createService(
      module({ database: database.urls, transport, auth, bodyHashKey: key(), demo: false, clock: systemClock }),
    );
    await service.init();
    expect(await roleFaults(database.adminUrl, name)).toEqual([]);
    await transport.close();
    await service.close();
    await database.drop();
  });
});
