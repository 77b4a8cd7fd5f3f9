import { closeOnSignal } from '#libs/http/close-on-signal';
import { demoMode, port } from '#libs/http/environment';
import { createService, listen } from '#libs/http/service';
import { DemoIdentityModule } from './demo-identity.module.ts';

const PORT = port(3004);
const { DEMO_IDENTITY_ISSUER, DEMO_IDENTITY_KEYS, PORTAL_JWKS_URI } = process.env;
const issuer = DEMO_IDENTITY_ISSUER ?? `http://localhost:${PORT}/demo-identity`;
const service = await createService(
  DemoIdentityModule.for({
    issuer,
    demo: demoMode(),
    ...(DEMO_IDENTITY_KEYS === undefined ? {} : { keyFolder: DEMO_IDENTITY_KEYS }),
    ...(PORTAL_JWKS_URI === undefined ? {} : { portalJwksUri: PORTAL_JWKS_URI }),
  }),
);
closeOnSignal(service);
await listen(service, PORT);
