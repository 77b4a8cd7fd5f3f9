import { Injectable } from '@nestjs/common';
import { EventStore } from '#libs/event-store/event-store';
import { Rows } from '#libs/event-store/rows';
import type { LetterFile } from '../domain/letter.ts';
import { StoredLetter } from '../letter.table.ts';
import { letterAggregate } from '../letter.aggregate.ts';

/** Which file of a letter may be read by whom; the letter itself is asked of its stream, so it is never behind. */
@Injectable()
export class MadeLetters {
  constructor(
    private readonly store: EventStore,
    private readonly rows: Rows,
  ) {}

  /** A municipality reads what it made, also before it is sent. */
  async ofMunicipality(letterId: string, municipality: string): Promise<LetterFile | undefined> {
    const state = await this.store.state(letterAggregate, letterId, municipality);
    return state.status === 'toPost' || state.status === 'sent' ? state.file : undefined;
  }

  /** An employer reads what was sent to it: row-level security hides the rest, and so does the letter itself. */
  async ofEmployer(letterId: string, employer: string): Promise<LetterFile | undefined> {
    const row = await this.rows.as(employer, (tx) =>
      tx.findOne(StoredLetter, { letterId, employer }, { fields: ['municipality'], disableIdentityMap: true }),
    );
    if (row === null) return undefined;
    const state = await this.store.state(letterAggregate, letterId, row.municipality);
    const own = state.status === 'sent' && state.matter.addressee === 'werkgever';
    return own && state.matter.employerId === employer ? state.file : undefined;
  }
}
