import { randomUUID } from 'node:crypto';
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

/** A file that was read, and what was known of it before. */
interface Read {
  readonly payrollFileId: string;
  readonly before: PayrollImportState;
  readonly receipt: Receipt;
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
    const uploadId = randomUUID();
    const received = await this.receive(await this.read(file, uploadId, cause, keyed), uploadId, cause);
    if (!received.fresh) await this.waiting.drop(tenant, uploadId);
    return received;
  }

  /** When it fails, nothing is left of what it read. */
  private async read(file: Uploaded, uploadId: string, cause: Cause, keyed: boolean): Promise<Read> {
    const { tenant } = cause.context;
    try {
      const { format, lines } = linesOf(file);
      const judged = await this.judge.read(tenant, lines, (rows) => this.waiting.keep(tenant, uploadId, rows));
      const payrollFileId = derivedId('payroll-file', tenant, file.hash());
      if (keyed) await this.remember(payrollFileId, file.hash(), cause);
      const before = await this.store.state(payrollImportAggregate, payrollFileId, tenant);
      return { payrollFileId, before, receipt: { format, ...judged } };
    } catch (error) {
      await this.waiting.drop(tenant, uploadId);
      throw error;
    }
  }

  private async remember(payrollFileId: string, bodyHash: string, cause: Cause): Promise<void> {
    const { tenant, actor, correlationId } = cause.context;
    const remember = { type: 'RememberFile', payrollFileId } as const;
    const underKey = { ...cause, context: { tenant, actor, correlationId, bodyHash } };
    accepted(await this.store.handle(payrollImportAggregate, keyStream(cause), remember, underKey));
  }

  /** The log decides between uploads of the same file at the same time: the rows of one of them wait. */
  private async receive(read: Read, uploadId: string, cause: Cause): Promise<Received> {
    const { payrollFileId, before, receipt } = read;
    if (before.status === 'received') return { payrollFileId, state: before, fresh: false };
    const { tenant, actor, correlationId } = cause.context;
    await this.waiting.extend(tenant, uploadId, WAIT_DAYS);
    const on = dutchDate(this.clock.now());
    const command = { type: 'ReceiveFile', uploadId, receipt, on, expiresOn: addDays(on, WAIT_DAYS) } as const;
    const times = before.status === 'expired' ? before.times : 0;
    const commandId = derivedId('receive-payroll-file', payrollFileId, String(times));
    const context = { tenant, actor, correlationId };
    const answer = await this.store.handle(payrollImportAggregate, payrollFileId, command, { commandId, context });
    const state = receivedFile(accepted(answer));
    const handled = state.handled.map(({ row }) => row);
    if (handled.length > 0) await this.waiting.forget(tenant, uploadId, handled);
    return { payrollFileId, state, fresh: state.summary.uploadId === uploadId };
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

/** The upload in which what is left of a file waits. */
export function uploadOf(payrollFileId: string, { summary }: ReceivedFile): string {
  return summary.uploadId ?? payrollFileId;
}

function linesOf(file: Uploaded): { format: Receipt['format']; lines: AsyncIterable<Line> } {
  return file.type === CSV ? { format: 'csv', lines: csvLines(file) } : { format: 'xlsx', lines: xlsxLines(file) };
}
