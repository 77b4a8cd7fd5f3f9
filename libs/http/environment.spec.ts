import { afterEach, describe, expect, it } from '@jest/globals';
import { trustedProxies } from './environment.ts';

describe('the proxies that are trusted', () => {
  afterEach(() => {
    delete process.env.TRUSTED_PROXIES;
  });

  it.each([
    [undefined, ['loopback']],
    ['10.42.0.0/16, loopback', ['10.42.0.0/16', 'loopback']],
    ['192.0.2.7', ['192.0.2.7']],
    ['2001:db8:1::/48,uniquelocal', ['2001:db8:1::/48', 'uniquelocal']],
  ])('are those of the setting: %s', (setting, proxies) => {
    if (setting !== undefined) process.env.TRUSTED_PROXIES = setting;
    expect(trustedProxies()).toEqual(proxies);
  });

  it.each(['true', '1', '', '*', '0.0.0.0/0', '::/0', '10.0.0.0/4', '10.0.0.0/x', '10.0.0.1,0.0.0.0/1', 'ingress.svc'])(
    'are not everybody: %j',
    (setting) => {
      process.env.TRUSTED_PROXIES = setting;
      expect(trustedProxies).toThrow('TRUSTED_PROXIES');
    },
  );
});
