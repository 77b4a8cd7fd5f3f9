import { Inject, Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import { Rejected } from '#libs/http/problem';
import type { Clock } from '#libs/kernel/clock';
import { derivedId } from '#libs/kernel/ids';
import { CorrespondenceText } from './correspondence.table.ts';
import type { Reason } from './domain/reason.ts';

/** Whose a text is. An internal note is the municipality's alone, so its employer is empty. */
interface Parties {
  readonly employer: string;
  readonly municipality: string;
  readonly conversationId: string;
}

/** Keeps what employer and municipality write to each other, encrypted, in rows that only these two may read. */
@Injectable()
export class Correspondence {
  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps the text, and hands its reference to what records it. The reference follows from the command, so the command
   * sent again keeps nothing twice; when it is rejected, what it brought is not kept.
   */
  async with<T>(
    text: string,
    parties: Parties,
    { commandId }: Cause,
    record: (text: Reason) => Promise<T>,
  ): Promise<T> {
    const reason = { reference: derivedId('correspondence', commandId), hash: this.sealer.lookup(text) };
    const kept = await this.keep(reason.reference, text, parties);
    try {
      return await record(reason);
    } catch (error) {
      if (kept && error instanceof Rejected) await this.drop(reason.reference, parties.municipality);
      throw error;
    }
  }

  /** The texts of these references, by reference; those that the tenant may not read are not there. */
  async read(tenant: string, texts: readonly Reason[]): Promise<ReadonlyMap<string, string>> {
    const references = texts.map(({ reference }) => reference);
    if (references.length === 0) return new Map();
    const rows = await this.rows.as(tenant, (tx) => tx.find(CorrespondenceText, { reference: { $in: references } }));
    return new Map(
      rows.map(({ reference, sealed }) => [reference, this.sealer.open(Buffer.from(sealed), reference).toString()]),
    );
  }

  /** The municipality of a conversation that an employer takes part in; none when it does not. Never behind. */
  async municipalityOf(employer: string, conversationId: string): Promise<string | undefined> {
    const row = await this.rows.as(employer, (tx) => tx.findOne(CorrespondenceText, { employer, conversationId }));
    return row?.municipality;
  }

  /** Whether it was not there yet. */
  private keep(reference: string, text: string, parties: Parties): Promise<boolean> {
    const { employer, municipality, conversationId } = parties;
    return this.rows.as(municipality, async (tx) => {
      const inserted = await tx.execute<unknown[]>(
        `insert into correspondence_text (reference, employer, municipality, conversation_id, sealed, written_at)
         values (?, ?, ?, ?, ?, ?) on conflict (reference) do nothing returning reference`,
        [reference, employer, municipality, conversationId, this.sealer.seal(text, reference), this.clock.now()],
      );
      return inserted.length > 0;
    });
  }

  private async drop(reference: string, municipality: string): Promise<void> {
    await this.rows.as(municipality, (tx) => tx.nativeDelete(CorrespondenceText, { reference }));
  }
}
