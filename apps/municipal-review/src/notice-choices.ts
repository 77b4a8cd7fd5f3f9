import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import { derivedId } from '#libs/kernel/ids';
import type { NoticeChoiceState } from './domain/notice-choice.ts';
import type { Reason } from './domain/reason.ts';
import { NoticeAddressRow } from './notice-address.table.ts';
import { noticeChoiceAggregate } from './notice-choice.aggregate.ts';

/** What employers chose about notices, and the address, which is kept sealed. */
@Injectable()
export class NoticeChoices {
  constructor(
    private readonly store: EventStore,
    private readonly rows: Rows,
    private readonly sealer: Sealer,
  ) {}

  of(employer: string): Promise<NoticeChoiceState> {
    return this.store.state(noticeChoiceAggregate, employer, employer);
  }

  /** The address; none without one. Kept once for each employer and address. */
  async addressOf(employer: string, choice: NoticeChoiceState): Promise<string | null> {
    if (choice.status !== 'address') return null;
    const { reference } = choice.address;
    const row = await this.rows.as(employer, (tx) => tx.findOne(NoticeAddressRow, { reference }));
    return row === null ? null : this.sealer.open(Buffer.from(row.sealed), reference).toString();
  }

  /** Keeps an address before it is chosen, so that no event names what is not there. */
  async keep(employer: string, address: string): Promise<Reason> {
    const hash = this.sealer.lookup(`${employer} ${address}`);
    const reference = derivedId('notice-address', employer, hash);
    const sealed = this.sealer.seal(address, reference);
    await this.rows.as(employer, (tx) => tx.upsert(NoticeAddressRow, { reference, employer, sealed }));
    return { reference, hash };
  }
}
