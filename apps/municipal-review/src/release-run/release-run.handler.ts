import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { isValidIBAN } from 'ibantools';
import type { Cause } from '#libs/event-store/cause';
import { EventStore } from '#libs/event-store/event-store';
import { CLOCK } from '#libs/event-store/log.module';
import { accepted, Problem, Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { ACCOUNTS, type Accounts } from '../accounts.ts';
import {
  type BankFile,
  executedOn,
  notReleasable,
  type PaymentLine,
  type PaymentRunState,
} from '../domain/payment-run.ts';
import { PayerAccounts } from '../payer-accounts.ts';
import { paymentRunAggregate } from '../payment-run.aggregate.ts';
import { type BankAccount, bankFile } from './bank-file.ts';
import { BankFiles } from './bank-files.query.ts';

const RETRY_AFTER_SECONDS = 5;
/** As the vault records it. */
const PURPOSE = 'betaalrun-vrijgeven';

export class ReleaseRun extends Command<PaymentRunState> {
  constructor(
    readonly runId: string,
    readonly cause: Cause,
  ) {
    super();
  }
}

/**
 * A second person lets the money go. Names and accounts are asked at this moment, by a call that is recorded where they are
 * kept; the file is made and kept, and then the log decides. When anything is missing nothing is recorded, and the same
 * command can be sent again.
 */
@CommandHandler(ReleaseRun)
export class ReleaseRunHandler implements ICommandHandler<ReleaseRun> {
  constructor(
    private readonly store: EventStore,
    private readonly files: BankFiles,
    private readonly payers: PayerAccounts,
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ runId, cause }: ReleaseRun): Promise<PaymentRunState> {
    const { tenant, actor: by } = cause.context;
    const run = await this.store.state(paymentRunAggregate, runId, tenant);
    const refused = notReleasable(run, by);
    if (refused) throw new Rejected(refused);
    const now = this.clock.now();
    const file = run.status === 'released' ? run.file : await this.fileOf(runId, run, tenant, now);
    const command = { type: 'ReleaseRun', by, on: dutchDate(now), file } as const;
    const answer = accepted(await this.store.handle(paymentRunAggregate, runId, command, cause));
    if (answer.status === 'released') await this.files.keepOnly(tenant, runId, answer.file);
    return answer;
  }

  /** Made and kept before the run is released: an event names no file that is not there. */
  private async fileOf(runId: string, run: PaymentRunState, tenant: string, now: Date): Promise<BankFile> {
    if (run.status !== 'collected') throw new Error(`run ${runId} is ${run.status}`);
    const payer = await this.payers.inEffect(tenant);
    if (payer === null) throw noPayer();
    const payees = await this.payeesOf(run.lines);
    const createdAt = `${now.toISOString().slice(0, 19)}Z`;
    const executeOn = executedOn(run, dutchDate(now));
    const bytes = bankFile({ runId, createdAt, executeOn, payer, lines: run.lines, payees });
    return this.files.keep(tenant, runId, bytes);
  }

  private async payeesOf(lines: readonly PaymentLine[]): Promise<ReadonlyMap<string, BankAccount>> {
    const employers = [...new Set(lines.map(({ employerId }) => employerId))].sort();
    const accounts = await this.accounts(employers, PURPOSE).catch(() => {
      throw unavailable();
    });
    const payees = new Map(
      accounts
        .map(
          ({ werkgeverId, tenaamstelling: name, iban }) =>
            [werkgeverId, { name, iban: iban.replaceAll(' ', '') }] as const,
        )
        .filter(([, { name, iban }]) => name.trim() !== '' && isValidIBAN(iban)),
    );
    const without = employers.filter((employer) => !payees.has(employer));
    if (without.length > 0) throw noAccount(without);
    return payees;
  }
}

function unavailable(): Problem {
  const detail =
    'De rekeningen van de werkgevers zijn nu niet op te vragen. Er is niets vastgelegd. Probeer het zo opnieuw.';
  return new Problem(503, 'ACCOUNTS_UNAVAILABLE', detail, { retryAfterSeconds: RETRY_AFTER_SECONDS });
}

function noPayer(): Problem {
  const detail = 'Er is nog geen goedgekeurde rekening waarvan de gemeente betaalt.';
  return new Problem(409, 'PAYER_ACCOUNT_MISSING', detail);
}

function noAccount(employers: readonly string[]): Problem {
  const detail = `Van deze werkgevers is geen goede rekening bekend (KvK-nummer): ${employers.slice(0, 20).join(', ')}.`;
  return new Problem(409, 'ACCOUNT_MISSING', detail);
}
