import { Inject, Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { Sealer } from '#libs/event-store/sealed';
import { accepted, Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import type { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import { type HandledRow, type ReceivedFile, rowsToHandIn } from '../domain/payroll-import.ts';
import type { PayrollRow } from '../domain/payroll-row.ts';
import { payrollImportAggregate } from '../payroll-import.aggregate.ts';
import { HandInRow, type PayrollFile } from './hand-in-row.handler.ts';
import { KnownEmployments } from './known-employments.query.ts';
import { keyStream, receivedFile, uploadOf } from './receive-file.handler.ts';
import { type WaitingRow, WaitingRows } from './waiting-rows.query.ts';

/** So many rows are recorded as handed in at once: what was done before a crash is not done again. */
const BATCH = 200;
/** So many employments are dealt with at the same time; appends that wait share a commit. */
const AT_ONCE = 32;

/** A row that could not be handed in: it waits on. */
interface RefusedRow {
  readonly row: number;
  readonly rejection: Rejection;
}

/** Hands in rows of a payroll file, and remembers which. Handed in again they change nothing. */
@Injectable()
export class HandInRows {
  constructor(
    private readonly store: EventStore,
    private readonly waiting: WaitingRows,
    private readonly known: KnownEmployments,
    private readonly row: HandInRow,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(
    payrollFileId: string,
    named: readonly number[] | undefined,
    cause: Cause,
  ): Promise<{ state: ReceivedFile; refused: RefusedRow[] }> {
    const { tenant, actor, correlationId, bodyHash } = cause.context;
    const state = await this.store.state(payrollImportAggregate, payrollFileId, tenant);
    const rows = accepted(rowsToHandIn(state, named));
    if (bodyHash !== undefined) {
      const remember = { type: 'RememberFile', payrollFileId } as const;
      accepted(await this.store.handle(payrollImportAggregate, keyStream(cause), remember, cause));
    }
    const file = { id: payrollFileId, context: { tenant, actor, correlationId } };
    let now = receivedFile(state);
    const refused: RefusedRow[] = [];
    for (const part of inParts(rows, BATCH)) {
      const waiting = await this.waiting.read(tenant, uploadOf(payrollFileId, now), part);
      const outcomes = await this.handInAll(file, waiting);
      const handled = outcomes.filter((outcome) => 'results' in outcome);
      refused.push(...outcomes.filter((outcome) => 'rejection' in outcome));
      now = await this.record(file, now, handled);
    }
    return { state: now, refused };
  }

  private async record(file: PayrollFile, state: ReceivedFile, handled: readonly HandledRow[]): Promise<ReceivedFile> {
    if (handled.length === 0) return state;
    const numbers = handled.map(({ row }) => row);
    const command = { type: 'RecordHandIn', rows: handled, on: dutchDate(this.clock.now()) } as const;
    const commandId = derivedId('hand-in', file.id, String(state.times), numbers.join());
    const { context } = file;
    const answer = await this.store.handle(payrollImportAggregate, file.id, command, { commandId, context });
    await this.waiting.forget(context.tenant, uploadOf(file.id, state), numbers);
    return receivedFile(accepted(answer));
  }

  /** Rows about the same employment one after the other, in the order of the file. */
  private async handInAll(file: PayrollFile, rows: readonly WaitingRow[]): Promise<(HandledRow | RefusedRow)[]> {
    const { tenant } = file.context;
    const known = await this.known.of(
      tenant,
      rows.map(({ row }) => row),
    );
    const idOf = (row: PayrollRow) => known.get(row) ?? this.newEmploymentId(tenant, row);
    const employments = [...Map.groupBy(rows, ({ row }) => idOf(row))];
    const outcomes: (HandledRow | RefusedRow)[] = [];
    for (const some of inParts(employments, AT_ONCE)) {
      const done = some.map(async ([employmentId, itsRows]) => {
        const answers: (HandledRow | RefusedRow)[] = [];
        for (const waiting of itsRows) answers.push(await this.tryRow(file, employmentId, waiting));
        return answers;
      });
      outcomes.push(...(await Promise.all(done)).flat());
    }
    return outcomes;
  }

  /** Follows from who it is, keyed, and the first day: the same from every file. */
  private newEmploymentId(tenant: string, { bsn, startedOn }: PayrollRow): string {
    return derivedId('employment', this.sealer.lookup(`bsn:${tenant}:${bsn}`), startedOn);
  }

  private async tryRow(file: PayrollFile, employmentId: string, waiting: WaitingRow): Promise<HandledRow | RefusedRow> {
    try {
      return await this.row.execute(file, employmentId, waiting);
    } catch (error) {
      if (error instanceof Rejected) return { row: waiting.number, rejection: error.rejection };
      throw error;
    }
  }
}

function inParts<Part>(all: readonly Part[], size: number): Part[][] {
  const starts = Array.from({ length: Math.ceil(all.length / size) }, (_, nth) => nth * size);
  return starts.map((start) => all.slice(start, start + size));
}
