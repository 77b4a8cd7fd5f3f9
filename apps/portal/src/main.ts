import { resolve } from 'node:path';
import { closeOnSignal } from '#libs/http/close-on-signal';
import { authFromEnvironment, demoMode, port, required } from '#libs/http/environment';
import { createService, listen } from '#libs/http/service';
import { PortalModule } from './portal.module.ts';

const { DEMO_IDENTITY_URL } = process.env;
const settings = {
  services: {
    'claim-intake': required('CLAIM_INTAKE_URL'),
    'municipal-review': required('MUNICIPAL_REVIEW_URL'),
    'cashflow-forecast': required('CASHFLOW_FORECAST_URL'),
  },
  webRoot: resolve('dist/web'),
  auth: authFromEnvironment(),
  demo: demoMode(),
  ...(DEMO_IDENTITY_URL === undefined ? {} : { demoIdentity: DEMO_IDENTITY_URL }),
};
const service = await createService(PortalModule.for(settings));
closeOnSignal(service);
await listen(service, port(3000));
