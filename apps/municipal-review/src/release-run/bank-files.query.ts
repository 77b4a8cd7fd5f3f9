import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import type { BankFile } from '../domain/payment-run.ts';
import { StoredBankFile } from './stored-bank-file.table.ts';

/** The bank files of a municipality: kept encrypted, and given out as the same bytes each time. */
@Injectable()
export class BankFiles {
  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
  ) {}

  /** Before its run is released, because an event may not name a file that is not there. */
  async keep(tenant: string, runId: string, bytes: Buffer): Promise<BankFile> {
    const sha256 = hashOf(bytes);
    const sealed = this.sealer.seal(bytes, aad(runId, sha256));
    await this.rows.as(tenant, (tx) => tx.upsert(StoredBankFile, { runId, sha256, tenant, sealed }));
    return { sha256, bytes: bytes.length };
  }

  /** Drops what was made for a release that another was quicker with, or that was broken off. */
  async keepOnly(tenant: string, runId: string, { sha256 }: BankFile): Promise<void> {
    await this.rows.as(tenant, (tx) => tx.nativeDelete(StoredBankFile, { runId, sha256: { $ne: sha256 } }));
  }

  async read(tenant: string, runId: string, { sha256 }: BankFile): Promise<Buffer> {
    const row = await this.rows.as(tenant, (tx) =>
      tx.findOneOrFail(StoredBankFile, { runId, sha256 }, { disableIdentityMap: true }),
    );
    const bytes = this.sealer.open(Buffer.from(row.sealed), aad(runId, sha256));
    if (hashOf(bytes) !== sha256) throw new Error(`the bank file of run ${runId} is not the one that was released`);
    return bytes;
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function aad(runId: string, sha256: string): string {
  return `bank-file ${runId} ${sha256}`;
}
