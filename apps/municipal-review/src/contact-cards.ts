import { Injectable } from '@nestjs/common';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import { ContactCardRow } from './contact-card.table.ts';

/** What an employer sees of an official. */
export interface ContactCard {
  readonly name: string;
  readonly position: string;
  readonly phone: string;
  readonly hours: string;
}

/** How the officials of a municipality can be reached: kept sealed, by account. */
@Injectable()
export class ContactCards {
  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
  ) {}

  /** All cards of a municipality, by account. */
  async all(tenant: string): Promise<ReadonlyMap<string, ContactCard>> {
    const rows = await this.rows.as(tenant, (tx) =>
      tx.find(ContactCardRow, { tenant }, { orderBy: { account: 'asc' } }),
    );
    return new Map(
      rows.map(({ account, sealed }) => [
        account,
        JSON.parse(this.sealer.open(Buffer.from(sealed), aboutOf(tenant, account)).toString()) as ContactCard,
      ]),
    );
  }

  /** Keeps a card, in the place of an earlier one of that account. */
  async keep(tenant: string, account: string, card: ContactCard): Promise<void> {
    const { name, position, phone, hours } = card;
    const sealed = this.sealer.seal(JSON.stringify({ name, position, phone, hours }), aboutOf(tenant, account));
    await this.rows.as(tenant, (tx) => tx.upsert(ContactCardRow, { tenant, account, sealed }));
  }
}

function aboutOf(tenant: string, account: string): string {
  return `contact-card ${tenant} ${account}`;
}
