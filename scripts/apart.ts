// The services as processes of their own, as an installation runs them: `npm start -- --apart`.
// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { DEMO_SECRET } from '../apps/demo-identity/src/accounts.ts';
import { secretsIn } from '../apps/suite/src/secrets.ts';
import { prepareDatabase } from '#libs/event-store/prepare-database';

/** One program of `dist`, and the settings that deploy/README.md tells of. */
export interface Apart {
  readonly name: string;
  readonly program: string;
  readonly env: NodeJS.ProcessEnv & { readonly PORT: string };
}

/** Every process, the providers before those who ask them. The portal is at the port; the others at the ports after `base`. */
export async function apart(
  server: string,
  brokers: string,
  port: number,
  folder: string,
  base = 3000,
): Promise<Apart[]> {
  const secrets = secretsIn(`${folder}/secrets.json`);
  const issuer = `http://localhost:${port}/demo-identity`;
  const at = (other: number): string => `http://127.0.0.1:${other}`;
  const ours = {
    ...{ LOONBRUG_MODE: 'demo', KAFKA_BROKERS: brokers, BODY_HASH_KEY: secrets.bodyHashKey, AUTH_ISSUER: issuer },
    ...{ AUTH_JWKS_URI: `${at(base + 4)}/demo-identity/jwks`, AUTH_TOKEN_URL: `${at(base + 4)}/demo-identity/token` },
    ...{ CLAIM_INTAKE_URL: at(base + 1), MUNICIPAL_REVIEW_URL: at(base + 2), CASHFLOW_FORECAST_URL: at(base + 3) },
  };
  const process = (name: string, PORT: number, env: NodeJS.ProcessEnv = {}): Apart => ({
    ...{ name, program: `dist/apps/${name}/src/main.js` },
    env: { ...ours, ...env, PORT: String(PORT) },
  });
  const service = async (name: string, PORT: number, env: NodeJS.ProcessEnv = {}): Promise<Apart> => {
    const { ownerUrl, logUrl, appUrl } = await prepareDatabase(server, name);
    return process(name, PORT, {
      ...env,
      DATABASE_OWNER_URL: ownerUrl,
      DATABASE_LOG_URL: logUrl,
      DATABASE_APP_URL: appUrl,
    });
  };
  return [
    process('demo-identity', base + 4, { DEMO_IDENTITY_ISSUER: issuer, DEMO_IDENTITY_KEYS: `${folder}/demo-identity` }),
    await service('claim-intake', base + 1, { VAULT_KEYS: JSON.stringify(secrets.vaultKeys) }),
    await service('municipal-review', base + 2, {
      ...{ FILE_KEYS: JSON.stringify(secrets.fileKeys), AUTH_CLIENT_SECRET: DEMO_SECRET },
    }),
    await service('cashflow-forecast', base + 3),
    await service('portal', port, {
      ...{ DEMO_IDENTITY_URL: at(base + 4), SESSION_KEYS: JSON.stringify(secrets.sessionKeys) },
    }),
  ];
}
