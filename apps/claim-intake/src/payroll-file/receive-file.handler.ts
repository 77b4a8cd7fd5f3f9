import { Inject, Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import type { Uploaded } from '#libs/http/input';
import { accepted } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import { derivedId } from '#libs/kernel/ids';
import type { PayrollImportState, ReceivedFile, Receipt } from '../domain/payroll-import.ts';
import { payrollImportAggregate } from '../payroll-import.aggregate.ts';
import { csvLines } from './csv.ts';
import type { Line } from './headings.ts';
import { JudgeFile } from './judge-file.ts';
import { WaitingRows } from './waiting-rows.query.ts';
import { xlsxLines } from './xlsx.ts';

export const CSV = 'text/csv';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How long rows wait to be handed in. */
const WAIT_DAYS = 30;

/** A file that was received, and whether it was now. */
interface Received {
  readonly payrollFileId: string;
  readonly state: ReceivedFile;
  readonly fresh: boolean;
}

/** Reads a payroll file as it comes in, and gives a receipt once what must wait has been committed. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly store: EventStore,
    private readonly judge: JudgeFile,
    private readonly waiting: WaitingRows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `keyed`: the cause is that of an idempotency key, under which no other file may come. */
  async execute(file: Uploaded, cause: Cause, keyed: boolean): Promise<Received> {
    const { tenant } = cause.context;
    await this.waiting.sweep();
    const kept: string[] = [];
    try {
      const { format, lines } = linesOf(file);
      const judged = await this.judge.read(tenant, lines, async (rows) => {
        kept.push(...(await this.waiting.keep(tenant, rows)));
      });
      return await this.receive({ format, ...judged }, kept, derivedId('payroll-file', tenant, file.hash()), {
        cause,
        key: keyed ? file.hash() : undefined,
      });
    } catch (error) {
      await this.waiting.drop(tenant, kept);
      throw error;
    }
  }

  private async receive(
    receipt: Receipt,
    kept: readonly string[],
    payrollFileId: string,
    { cause, key }: { cause: Cause; key: string | undefined },
  ): Promise<Received> {
    const { tenant, actor, correlationId } = cause.context;
    const context = { tenant, actor, correlationId };
    if (key !== undefined) {
      const remember = { type: 'RememberFile', payrollFileId } as const;
      const underKey = { ...cause, context: { ...context, bodyHash: key } };
      accepted(await this.store.handle(payrollImportAggregate, keyStream(cause), remember, underKey));
    }
    const before = await this.store.state(payrollImportAggregate, payrollFileId, tenant);
    if (before.status === 'received') {
      await this.waiting.drop(tenant, kept);
      return { payrollFileId, state: before, fresh: false };
    }
    await this.waiting.attach(tenant, payrollFileId, kept, WAIT_DAYS);
    const on = dutchDate(this.clock.now());
    const command = { type: 'ReceiveFile', receipt, on, expiresOn: addDays(on, WAIT_DAYS) } as const;
    const times = before.status === 'expired' ? before.times : 0;
    const commandId = derivedId('receive-payroll-file', payrollFileId, String(times));
    const answer = await this.store.handle(payrollImportAggregate, payrollFileId, command, { commandId, context });
    const state = receivedFile(accepted(answer));
    if (state.handled.size > 0) await this.waiting.forget(tenant, payrollFileId, [...state.handled.keys()]);
    return { payrollFileId, state, fresh: true };
  }
}

/** The stream in which an idempotency key remembers what came under it. */
export function keyStream({ commandId }: Cause): string {
  return derivedId('payroll-key', commandId);
}

/** What was received; anything else at its address is a mistake of ours. */
export function receivedFile(state: PayrollImportState): ReceivedFile {
  if (state.status === 'received' || state.status === 'expired') return state;
  throw new Error(`a payroll file is ${state.status}`);
}

function linesOf(file: Uploaded): { format: Receipt['format']; lines: AsyncIterable<Line> } {
  return file.type === CSV ? { format: 'csv', lines: csvLines(file) } : { format: 'xlsx', lines: xlsxLines(file) };
}
