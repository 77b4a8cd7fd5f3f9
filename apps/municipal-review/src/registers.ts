import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Cause } from '#libs/event-store/cause';
import { CLOCK } from '#libs/event-store/log.module';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { OnRegister, type Register } from './carry-out.handler.ts';
import type { RegisterState } from './domain/register.ts';
import { Reasons } from './reasons.ts';

/** What the registers share: a proposal is taken back with a reason, and reasons are read with the rows that have one. */
@Injectable()
export class Registers {
  constructor(
    private readonly commands: CommandBus,
    private readonly reasons: Reasons,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The reason is kept beside the log. */
  withdraw(register: Register, id: string, rowId: string, text: string, cause: Cause): Promise<RegisterState> {
    return this.reasons.with(text, `${register.category}-${id}`, cause, (reason) => {
      if (reason === null) throw new Error('a proposal is withdrawn with a reason');
      const deed = { rowId, reason, by: cause.context.actor, on: dutchDate(this.clock.now()) };
      return this.commands.execute(new OnRegister(register, id, { type: 'WithdrawRow', ...deed }, cause));
    });
  }

  /** What people wrote about the rows, by reference. */
  textsOf(state: RegisterState, tenant: string): Promise<ReadonlyMap<string, string>> {
    return this.reasons.read(
      tenant,
      state.map(({ withdrawn }) => withdrawn?.reason),
    );
  }
}
