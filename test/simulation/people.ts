import { applicationAggregate } from '../../apps/claim-intake/src/application.aggregate.ts';
import { claimAggregate } from '../../apps/claim-intake/src/claim.aggregate.ts';
import type { ApplicationDraft, EmploymentFacts } from '../../apps/claim-intake/src/domain/application-parts.ts';
import type { EmploymentTerms } from '../../apps/claim-intake/src/domain/employment.ts';
import { forwardedId } from '../../apps/claim-intake/src/domain/entry.ts';
import { DraftApplicationHandler } from '../../apps/claim-intake/src/draft-application/draft-application.handler.ts';
import { employmentAggregate } from '../../apps/claim-intake/src/employment.aggregate.ts';
import { DraftApplication } from '../../apps/claim-intake/src/intake-commands.ts';
import { assessmentAggregate } from '../../apps/municipal-review/src/assessment.aggregate.ts';
import {
  RecordBankMessage,
  RecordBankMessageHandler,
} from '../../apps/municipal-review/src/bank-message/bank-message.handler.ts';
import { CancelRun, CancelRunHandler } from '../../apps/municipal-review/src/cancel-run/cancel-run.handler.ts';
import { caseAggregate } from '../../apps/municipal-review/src/case.aggregate.ts';
import { CollectRun, CollectRunHandler } from '../../apps/municipal-review/src/collect-run/collect-run.handler.ts';
import { Collection } from '../../apps/municipal-review/src/collect-run/collection.ts';
import { CurrentFigures } from '../../apps/municipal-review/src/current-figures.ts';
import type { BankLine, PaymentRunState } from '../../apps/municipal-review/src/domain/payment-run.ts';
import type { CaseCommand } from '../../apps/municipal-review/src/domain/review-case.ts';
import type { OpenedCase } from '../../apps/municipal-review/src/domain/case-state.ts';
import { grantAggregate, grantIdOf } from '../../apps/municipal-review/src/grant.aggregate.ts';
import { parameterAggregate, REGISTER } from '../../apps/municipal-review/src/parameter.aggregate.ts';
import { paymentRunAggregate } from '../../apps/municipal-review/src/payment-run.aggregate.ts';
import { ReleaseRun, ReleaseRunHandler } from '../../apps/municipal-review/src/release-run/release-run.handler.ts';
import { ReopenedClaims } from '../../apps/municipal-review/src/reopened-claims.ts';
import { createHash } from 'node:crypto';
import type { Aggregate, DomainEvent } from '#libs/event-store/aggregate';
import type { Cause } from '#libs/event-store/cause';
import type { EventStore } from '#libs/event-store/event-store';
import { SUITE_TENANT } from '#libs/http/authentication';
import { Problem, Rejected } from '#libs/http/problem';
import { type Clock, dutchDate } from '#libs/kernel/clock';
import { addDays } from '#libs/kernel/dates';
import { Rejection } from '#libs/kernel/decider';
import { derivedId } from '#libs/kernel/ids';
import type { Fate } from './fate.ts';
import { type MemoryLog, survives } from './memory-log.ts';
import { openedRuns, ownSubjects, payableBy, payableClaims } from './services.ts';

export const MUNICIPALITIES = ['GM9901', 'GM9902'] as const;
const EMPLOYERS = ['90001234', '90005678'] as const;
const NEW_WAGE = { name: 'wmlMaand', from: '2027-01-01', value: '2366.40', source: 'Stcrt 2026, 99999' };
/** From this day on somebody reads the new minimum wage; until then its month waits. */
const WAGE_KNOWN_ON = '2027-01-18';

/** One employment and what will become of it. */
interface Plan {
  readonly employer: string;
  readonly municipality: string;
  readonly applicationId: string;
  readonly employmentId: string;
  readonly personRef: string;
  readonly terms: EmploymentTerms;
  readonly draft: ApplicationDraft;
  readonly ages: EmploymentFacts['ages'];
  readonly appliesOn: string;
  readonly ends: { readonly toldOn: string; readonly lastDay: string } | null;
  readonly withdraws: boolean;
  readonly isAsked: boolean;
  readonly outcome: 'granted' | 'refused';
  readonly changes: { readonly from: string; readonly agreedHours: number } | null;
  /** The municipality finds that another must decide. */
  readonly isElsewhere: boolean;
}

interface Desks {
  readonly intake: MemoryLog;
  readonly review: MemoryLog;
  readonly clock: Clock;
  readonly fate: Fate;
}

type Deed = () => Promise<void>;
type Words = readonly BankLine['status'][];

/**
 * The employers, caseworkers, treasurers and the bank. Each looks at how things stand and does what comes next, through a
 * process of its own; now and then twice, or two of them at once, and who gets no answer asks again or gives up.
 */
export class People {
  readonly plans: readonly Plan[];
  /** The pain.001 files by run and hash. */
  readonly files = new Map<string, Buffer>();
  /** How often each rejection was answered. */
  readonly rejected = new Map<string, number>();
  private readonly words = new Map<string, Words>();
  private sent = 0;

  constructor(
    private readonly desks: Desks,
    private readonly isLastDay: () => boolean,
  ) {
    const many = desks.fate.percent(30) ? 3 : 2;
    this.plans = Array.from({ length: many }, (_, nth) => planOf(nth, desks.fate));
  }

  /** One of the things that somebody can do now; answers whether there was any. */
  async act(): Promise<boolean> {
    const { fate } = this.desks;
    const possible = [
      ...this.plansNow().flatMap((plan) => this.deedsOf(plan)),
      ...this.ofMunicipalities(),
      ...this.ofFigures(),
    ];
    const deed = possible[fate.upTo(possible.length - 1)];
    await deed?.();
    return deed !== undefined;
  }

  /** The plans as they stand: what was sent on goes on elsewhere, once it has arrived there. */
  plansNow(): readonly Plan[] {
    return this.plans.map((plan) => {
      const there = elsewhere(plan);
      const { intake } = this.desks;
      const isThere = intake.now(applicationAggregate, there.applicationId).status !== 'absent';
      return isThere ? there : plan;
    });
  }

  private get today(): string {
    return dutchDate(this.desks.clock.now());
  }

  // What an employer does, and the caseworkers for that application.

  private deedsOf(plan: Plan): Deed[] {
    return [...this.ofEmployer(plan), ...this.ofClaims(plan), ...this.ofCase(plan), ...this.ofGrant(plan)];
  }

  private ofEmployer(plan: Plan): Deed[] {
    const { intake, review, fate } = this.desks;
    const { today } = this;
    const { applicationId, employmentId, personRef, terms, draft, employer, ends } = plan;
    if (today < plan.appliesOn) return [];
    const employment = intake.now(employmentAggregate, employmentId);
    const application = intake.now(applicationAggregate, applicationId);
    const asEmployer = { tenant: employer, actor: `${employer}-payroll` };
    const deeds: Deed[] = [];
    if (employment.status === 'absent') {
      const command = { type: 'RegisterEmployment', personRef, terms, on: today } as const;
      return [this.carryOut(intake, employmentAggregate, employmentId, command, asEmployer)];
    }
    if (application.status === 'absent') {
      deeds.push(
        this.send(intake, asEmployer, (store, cause) =>
          new DraftApplicationHandler(store, this.desks.clock).execute(
            new DraftApplication(applicationId, draft, cause),
          ),
        ),
      );
    }
    if (application.status === 'draft') {
      const endsOn = employment.status === 'ended' ? employment.lastDay : terms.endsOn;
      const { startedOn, hoursPerWeek, fullTimeHours, variableHours } = terms;
      const hours = { hoursPerWeek, fullTimeHours, variableHours };
      const facts = { personRef, startedOn, endsOn, ...hours, ages: plan.ages };
      deeds.push(
        this.carryOut(
          intake,
          applicationAggregate,
          applicationId,
          { type: 'SubmitApplication', facts, on: today },
          asEmployer,
        ),
      );
    }
    if (application.status === 'submitted') {
      if (plan.withdraws && fate.percent(20)) {
        deeds.push(
          this.carryOut(
            intake,
            applicationAggregate,
            applicationId,
            { type: 'WithdrawApplication', on: today },
            asEmployer,
          ),
        );
      }
      const asked = review.now(caseAggregate, applicationId).status === 'waiting';
      const sentToday = application.supplements.some(({ on }) => on === today);
      if (asked && !sentToday) {
        const command = { type: 'SupplementApplication', attachments: ['loonstrook'], on: today } as const;
        deeds.push(this.carryOut(intake, applicationAggregate, applicationId, command, asEmployer));
      }
    }
    if (ends !== null && today >= ends.toldOn && employment.status === 'running') {
      const command = { type: 'EndEmployment', lastDay: ends.lastDay, on: today } as const;
      deeds.push(this.carryOut(intake, employmentAggregate, employmentId, command, asEmployer));
    }
    return deeds;
  }

  private ofClaims({ employer, applicationId }: Plan): Deed[] {
    const { intake, fate } = this.desks;
    return intake.subjects(claimAggregate.category).flatMap((claimId) => {
      const state = intake.now(claimAggregate, claimId);
      if (state.status !== 'open' || state.claim.applicationId !== applicationId) return [];
      const hours = { hoursPerWeek: 16 + fate.upTo(8), paidHours: null };
      const command = { type: 'SubmitClaim', hours, source: 'werkgever', on: this.today } as const;
      return [
        this.carryOut(intake, claimAggregate, claimId, command, { tenant: employer, actor: `${employer}-payroll` }),
      ];
    });
  }

  private ofCase(plan: Plan): Deed[] {
    const { review } = this.desks;
    const { applicationId, municipality: tenant } = plan;
    const state = review.now(caseAggregate, applicationId);
    if (state.status === 'open' && plan.isElsewhere && this.desks.fate.percent(40)) {
      const toMunicipality = elsewhere(plan).municipality;
      const where = { ofMunicipality: tenant, toMunicipality, byPost: false, reasons: reason('woont elders') };
      return [this.onCase(plan, ({ by, on }) => ({ type: 'ForwardCase', ...where, by, on }))];
    }
    if (state.status === 'open')
      return [this.onCase(plan, (who, store, id) => this.nextStep(plan, state, who, store, id))];
    if (state.status !== 'proposed') return [];
    const { proposalId } = state.proposal;
    const reasons = reason('onvoldoende onderbouwd');
    const goesBack = state.returned === null && this.desks.fate.percent(5);
    return [
      this.onCase({ applicationId, municipality: tenant }, ({ by, on }) =>
        goesBack ? { type: 'ReturnProposal', reasons, by, on } : { type: 'ApproveDecision', proposalId, by, on },
      ),
    ];
  }

  /** The steps of a case in the order in which they are taken. */
  private async nextStep(
    { isAsked, outcome, draft: { route, ground, wageValuePercent } }: Plan,
    { facts, asked, received, hearing }: OpenedCase,
    who: { by: string; on: string },
    store: EventStore,
    commandId: string,
  ): Promise<CaseCommand> {
    if (isAsked && asked === null && received === null) {
      return { type: 'RequestInformation', what: ['loonstrook'], until: addDays(who.on, 14), note: null, ...who };
    }
    if (facts.completeOn === null) return { type: 'ConfirmCompleteness', ...who };
    if (facts.targetGroup === null) {
      return { type: 'EstablishTargetGroup', ground, belongs: true, source: 'doelgroepregister', ...who };
    }
    if (route === 'forfaitair' && facts.leftOutOn === null) return { type: 'ChooseRoute', route, ...who };
    if (route === 'loonwaarde' && facts.wageValue === null) {
      return { type: 'EstablishWageValue', percent: wageValuePercent ?? '50', ...who };
    }
    if (outcome === 'refused' && hearing.status === 'none') {
      return {
        type: 'AskViews',
        hearingId: derivedId('hearing', commandId),
        about: reason('afwijzing'),
        until: addDays(who.on, 14),
        ...who,
      };
    }
    if (outcome === 'refused' && hearing.status === 'asked') {
      return { type: 'RecordViews', receivedOn: who.on, way: 'mondeling', text: reason('zienswijze'), ...who };
    }
    return {
      ...{ type: 'ProposeDecision', proposalId: derivedId('proposal', commandId), outcome, grantedFrom: null, ...who },
      ...{
        overlaps: false,
        reasons: reason(outcome),
        settings: {},
        figures: await new CurrentFigures(store).figures(),
      },
    };
  }

  private onCase(
    { applicationId, municipality: tenant }: Pick<Plan, 'applicationId' | 'municipality'>,
    command: (
      who: { by: string; on: string },
      store: EventStore,
      commandId: string,
    ) => CaseCommand | Promise<CaseCommand>,
  ): Deed {
    const by = this.somebody(tenant);
    const who = { by, on: this.today };
    return this.send(this.desks.review, { tenant, actor: by }, async (store, cause) =>
      store.handle(caseAggregate, applicationId, await command(who, store, cause.commandId), cause),
    );
  }

  private ofGrant({ applicationId, municipality: tenant, changes }: Plan): Deed[] {
    const { review } = this.desks;
    const grantId = grantIdOf(applicationId);
    const state = review.now(grantAggregate, grantId);
    if (state.status === 'absent') return [];
    const by = this.somebody(tenant);
    const [on, actor] = [this.today, { tenant, actor: by }];
    if (state.proposed !== null) {
      const { changeId } = state.proposed;
      return [this.carryOut(review, grantAggregate, grantId, { type: 'ApproveChange', changeId, by, on }, actor)];
    }
    const last = state.versions.at(-1)?.employment.through ?? null;
    const isChanged = state.decided.some(({ cause }) => cause === 'hours');
    if (changes === null || isChanged || on < changes.from || (last !== null && changes.from > last)) return [];
    const { from, agreedHours } = changes;
    return [
      this.send(review, actor, async (store, cause) => {
        const figures = await new CurrentFigures(store).figures();
        const changeId = derivedId('change', cause.commandId);
        const change = { cause: 'hours', changeId, from, changes: { agreedHours }, reasons: null } as const;
        return store.handle(grantAggregate, grantId, { type: 'ProposeChange', ...change, by, on, figures }, cause);
      }),
    ];
  }

  // What is done for a municipality as a whole.

  private ofMunicipalities(): Deed[] {
    return MUNICIPALITIES.flatMap((tenant) => [
      ...this.ofWorkItems(tenant),
      ...this.collecting(tenant),
      ...this.ofRuns(tenant),
    ]);
  }

  /** A work item is looked at on a later day: until then it may still go on by itself. */
  private ofWorkItems(tenant: string): Deed[] {
    const { review, fate } = this.desks;
    return ownSubjects(review, assessmentAggregate.category, tenant).flatMap((claimId) => {
      const state = review.now(assessmentAggregate, claimId);
      if (state.status !== 'assessed' || state.assessment.outcome !== 'workItem') return [];
      if (state.assessment.on >= this.today && !this.isLastDay()) return [];
      const by = this.somebody(tenant);
      const outcome = state.assessment.amountCents === null || fate.percent(40) ? 'disallowed' : 'approved';
      const command = { type: 'SettleWorkItem', outcome, by, on: this.today, reasons: reason(outcome) } as const;
      return [this.carryOut(review, assessmentAggregate, claimId, command, { tenant, actor: by })];
    });
  }

  private collecting(tenant: string): Deed[] {
    const { review, clock, fate } = this.desks;
    if (!this.isLastDay() && !fate.percent(5)) return [];
    const now = review.length;
    if (payableBy(review, tenant, now).length === 0 && openedRuns(review, tenant, now).length === 0) return [];
    const executeOn = addDays(this.today, fate.upTo(3));
    const actor = this.somebody(tenant);
    return [
      this.send(review, { tenant, actor }, (store, cause) => {
        const handler = new CollectRunHandler(store, payableClaims(review), new Collection(store, clock), clock);
        return handler.execute(new CollectRun(derivedId('run', cause.commandId), executeOn, cause));
      }),
    ];
  }

  private ofRuns(tenant: string): Deed[] {
    const { review } = this.desks;
    return ownSubjects(review, paymentRunAggregate.category, tenant).flatMap((runId) => {
      const run = review.now(paymentRunAggregate, runId);
      if (run.status === 'collected') return [this.releasing(tenant, runId, run.lines.length === 0)];
      return run.status === 'released' ? this.bankSays(tenant, runId, run) : [];
    });
  }

  private releasing(tenant: string, runId: string, isEmpty: boolean): Deed {
    const { review, clock, fate } = this.desks;
    const actor = this.somebody(tenant);
    if (isEmpty || fate.percent(8)) {
      return this.send(review, { tenant, actor }, (store, cause) =>
        new CancelRunHandler(store, new ReopenedClaims(store, clock), clock).execute(new CancelRun(runId, cause)),
      );
    }
    return this.send(review, { tenant, actor }, (store, cause) =>
      this.releaseHandler(store).execute(new ReleaseRun(runId, cause)),
    );
  }

  /** Vault and files are not what is simulated: they always answer. */
  private releaseHandler(store: EventStore): ReleaseRunHandler {
    type Parameters = ConstructorParameters<typeof ReleaseRunHandler>;
    const files = {
      keep: (_: string, runId: string, bytes: Buffer) => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        this.files.set(`${runId} ${sha256}`, bytes);
        return Promise.resolve({ sha256, bytes: bytes.length });
      },
      keepOnly: () => Promise.resolve(),
    };
    const iban = 'NL91ABNA0417164300';
    const payers = { inEffect: () => Promise.resolve({ name: 'Demogemeente', iban }) };
    const accounts = (employers: readonly string[]) =>
      Promise.resolve(employers.map((werkgeverId) => ({ werkgeverId, tenaamstelling: 'Demo BV', iban })));
    return new ReleaseRunHandler(
      store,
      files as unknown as Parameters[1],
      payers as unknown as Parameters[2],
      accounts,
      this.desks.clock,
    );
  }

  /** Of some payments: booked, returned, or first the one and then the other. */
  private bankSays(tenant: string, runId: string, run: Extract<PaymentRunState, { status: 'released' }>): Deed[] {
    const { review, clock, fate } = this.desks;
    const said = run.lines.flatMap(({ endToEndId, amountCents }): BankLine[] => {
      const words = this.words.get(endToEndId) ?? fate.oneOf(WORDS);
      this.words.set(endToEndId, words);
      const before = run.answers.get(endToEndId)?.status;
      const status = words[before === undefined ? 0 : words.indexOf(before) + 1];
      if (status === undefined) return [];
      return [{ endToEndId, status, on: this.today, reasonCode: status === 'returned' ? 'AC04' : null, amountCents }];
    });
    if (said.length === 0) return [];
    const some = fate.shuffled(said).slice(0, 1 + fate.upTo(said.length - 1));
    const actor = this.somebody(tenant);
    return [
      this.send(review, { tenant, actor }, (store, cause) =>
        new RecordBankMessageHandler(store, new ReopenedClaims(store, clock)).execute(
          new RecordBankMessage(runId, some, cause),
        ),
      ),
    ];
  }

  // The figures of the law.

  private ofFigures(): Deed[] {
    const { review } = this.desks;
    if (this.today < WAGE_KNOWN_ON) return [];
    const by = this.somebody('figures');
    const [known] = review.now(parameterAggregate, REGISTER);
    if (known !== undefined && known.approved !== null) return [];
    const parameterId = derivedId('parameter', NEW_WAGE.from);
    const command =
      known === undefined
        ? ({ type: 'ProposeRow', rowId: parameterId, row: NEW_WAGE, by, on: this.today } as const)
        : ({ type: 'ApproveRow', rowId: parameterId, by, on: this.today } as const);
    return [this.carryOut(review, parameterAggregate, REGISTER, command, { tenant: SUITE_TENANT, actor: by })];
  }

  // How it is sent.

  private carryOut<Command, State, Event extends DomainEvent>(
    log: MemoryLog,
    aggregate: Aggregate<Command, State, Event>,
    id: string,
    command: Command,
    who: { readonly tenant: string; readonly actor: string },
  ): Deed {
    return this.send(log, who, (store, cause) => store.handle(aggregate, id, command, cause));
  }

  private send(
    log: MemoryLog,
    { tenant, actor }: { readonly tenant: string; readonly actor: string },
    work: (store: EventStore, cause: Cause) => Promise<unknown>,
  ): Deed {
    const { fate } = this.desks;
    return async () => {
      const commandId = derivedId('deed', String(++this.sent));
      const cause = { commandId, context: { tenant, actor, correlationId: commandId } };
      const once = () => this.untilAnswered(() => work(log.store(), cause));
      if (fate.goesWrong('together')) await Promise.all([once(), once()]);
      else await once();
      if (fate.goesWrong('again')) await once();
    };
  }

  private async untilAnswered(work: () => Promise<unknown>): Promise<void> {
    const { fate } = this.desks;
    const attempt = () => survives(async () => this.note(await work().catch(asRejection)));
    while (!(await attempt())) if (fate.goesWrong('givesUp')) return;
  }

  private note(answer: unknown): void {
    if (!(answer instanceof Rejection)) return;
    const { code } = answer as Rejection;
    this.rejected.set(code, (this.rejected.get(code) ?? 0) + 1);
  }

  /** One of three: now and then the one who should not. */
  private somebody(tenant: string): string {
    return `${tenant}-${this.desks.fate.upTo(2)}`;
  }
}

/** What a bank says of one payment, one after the other. */
const WORDS: readonly [Words, ...Words[]] = [
  ...([['booked'], ['booked'], ['booked'], ['booked'], ['returned'], ['booked', 'returned']] as const),
];

function asRejection(error: unknown): Rejection {
  if (error instanceof Rejected) return error.rejection;
  if (error instanceof Problem) return new Rejection(error.code, error.detail);
  throw error;
}

function reason(text: string) {
  return { reference: derivedId('reason', text), hash: derivedId('hash', text) };
}

const STARTS = ['2026-07-20', '2026-10-12', '2026-11-01', '2026-11-16', '2026-12-01'] as const;

function planOf(nth: number, fate: Fate): Plan {
  const startedOn = fate.oneOf(STARTS);
  const variableHours = fate.percent(25);
  const flat = fate.percent(30);
  const [employer, municipality] = [fate.oneOf(EMPLOYERS), fate.oneOf(MUNICIPALITIES)];
  const endsOn = fate.percent(15) ? addDays(startedOn, 30 + fate.upTo(40)) : null;
  const lastDay = addDays(startedOn, 20 + fate.upTo(60));
  const [employmentId, personRef] = [derivedId('employment', String(nth)), derivedId('person', String(nth))];
  const youth = fate.percent(30);
  return {
    ...{ employer, municipality, employmentId, personRef, applicationId: derivedId('application', String(nth)) },
    terms: {
      ...{ personnelNumber: `D-00${nth}`, startedOn, endsOn, hoursPerWeek: 16 + fate.upTo(20), fullTimeHours: 38 },
      variableHours,
    },
    draft: {
      ...{ employmentId, municipalityCode: municipality, ground: 'doelgroepregister', attachments: ['contract'] },
      ...(flat
        ? { route: 'forfaitair', wageValuePercent: null, wageValueOn: null }
        : { route: 'loonwaarde', wageValuePercent: String(30 + fate.upTo(50)), wageValueOn: startedOn }),
    },
    ages: youth
      ? [
          { from: startedOn.slice(0, 7), age: 20 },
          { from: '2027-01', age: 21 },
        ]
      : [{ from: startedOn.slice(0, 7), age: 21 }],
    appliesOn: addDays(startedOn, fate.upTo(25)),
    // Told ahead or, now and then, too late.
    ends: endsOn === null && fate.percent(35) ? { lastDay, toldOn: addDays(lastDay, fate.upTo(30) - 20) } : null,
    withdraws: fate.percent(15),
    isAsked: fate.percent(30),
    outcome: fate.percent(10) ? 'refused' : 'granted',
    changes: fate.percent(40)
      ? { from: addDays(startedOn, 20 + fate.upTo(60)), agreedHours: 12 + fate.upTo(20) }
      : null,
    isElsewhere: fate.percent(15),
  };
}

/** The same plan at the other municipality. */
function elsewhere(plan: Plan): Plan {
  const municipality = plan.municipality === MUNICIPALITIES[0] ? MUNICIPALITIES[1] : MUNICIPALITIES[0];
  const applicationId = forwardedId(plan.applicationId, municipality);
  const draft = { ...plan.draft, municipalityCode: municipality };
  return { ...plan, municipality, applicationId, draft, isElsewhere: false };
}
