import { Inject, Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import type { DueCommand } from '#libs/event-store/due-commands';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { Rejection } from '#libs/kernel/decider';
import { toHtml } from '#libs/letters/html';
import { toPdf } from '#libs/letters/pdf';
import { caseAggregate } from '../case.aggregate.ts';
import { channelOf } from '../domain/letter.ts';
import { isOutOfDate, objectThrough } from '../domain/letter-facts.ts';
import { keptThrough } from '../domain/letter-retention.ts';
import { letterAggregate } from '../letter.aggregate.ts';
import { LetterWriting } from '../letter-writing.ts';
import { StoredLetters } from '../stored-letters.ts';

/** So many are made side by side: the vault has others to answer too, and drawing a file takes the processor for a while. */
const AT_ONCE = 4;

/**
 * Makes a letter of what was decided, once: it is written, kept, and then the log says so. When anything is missing, such
 * as the vault, nothing is recorded and the same command comes again.
 */
@Injectable()
export class MakeLetter {
  private readonly lanes: Promise<void>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
  private turn = 0;

  constructor(
    private readonly store: EventStore,
    private readonly writing: LetterWriting,
    private readonly letters: StoredLetters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  send(due: DueCommand, cause: Cause): Promise<void> {
    const lane = this.turn++ % AT_ONCE;
    const made = (this.lanes[lane] ?? Promise.resolve()).then(() => this.make(due, cause));
    this.lanes[lane] = made.catch(() => undefined); // who comes next does not fail with it
    return made;
  }

  private async make({ subject: letterId, tenant }: DueCommand, cause: Cause): Promise<void> {
    const state = await this.store.state(letterAggregate, letterId, tenant);
    if (state.status !== 'ordered') return;
    const { matter } = state;
    const on = dutchDate(this.clock.now());
    if (isOutOfDate(matter.situation, await this.store.state(caseAggregate, matter.caseId, tenant))) {
      await this.store.handle(letterAggregate, letterId, { type: 'DropLetter', on }, cause);
      return;
    }
    const told = await this.writing.told(matter, tenant);
    const document = await this.writing.write(letterId, matter, told, tenant, on);
    const made = { pdf: await toPdf(document), html: toHtml(document) };
    const file = await this.letters.keep(letterId, tenant, matter, made);
    const lastDay = keptThrough(told, on, await this.writing.yearsKept(tenant, on));
    if (lastDay !== null) await this.letters.keepUntil(matter.caseId, tenant, lastDay);
    const channel = channelOf(matter.addressee, told.origin);
    const until = objectThrough(matter.situation, on);
    const command = { type: 'MakeLetter', file, channel, on, objectThrough: until } as const;
    const answer = await this.store.handle(letterAggregate, letterId, command, cause);
    if (answer instanceof Rejection) throw new Error(`letter ${letterId} cannot be made: ${answer.code}`);
    if (answer.status === 'toPost' || answer.status === 'sent') await this.letters.keepOnly(letterId, answer.file);
  }
}
