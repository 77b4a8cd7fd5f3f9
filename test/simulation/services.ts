import { RecordEventConsumer } from '../../apps/cashflow-forecast/src/record-event/record-event.consumer.ts';
import { publishApplicationEvent } from '../../apps/claim-intake/src/application.published.ts';
import { publishClaimEvent } from '../../apps/claim-intake/src/claim.published.ts';
import { ForwardApplicationConsumer } from '../../apps/claim-intake/src/forward-application/forward-application.consumer.ts';
import { claimMaker, MAKE_CLAIMS, makeClaims } from '../../apps/claim-intake/src/make-claims/make-claims.reader.ts';
import { RecordDecisionConsumer } from '../../apps/claim-intake/src/record-decision/record-decision.consumer.ts';
import { RecordPaymentConsumer } from '../../apps/claim-intake/src/record-payment/record-payment.consumer.ts';
import {
  EMPLOYMENT_END,
  employmentEnd,
  endReporter,
} from '../../apps/claim-intake/src/report-employment-end/employment-end.reader.ts';
import { AssessClaimConsumer } from '../../apps/municipal-review/src/assess-claim/assess-claim.consumer.ts';
import { assessmentAggregate } from '../../apps/municipal-review/src/assessment.aggregate.ts';
import { publishCase } from '../../apps/municipal-review/src/case.published.ts';
import { Collection } from '../../apps/municipal-review/src/collect-run/collection.ts';
import { PayableClaims } from '../../apps/municipal-review/src/collect-run/payable-claims.query.ts';
import { UNCOLLECTED_RUN, uncollectedRun } from '../../apps/municipal-review/src/collect-run/uncollected-run.reader.ts';
import { CurrentFigures } from '../../apps/municipal-review/src/current-figures.ts';
import { claimsPaidBy } from '../../apps/municipal-review/src/domain/payment-run.ts';
import { grantFromDecision } from '../../apps/municipal-review/src/follow-decision/grant-from-decision.reader.ts';
import { publishGrant } from '../../apps/municipal-review/src/grant.published.ts';
import { GrantedMonths } from '../../apps/municipal-review/src/granted-months.query.ts';
import { OpenCaseConsumer } from '../../apps/municipal-review/src/open-case/open-case.consumer.ts';
import { PromisedWeeks } from '../../apps/municipal-review/src/promised-weeks.query.ts';
import { paymentRunAggregate } from '../../apps/municipal-review/src/payment-run.aggregate.ts';
import { publishAssessment, publishPaymentRun } from '../../apps/municipal-review/src/payments.published.ts';
import {
  carryOutDue,
  DECISION_TERM,
  decisionTerm,
} from '../../apps/municipal-review/src/watch-decision-term/decision-term.reader.ts';
import {
  MISSING_FACTS,
  missingFacts,
} from '../../apps/municipal-review/src/watch-missing-facts/missing-facts.reader.ts';
import { ReassessClaim } from '../../apps/municipal-review/src/watch-missing-facts/reassess-claim.handler.ts';
import type { DueHandler } from '#libs/event-store/due-commands';
import { publisher } from '#libs/event-store/publisher';
import type { Reader } from '#libs/event-store/reader';
import type { Clock } from '#libs/kernel/clock';
import { type Consumer, consume } from '#libs/messaging/consumer';
import type { Transport } from '#libs/messaging/transport';
import { MemoryParkingLot } from '#libs/testing/memory-parking-lot';
import type { MemoryLog } from './memory-log.ts';

/** A service as its module wires it, over a log in memory. */
export interface Service {
  readonly log: MemoryLog;
  readonly lot: MemoryParkingLot;
  /** What stays within the service: process managers and lists. */
  readonly readers: readonly Reader<never>[];
  /** What it tells others; none tells nothing. */
  readonly publisher: Reader<never> | undefined;
  readonly due: Readonly<Record<string, DueHandler>>;
  readonly consumers: readonly Consumer[];
}

/** A service before it hears anything. */
export type Parts = Omit<Service, 'lot'>;

/** Lets a service hear what others tell. */
export async function started(transport: Transport, parts: Parts): Promise<Service> {
  const lot = new MemoryParkingLot();
  await consume(transport, lot, parts.consumers);
  return { ...parts, lot };
}

export function claimIntake(log: MemoryLog, clock: Clock, transport: Transport): Parts {
  const [hearing, working] = [log.store(), log.store()];
  return {
    log,
    readers: [makeClaims, employmentEnd],
    publisher: publisher(transport, { application: publishApplicationEvent, claim: publishClaimEvent }),
    due: { [MAKE_CLAIMS]: claimMaker(working, clock), [EMPLOYMENT_END]: endReporter(working) },
    consumers: [
      ...[new RecordDecisionConsumer(hearing), new RecordPaymentConsumer(hearing)],
      new ForwardApplicationConsumer(hearing, clock),
    ],
  };
}

export function municipalReview(log: MemoryLog, clock: Clock, transport: Transport): Parts {
  const [hearing, working] = [log.store(), log.store()];
  const figures = new CurrentFigures(working);
  const reassess = new ReassessClaim(working, new GrantedMonths(working), figures, clock);
  const collection = new Collection(working, clock);
  const collect: DueHandler = async ({ subject }, { context }) => {
    await collection.complete(subject, context);
  };
  const told = {
    ...{ case: publishCase, grant: publishGrant },
    ...{ assessment: publishAssessment, 'payment-run': publishPaymentRun },
  };
  return {
    log,
    readers: [decisionTerm, grantFromDecision(working, figures), missingFacts, uncollectedRun, lists],
    publisher: publisher(transport, told),
    due: {
      [DECISION_TERM]: carryOutDue(working, clock),
      [MISSING_FACTS]: (due, cause) => reassess.send(due, cause),
      [UNCOLLECTED_RUN]: collect,
    },
    consumers: [
      new OpenCaseConsumer(hearing, new PromisedWeeks(hearing)),
      new AssessClaimConsumer(hearing, new GrantedMonths(hearing), new CurrentFigures(hearing), clock),
    ],
  };
}

export function cashflowForecast(log: MemoryLog): Parts {
  const consumers = [new RecordEventConsumer(log.store())];
  return { log, readers: [], publisher: undefined, due: {}, consumers };
}

/** Stands for the lists of assessments and payment runs: they are as far as it has come, so they may be behind. */
const lists: Reader = {
  name: 'lists',
  category: [assessmentAggregate.category, paymentRunAggregate.category],
  write: () => Promise.resolve(),
};

type PayableRows = ConstructorParameters<typeof PayableClaims>[0];

/** The query over the lists, answered from the log as far as the lists have come. */
export function payableClaims(log: MemoryLog): PayableClaims {
  const ask = (sql: string, [tenant]: readonly string[]) =>
    sql.includes('from assessment_list')
      ? payableBy(log, String(tenant)).map((claimId) => ({ claimId }))
      : openedRuns(log, String(tenant)).map((runId) => ({ runId }));
  const execute = (sql: string, values: readonly string[]) => Promise.resolve(ask(sql, values));
  const as = (_: string, work: (tx: { execute: typeof execute }) => Promise<unknown>) => work({ execute });
  return new PayableClaims({ as } as unknown as PayableRows);
}

/** Claims that are approved, worth something, and held by no run or by one that does not pay them. */
export function payableBy(log: MemoryLog, tenant: string, until = log.placeOf(lists.name)): string[] {
  return ownSubjects(log, assessmentAggregate.category, tenant).filter((claimId) => {
    const claim = log.now(assessmentAggregate, claimId, until);
    if (claim.status !== 'assessed' || claim.assessment.outcome !== 'approved') return false;
    if ((claim.assessment.amountCents ?? 0) <= 0) return false;
    if (claim.held === null) return true;
    const run = log.now(paymentRunAggregate, claim.held.runId, until);
    return run.status !== 'absent' && run.status !== 'opened' && !claimsPaidBy(run).has(claimId);
  });
}

/** Runs that were opened and not collected. */
export function openedRuns(log: MemoryLog, tenant: string, until = log.placeOf(lists.name)): string[] {
  return ownSubjects(log, paymentRunAggregate.category, tenant).filter(
    (runId) => log.now(paymentRunAggregate, runId, until).status === 'opened',
  );
}

/** What a municipality has of a category, oldest first. */
export function ownSubjects(log: MemoryLog, category: string, tenant: string): string[] {
  return log.subjects(category).filter((id) => log.tenantOf(category, id) === tenant);
}
