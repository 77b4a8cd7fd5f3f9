import { resolve } from 'node:path';
import type { SealingKeys } from '#libs/event-store/sealed';
import { closeOnSignal } from '#libs/http/close-on-signal';
import { authFromEnvironment, demoMode, port, required } from '#libs/http/environment';
import { createService, listen } from '#libs/http/service';
import { PortalModule } from './portal.module.ts';
import { providersFrom } from './sign-in/providers.ts';

const PORT = port(3000);
const demo = demoMode();
const { DEMO_IDENTITY_URL, PORTAL_KEYS, PORTAL_URL, SESSION_HOURS, SESSION_IDLE_MINUTES, SIGN_IN } = process.env;
const settings = {
  services: {
    'claim-intake': required('CLAIM_INTAKE_URL'),
    'municipal-review': required('MUNICIPAL_REVIEW_URL'),
    'cashflow-forecast': required('CASHFLOW_FORECAST_URL'),
  },
  webRoot: resolve('dist/web'),
  auth: authFromEnvironment(),
  demo,
  ...(DEMO_IDENTITY_URL === undefined ? {} : { demoIdentity: DEMO_IDENTITY_URL }),
  signIn: {
    publicUrl: PORTAL_URL ?? (demo ? `http://localhost:${PORT}` : required('PORTAL_URL')),
    ...(PORTAL_KEYS === undefined && demo ? {} : { keys: required('PORTAL_KEYS') }),
    ...(SIGN_IN === undefined ? {} : { providers: providersFrom(SIGN_IN) }),
    session: {
      database: { ownerUrl: required('DATABASE_OWNER_URL'), appUrl: required('DATABASE_APP_URL') },
      keys: JSON.parse(required('SESSION_KEYS')) as SealingKeys,
      ...(SESSION_IDLE_MINUTES === undefined ? {} : { idleMinutes: Number(SESSION_IDLE_MINUTES) }),
      ...(SESSION_HOURS === undefined ? {} : { absoluteHours: Number(SESSION_HOURS) }),
    },
  },
};
const service = await createService(PortalModule.for(settings));
closeOnSignal(service);
await listen(service, PORT);
