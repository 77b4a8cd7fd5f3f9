import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import { payerAccountAggregate } from './payer-account.aggregate.ts';
import { PayerAccountRow } from './payer-account.table.ts';

export interface PayerAccount {
  readonly name: string;
  readonly iban: string;
}

/** The accounts that municipalities pay from: kept encrypted, known to the log by fingerprint. */
@Injectable()
export class PayerAccounts {
  constructor(
    private readonly store: EventStore,
    private readonly rows: Rows,
    private readonly sealer: Sealer,
  ) {}

  /** The account that two people agreed on; none when there is none yet. */
  async inEffect(tenant: string): Promise<PayerAccount | null> {
    const { inEffect } = await this.store.state(payerAccountAggregate, tenant, tenant);
    return inEffect === null ? null : this.read(tenant, inEffect);
  }

  async read(tenant: string, fingerprint: string): Promise<PayerAccount> {
    const row = await this.rows.as(tenant, (tx) =>
      tx.findOneOrFail(PayerAccountRow, { tenant, fingerprint }, { disableIdentityMap: true }),
    );
    return JSON.parse(this.sealer.open(Buffer.from(row.sealed), aad(tenant)).toString()) as PayerAccount;
  }

  /** Keeps it before it is proposed, so that no event names what is not there; answers its fingerprint. */
  async keep(tenant: string, { name, iban }: PayerAccount): Promise<string> {
    const text = JSON.stringify({ name, iban });
    const fingerprint = this.sealer.lookup(`${tenant} ${text}`);
    const sealed = this.sealer.seal(text, aad(tenant));
    await this.rows.as(tenant, (tx) => tx.upsert(PayerAccountRow, { tenant, fingerprint, sealed }));
    return fingerprint;
  }
}

function aad(tenant: string): string {
  return `payer-account ${tenant}`;
}
