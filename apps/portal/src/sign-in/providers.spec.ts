import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { workspacesOf } from '../session/workspaces.ts';
import { portalKeys } from './portal-keys.ts';
import { demoProvider, providerFor, providersFrom } from './providers.ts';

const one = { id: 'a', name: 'A', issuer: 'https://a.example', clientId: 'loonbrug', serviceTokens: 'portal' };

describe('the providers', () => {
  it('are read from a setting, with the usual names of claims', () => {
    const [read] = providersFrom(JSON.stringify([{ ...one, claims: { kvk: 'KvKnr' } }]));
    expect(read).toMatchObject({ claims: { sub: 'sub', acr: 'acr', kvk: 'KvKnr' } });
  });

  it.each([
    [{}, 'array'],
    [[], 'array'],
    [[{ ...one, id: 'A B' }], 'has id'],
    [[{ ...one, issuer: '' }], 'has id'],
    [[{ ...one, serviceTokens: 'none' }], 'serviceTokens of a'],
    [[{ ...one, municipality: { code: '0384', name: 'Diemen' } }], 'municipality of a'],
    [[one, one], 'share an id'],
  ])('are refused when they say too little: %j', (setting, why) => {
    expect(() => providersFrom(JSON.stringify(setting))).toThrow(why);
  });

  it('are found by the address that somebody wants, or by name', () => {
    const [first, second] = [demoProvider('https://a.example/x'), { ...demoProvider('https://b.example'), id: 'b' }];
    const list = [first, { ...second, usedFor: ['gemeente'] }];
    expect(providerFor(list, '/gemeente?pagina=1')?.id).toBe('b');
    expect(providerFor(list, '/gemeentehuis')?.id).toBe('demo');
    expect(providerFor(list, '/', 'b')?.id).toBe('b');
    expect(providerFor(list, '/', 'c')).toBeUndefined();
  });
});

describe('the keys of the portal', () => {
  const pem = () =>
    generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' });

  it('are those of the setting: the first one signs, all are published', async () => {
    const { current, jwks } = await portalKeys(`${String(pem())}${String(pem())}`);
    expect(jwks.keys).toHaveLength(2);
    expect(jwks.keys[0]?.kid).toBe(current.kid);
    expect(Object.keys(jwks.keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('are its own without a setting, and missing when the setting has none', async () => {
    expect((await portalKeys()).jwks.keys).toHaveLength(1);
    await expect(portalKeys('secret')).rejects.toThrow('PORTAL_KEYS');
  });
});

describe('where somebody works', () => {
  it.each([
    ['90001234', ['werkgever'], ['werkgever', 'financieel']],
    ['90001234', ['controller'], ['financieel']],
    ['GM9901', ['behandelaar'], ['gemeente']],
    ['GM9901', ['vrijgave', 'controller'], ['gemeente', 'financieel']],
    ['GM9901', ['controller'], ['financieel', 'gemeente']],
    ['LOONBRUG', ['beheerder'], []],
    ['90001234', [], []],
  ] as const)('%s with %j: %j', (tenant, roles, workspaces) => {
    expect(workspacesOf({ tenant, roles })).toEqual(workspaces);
  });
});
