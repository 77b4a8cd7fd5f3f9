import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { CLOCK } from '#libs/event-store/log.module';
import { createdId } from '#libs/http/request-cause';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { OnRegister, type Register } from './carry-out.handler.ts';
import { type RegisterCommand, type Registered, type RegisterState, type Row, sameRow } from './domain/register.ts';
import { Reasons } from './reasons.ts';
import { known } from './registered.representation.ts';

/** What the registers share: one person proposes a row, another approves it, and who proposed may take it back with a reason. */
@Injectable()
export class Registers {
  constructor(
    private readonly commands: CommandBus,
    private readonly reasons: Reasons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was proposed already is not proposed again: then it is the row that there is. */
  async propose(register: Register, id: string, row: Row, cause: Cause): Promise<Registered> {
    const command = { type: 'ProposeRow', rowId: createdId(cause), row, ...this.deed(cause) } as const;
    return known(sameRow(row, await this.carryOut(register, id, command, cause)));
  }

  async approve(register: Register, id: string, rowId: string, cause: Cause): Promise<Registered> {
    const command = { type: 'ApproveRow', rowId, ...this.deed(cause) } as const;
    return rowOf(rowId, await this.carryOut(register, id, command, cause));
  }

  /** The reason is kept beside the log, and comes with the row. */
  async withdraw(register: Register, id: string, rowId: string, text: string, cause: Cause) {
    const state = await this.reasons.with(text, `${register.category}-${id}`, cause, (reason) => {
      if (reason === null) throw new Error('a proposal is withdrawn with a reason');
      return this.carryOut(register, id, { type: 'WithdrawRow', rowId, reason, ...this.deed(cause) }, cause);
    });
    return { row: rowOf(rowId, state), texts: await this.textsOf(state, cause.context.tenant) };
  }

  /** What people wrote about the rows, by reference. */
  textsOf(state: RegisterState, tenant: string): Promise<ReadonlyMap<string, string>> {
    return this.reasons.read(
      tenant,
      state.map(({ withdrawn }) => withdrawn?.reason),
    );
  }

  private deed({ context }: Cause): { by: string; on: string } {
    return { by: context.actor, on: dutchDate(this.clock.now()) };
  }

  private carryOut(register: Register, id: string, command: RegisterCommand, cause: Cause): Promise<RegisterState> {
    return this.commands.execute(new OnRegister(register, id, command, cause));
  }
}

function rowOf(rowId: string, state: RegisterState): Registered {
  return known(state.find((each) => each.rowId === rowId));
}
