import { Injectable } from '@nestjs/common';
import type { Cause } from '#libs/event-store/cause';
import type { DueCommand } from '#libs/event-store/due-commands';
import { EventStore } from '#libs/event-store/event-store';
import { accepted } from '#libs/http/problem';
import { payrollImportAggregate } from '../payroll-import.aggregate.ts';
import { receivedFile, uploadOf } from './receive-file.handler.ts';
import { WaitingRows } from './waiting-rows.query.ts';

/** Forgets what still waits of a file when its thirty days are over. */
@Injectable()
export class ExpireRows {
  constructor(
    private readonly store: EventStore,
    private readonly waiting: WaitingRows,
  ) {}

  /** First it is recorded, so that nobody hands in a row that is not there any more. */
  async execute({ subject, tenant, command }: DueCommand, cause: Cause): Promise<void> {
    const { on } = command as { readonly on: string };
    const expire = { type: 'ExpireRows', on } as const;
    const state = receivedFile(accepted(await this.store.handle(payrollImportAggregate, subject, expire, cause)));
    if (state.status === 'expired') await this.waiting.drop(tenant, uploadOf(subject, state));
    await this.waiting.sweep();
  }
}
