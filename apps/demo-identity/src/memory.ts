import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * What the provider must remember, in memory: its tokens are signed and need no memory, so a restart forgets only who is
 * signing in at that moment.
 */
export class Memory implements Adapter {
  private readonly kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();

  upsert(id: string, payload: AdapterPayload, expiresInSeconds?: number): Promise<void> {
    const until = expiresInSeconds === undefined ? Infinity : Date.now() + expiresInSeconds * 1000;
    for (const [key, { until: end }] of this.kept) if (end < Date.now()) this.kept.delete(key);
    this.kept.set(id, { payload, until });
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const found = this.kept.get(id);
    return Promise.resolve(found !== undefined && found.until >= Date.now() ? found.payload : undefined);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.findBy('uid', uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.findBy('userCode', userCode);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
  }

  destroy(id: string): Promise<void> {
    this.kept.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.kept) if (payload.grantId === grantId) this.kept.delete(id);
    return Promise.resolve();
  }

  private findBy(name: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> {
    const found = [...this.kept].find(([, { payload }]) => payload[name] === value);
    return found === undefined ? Promise.resolve(undefined) : this.find(found[0]);
  }
}
