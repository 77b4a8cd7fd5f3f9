import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { schedule } from '#libs/event-store/due-commands';
import { CLOCK } from '#libs/event-store/log.module';
import { Rows } from '#libs/event-store/rows';
import { Sealer } from '#libs/event-store/sealed';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import type { LetterFile, LetterMatter } from './domain/letter.ts';
import { caseAggregate } from './case.aggregate.ts';
import { StoredLetter } from './letter.table.ts';

export const FORGET_LETTERS = 'forget-letters';

export type Form = 'pdf' | 'html';

interface MadeLetter {
  readonly pdf: Buffer;
  readonly html: string;
}

interface Reading {
  readonly tenant: string;
  readonly actor: string;
}

/** Letters as they were made: kept encrypted until a day, given out as the same bytes each time, and each reading recorded. */
@Injectable()
export class StoredLetters {
  constructor(
    private readonly rows: Rows,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Before it is recorded as made, because an event may not name a file that is not there. */
  async keep(
    letterId: string,
    municipality: string,
    { caseId, addressee, employerId }: LetterMatter,
    { pdf, html }: MadeLetter,
  ): Promise<LetterFile> {
    const page = Buffer.from(html);
    const [sha256, htmlSha256] = [hashOf(pdf), hashOf(page)];
    await this.rows.everything(async (tx) => {
      const [known] = await tx.execute<{ until: string | null }[]>(
        'select max(retain_until)::text as until from letter where case_id = ? and municipality = ?',
        [caseId, municipality],
      );
      await tx.upsert(StoredLetter, {
        ...{ letterId, sha256, htmlSha256, municipality, caseId, retainUntil: known?.until ?? null },
        employer: addressee === 'werkgever' ? employerId : null,
        sealed: this.sealer.seal(pdf, aad(letterId, sha256)),
        sealedHtml: this.sealer.seal(page, aad(letterId, htmlSha256)),
      });
    });
    return { sha256, htmlSha256, bytes: pdf.length };
  }

  /** Drops what was made for a letter and never recorded. */
  async keepOnly(letterId: string, { sha256 }: LetterFile): Promise<void> {
    await this.rows.everything((tx) => tx.nativeDelete(StoredLetter, { letterId, sha256: { $ne: sha256 } }));
  }

  /** All letters of a case are kept until the same day; on the day after, the service is woken to forget them. */
  async keepUntil(caseId: string, municipality: string, lastDay: string): Promise<void> {
    const about = { streamId: `${caseAggregate.category}-${caseId}`, tenant: municipality, version: 1 };
    await this.rows.everything(async (tx) => {
      await tx.nativeUpdate(StoredLetter, { caseId, municipality }, { retainUntil: lastDay });
      await schedule(tx, FORGET_LETTERS, about, `forget ${lastDay}`, { on: addDays(lastDay, 1) }, {});
    });
  }

  /** Forgets the letters whose last day has passed. */
  async forget(): Promise<void> {
    const today = dutchDate(this.clock.now());
    await this.rows.everything((tx) => tx.execute('delete from letter where retain_until < ?::date', [today]));
  }

  /** The bytes that were sent, for who may see them; nothing when the letter is not (any more) there for who asks. */
  async read(letterId: string, file: LetterFile, form: Form, { tenant, actor }: Reading): Promise<Buffer | undefined> {
    const row = await this.rows.as(tenant, async (tx) => {
      const found = await tx.findOne(StoredLetter, { letterId, sha256: file.sha256 }, { disableIdentityMap: true });
      if (found !== null) {
        await tx.execute('insert into letter_reading (read_at, tenant, actor, letter_id) values (?, ?, ?, ?)', [
          ...[this.clock.now().toISOString(), tenant, actor, letterId],
        ]);
      }
      return found;
    });
    if (row === null) return undefined;
    const [sealed, hash] = form === 'pdf' ? [row.sealed, file.sha256] : [row.sealedHtml, file.htmlSha256];
    const bytes = this.sealer.open(Buffer.from(sealed), aad(letterId, hash));
    if (hashOf(bytes) !== hash) throw new Error(`the file of letter ${letterId} is not the one that was sent`);
    return bytes;
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function aad(letterId: string, hash: string): string {
  return `letter ${letterId} ${hash}`;
}
