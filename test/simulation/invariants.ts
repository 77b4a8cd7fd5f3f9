import { bookOf, type ClaimEntry } from '../../apps/cashflow-forecast/src/domain/book.ts';
import { receiptsOf } from '../../apps/cashflow-forecast/src/domain/receipts.ts';
import type { Received } from '../../apps/cashflow-forecast/src/domain/received.ts';
import { receivedAggregate } from '../../apps/cashflow-forecast/src/received.aggregate.ts';
import { applicationAggregate } from '../../apps/claim-intake/src/application.aggregate.ts';
import { claimAggregate } from '../../apps/claim-intake/src/claim.aggregate.ts';
import { assessmentAggregate } from '../../apps/municipal-review/src/assessment.aggregate.ts';
import { caseAggregate } from '../../apps/municipal-review/src/case.aggregate.ts';
import type { Assessed, AssessmentEvent } from '../../apps/municipal-review/src/domain/assessment.ts';
import { type Findings, findingsOf, gistOf, inMonth } from '../../apps/municipal-review/src/domain/findings.ts';
import { grant, type GrantEvent, type GrantState } from '../../apps/municipal-review/src/domain/grant.ts';
import { piecesIn } from '../../apps/municipal-review/src/domain/grant-version.ts';
import { parameter } from '../../apps/municipal-review/src/domain/parameter.ts';
import { approvedRows, type RegisterEvent } from '../../apps/municipal-review/src/domain/register.ts';
import type { PaymentRunEvent, Released } from '../../apps/municipal-review/src/domain/payment-run.ts';
import type { CaseEvent } from '../../apps/municipal-review/src/domain/case-event.ts';
import { grantAggregate, grantIdOf } from '../../apps/municipal-review/src/grant.aggregate.ts';
import { parameterAggregate } from '../../apps/municipal-review/src/parameter.aggregate.ts';
import { paymentRunAggregate } from '../../apps/municipal-review/src/payment-run.aggregate.ts';
import type { StoredEvent } from '#libs/event-store/stored-event';
import { addToMonth, firstDay, monthsFrom } from '#libs/kernel/dates';
import { derivedId } from '#libs/kernel/ids';
import { decimalEuros } from '#libs/kernel/money';
import { type FigureName, type Figures, statutoryFigures, withFigures } from '#libs/law/figures';
import { MUNICIPALITIES } from './people.ts';
import type { Walked } from './walk.ts';

/** The months of which claims were due when everybody was done. */
const MONTHS = monthsFrom('2026-07', '2027-01');

const sum = (lines: readonly { readonly amountCents: number }[]): number =>
  lines.reduce((total, { amountCents }) => total + amountCents, 0);
const repeated = (some: readonly string[]): string[] => some.filter((one, nth) => some.indexOf(one) !== nth);
const unless = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);

/** What must hold whatever happened on the way, as a sentence for each thing that does not; none names a person. */
export async function brokenInvariants(walked: Walked): Promise<string[]> {
  return [
    ...MUNICIPALITIES.flatMap((municipality) => brokenMoney(walked, municipality)),
    ...brokenPayments(walked),
    ...brokenClaims(walked),
    ...brokenForwarding(walked),
    ...brokenHands(walked),
    ...brokenAmounts(walked),
    ...brokenForecast(walked),
    ...brokenReplay(walked),
    ...(await leftAside(walked)),
  ];
}

interface Run extends Released {
  readonly runId: string;
  readonly tenant: string;
}

function releasedRuns({ review: { log } }: Walked): Run[] {
  return log.subjects(paymentRunAggregate.category).flatMap((runId) => {
    const state = log.now(paymentRunAggregate, runId);
    const tenant = log.tenantOf(paymentRunAggregate.category, runId);
    return state.status === 'released' ? [{ ...state, runId, tenant }] : [];
  });
}

interface OfClaim extends Assessed {
  readonly claimId: string;
  readonly tenant: string;
}

function assessed({ review: { log } }: Walked): OfClaim[] {
  return log.subjects(assessmentAggregate.category).flatMap((claimId) => {
    const state = log.now(assessmentAggregate, claimId);
    const tenant = log.tenantOf(assessmentAggregate.category, claimId);
    return state.status === 'assessed' ? [{ ...state, claimId, tenant }] : [];
  });
}

const isReturned = ({ answers }: Run, endToEndId: string): boolean => answers.get(endToEndId)?.status === 'returned';
const standing = (run: Run) => run.lines.filter(({ endToEndId }) => !isReturned(run, endToEndId));
const confirmed = (run: Run) => run.lines.filter(({ endToEndId }) => run.answers.get(endToEndId)?.status === 'booked');

/** Approved, ordered and in the files is the same, to the cent and claim by claim. */
function brokenMoney(walked: Walked, municipality: string): string[] {
  const approved = assessed(walked).filter(
    ({ tenant, assessment: { outcome, amountCents } }) =>
      tenant === municipality && outcome === 'approved' && (amountCents ?? 0) > 0,
  );
  const lines = releasedRuns(walked)
    .filter(({ tenant }) => tenant === municipality)
    .flatMap(standing);
  const asked = approved.map(({ claimId, assessment }) => `${claimId} ${assessment.amountCents}`);
  const paid = lines.map(({ claimId, amountCents }) => `${claimId} ${amountCents}`);
  const approvedCents = approved.reduce((total, { assessment }) => total + (assessment.amountCents ?? 0), 0);
  return [
    ...unless(approvedCents === sum(lines), `${municipality}: approved and ordered differ`),
    ...unless(asked.sort().join() === paid.sort().join(), `${municipality}: other claims are ordered than approved`),
  ];
}

function brokenPayments(walked: Walked): string[] {
  const runs = releasedRuns(walked);
  const events = walked.review.log.events<PaymentRunEvent>([paymentRunAggregate.category]);
  const ordered = events.flatMap(({ event }) => (event.type === 'PaymentsOrdered' ? event.data.lines : []));
  return [
    ...repeated(runs.flatMap(standing).map(({ claimId }) => claimId)).map((id) => `claim ${id} is ordered twice`),
    ...repeated(ordered.map(({ paymentId }) => paymentId)).map((id) => `payment ${id} is ordered twice`),
    ...repeated(ordered.map(({ endToEndId }) => endToEndId)).map((id) => `end-to-end id ${id} comes twice`),
    ...runs.flatMap((run) => brokenRun(walked, run, events)),
  ];
}

function brokenRun({ people }: Walked, run: Run, events: readonly StoredEvent<PaymentRunEvent>[]): string[] {
  const own = events.filter(({ subject }) => subject === run.runId).map(({ event }) => event);
  const ordered = own.flatMap((event) => (event.type === 'PaymentsOrdered' ? event.data.lines : []));
  const controls = own.flatMap((event) => (event.type === 'PaymentRunReleased' ? [event.data.controlSumCents] : []));
  const xml = people.files.get(`${run.runId} ${run.file.sha256}`)?.toString() ?? '';
  const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, text = '']) => text);
  const total = sum(run.lines);
  const inFile = all(/<InstdAmt[^>]*>(\d+\.\d\d)</g).map((euros) => ({ amountCents: Number(euros.replace('.', '')) }));
  const ids = all(/<EndToEndId>([^<]+)</g);
  return [
    ...unless(
      controls.length === 1 && controls[0] === total,
      `run ${run.runId}: its control sum is not that of its lines`,
    ),
    ...unless(
      sum(ordered) === total && ordered.length === run.lines.length,
      `run ${run.runId}: ordered is not its lines`,
    ),
    ...unless(
      sum(inFile) === total && all(/<CtrlSum>([^<]+)</g)[0] === decimalEuros(total),
      `run ${run.runId}: its file has another sum`,
    ),
    ...unless(
      ids.join() === run.lines.map(({ endToEndId }) => endToEndId).join(),
      `run ${run.runId}: its file has other payments`,
    ),
  ];
}

interface GrantedMonth {
  readonly grantId: string;
  readonly month: string;
}

/** Every granted employment-month has exactly one claim, and no claim is without a version that holds in its month. */
function brokenClaims(walked: Walked): string[] {
  const { intake, review, people } = walked;
  const made = intake.log.subjects(claimAggregate.category).flatMap((claimId) => {
    const state = intake.log.now(claimAggregate, claimId);
    return state.status === 'absent' ? [] : [{ claimId, ...state.claim }];
  });
  const keyOf = ({ grantId, month }: GrantedMonth) => `${grantId} ${month}`;
  const grants = people.plansNow().flatMap(({ applicationId }): (string | GrantedMonth)[] => {
    const grantId = grantIdOf(applicationId);
    const state = review.log.now(grantAggregate, grantId);
    const application = intake.log.now(applicationAggregate, applicationId);
    if (state.status === 'absent') return [];
    // Withdrawn and decided on one day: both know it, and two people must talk.
    if (application.status === 'withdrawn') return bothKnow(walked, applicationId);
    return MONTHS.filter((month) => piecesIn(month, state.versions).length > 0).map((month) => ({ grantId, month }));
  });
  const faults = grants.filter((one) => typeof one === 'string');
  const wanted = new Set(grants.filter((one) => typeof one !== 'string').map(keyOf));
  const claimed = made.map(keyOf);
  const toldLate = ({ applicationId, month }: { applicationId: string; month: string }) => {
    const toldOn = endToldOn(walked, applicationId);
    return toldOn !== null && toldOn >= firstDay(addToMonth(month, 1));
  };
  return [
    ...faults,
    ...repeated(claimed).map((key) => `there are two claims of ${key}`),
    ...[...wanted].filter((key) => !claimed.includes(key)).map((key) => `there is no claim of ${key}`),
    ...made
      .filter((claim) => !wanted.has(keyOf(claim)) && !toldLate(claim))
      .map((claim) => `no version holds in the month of the claim of ${keyOf(claim)}`),
    ...made
      .filter(({ claimId, grantId, month }) => claimId !== derivedId('declaratie', grantId, month))
      .map(({ claimId }) => `claim ${claimId} has another id than follows from its month`),
    ...made
      .filter(({ claimId }) => review.log.now(assessmentAggregate, claimId).status !== 'assessed')
      .map(({ claimId }) => `claim ${claimId} was never assessed`),
  ];
}

function bothKnow({ intake, review }: Walked, applicationId: string): string[] {
  const { discrepancies } = intake.log.now(applicationAggregate, applicationId);
  const state = review.log.now(caseAggregate, applicationId);
  const misfits = state.status === 'absent' ? [] : state.misfits;
  return unless(
    discrepancies.length > 0 && misfits.length > 0,
    `application ${applicationId} is withdrawn and granted, and not both sides know`,
  );
}

/** What a municipality sent on arrived at the other one, unless the applicant took it back meanwhile. */
function brokenForwarding({ intake: { log: intake }, review: { log: review } }: Walked): string[] {
  return review.subjects(caseAggregate.category).flatMap((id) => {
    const [sent, told] = [review.now(caseAggregate, id), intake.now(applicationAggregate, id)];
    if (sent.status !== 'forwarded') return unless(told.status !== 'forwarded', `${id} went where nobody sent it`);
    if (told.status === 'withdrawn') return [];
    if (told.status !== 'forwarded' || told.forwarded.applicationId === null) {
      return [`${id} was sent on, and claim-intake does not know`];
    }
    const there = told.forwarded.applicationId;
    const arrived = intake.now(applicationAggregate, there);
    const opened = review.now(caseAggregate, there);
    const received = arrived.status === 'absent' || !('entry' in arrived) ? null : arrived.entry.forwarded?.receivedOn;
    const tenant = opened.status === 'absent' ? null : review.tenantOf(caseAggregate.category, there);
    return [
      ...unless(arrived.status !== 'absent', `${id} was sent on and did not arrive`),
      ...unless(tenant === sent.forwarded.toMunicipality, `${id} has no case where it was sent to`),
      ...unless(!('entry' in arrived) || received === told.receivedOn, `${id} lost the day on which it was received`),
    ];
  });
}

function endToldOn({ intake: { log } }: Walked, applicationId: string): string | null {
  const ends = log
    .events<{ type: string; data: { on: string } }>([applicationAggregate.category])
    .filter(({ subject, event }) => subject === applicationId && event.type === 'EmploymentEndReported');
  return ends.at(-1)?.event.data.on ?? null;
}

/** Nothing that asks for two people was done by one. */
function brokenHands({ review: { log } }: Walked): string[] {
  const decisions = log.events<CaseEvent>([caseAggregate.category]).flatMap(({ event, subject }) => {
    if (event.type !== 'DecisionApproved') return [];
    return unless(event.data.by !== event.data.proposal.by, `case ${subject} was decided by one person`);
  });
  const versions = log.events<GrantEvent>([grantAggregate.category]).flatMap(({ event, subject }) => {
    if (event.type !== 'GrantVersionAdded' || event.data.proposedBy === null) return [];
    return unless(event.data.proposedBy !== event.data.approvedBy, `grant ${subject} was changed by one person`);
  });
  const runs = log.subjects(paymentRunAggregate.category).flatMap((runId) => {
    const run = log.now(paymentRunAggregate, runId);
    return run.status === 'released'
      ? unless(run.by !== run.releasedBy, `run ${runId} was collected and released by one person`)
      : [];
  });
  const figures = log.subjects(parameterAggregate.category).flatMap((register) =>
    log
      .now(parameterAggregate, register)
      .filter(({ proposedBy, approved }) => approved?.by === proposedBy)
      .map(({ name }) => `figure ${name} was approved by one person`),
  );
  return [...decisions, ...versions, ...runs, ...figures];
}

/** Each amount follows from its stored lines, and from the grant and the figures as they were then. */
function brokenAmounts(walked: Walked): string[] {
  const { log } = walked.review;
  const seen = log.events<AssessmentEvent | GrantEvent | RegisterEvent>(
    [assessmentAggregate, grantAggregate, parameterAggregate].map(({ category }) => category),
  );
  const grants = new Map<string, GrantState[]>();
  const figures: Figures[] = [statutoryFigures];
  let register = parameter.initialState;
  const faults: string[] = [];
  for (const { event, subject } of seen) {
    switch (event.type) {
      case 'GrantVersionAdded':
      case 'ChangeProposed':
      case 'ChangeReturned': {
        const states = grants.get(subject) ?? [grant.initialState];
        grants.set(subject, [...states, grant.evolve(states.at(-1) ?? grant.initialState, event)]);
        break;
      }
      case 'RowProposed':
      case 'RowApproved': {
        register = parameter.evolve(register, event);
        figures.push(withFigures(statutoryFigures, approvedRows(register).map(figureRow)));
        break;
      }
      case 'ClaimAssessed':
      case 'WorkItemSettled': {
        const { claim, declared, amountCents, lines } = event.data;
        const last = lines.at(-1);
        const fromLines =
          amountCents === null || (last?.code === 'afronding' && last.uitkomst === decimalEuros(amountCents));
        faults.push(...unless(fromLines, `claim ${subject}: its amount is not that of its lines`));
        if (event.type === 'WorkItemSettled') break;
        const known = grants.get(claim.grantId) ?? [grant.initialState];
        const reckoned = known.some((state) =>
          figures.some((table) =>
            sameFindings(findingsOf(claim, declared, inMonth(state, claim.month), table), event.data),
          ),
        );
        faults.push(...unless(reckoned, `claim ${subject}: its amount cannot be reckoned again`));
      }
    }
  }
  const table = figures.at(-1) ?? statutoryFigures;
  return [...faults, ...assessed(walked).flatMap((claim) => outdated(walked, claim, table))];
}

/** What nobody settled and no run holds is as its grant is now. */
function outdated(
  { review: { log } }: Walked,
  { claimId, assessment, settled, held }: OfClaim,
  table: Figures,
): string[] {
  if (settled !== null || held !== null) return [];
  const { claim, declared } = assessment;
  const found = findingsOf(claim, declared, inMonth(log.now(grantAggregate, claim.grantId), claim.month), table);
  return unless(sameFindings(found, assessment), `claim ${claimId} was not looked at again when its grant changed`);
}

function sameFindings(found: Findings, { outcome, ...recorded }: Assessed['assessment']): boolean {
  return outcome !== 'disallowed' && gistOf(found) === gistOf({ ...recorded, outcome });
}

function figureRow({ name, from, value, source }: ReturnType<typeof approvedRows>[number]) {
  return { name: name as FigureName, from, value, source, verified: true };
}

/** What employers have received, by the forecast, by intake and by the bank's word in review, is one and the same. */
function brokenForecast(walked: Walked): string[] {
  const { forecast, intake } = walked;
  const kept = forecast.log.events<Received>([receivedAggregate.category]).map(({ event }) => event.data);
  const book = bookOf(kept);
  const receipts = receiptsOf(book);
  const paid = releasedRuns(walked).flatMap((run) => confirmed(run).map((line) => ({ ...line, tenant: run.tenant })));
  const received = (municipality: string) => sum(receipts.filter((one) => one.municipality === municipality));
  const booked = (municipality: string) => sum(paid.filter(({ tenant }) => tenant === municipality));
  const entries = [...book.values()].filter((entry): entry is ClaimEntry => entry.kind === 'claim');
  return [
    ...repeated(kept.map(({ id }) => id)).map((id) => `message ${id} was kept twice`),
    ...MUNICIPALITIES.flatMap((municipality) =>
      unless(received(municipality) === booked(municipality), `${municipality}: received and confirmed differ`),
    ),
    ...unless(idsOf(receipts) === idsOf(paid), 'other payments are received than confirmed'),
    ...assessed(walked).flatMap(({ claimId, assessment }) => {
      const told = entries.find((entry) => entry.claimId === claimId)?.assessment;
      const cents = assessment.outcome === 'disallowed' ? null : assessment.amountCents;
      return unless(told?.amountCents === cents, `claim ${claimId}: the forecast has another amount`);
    }),
    ...intake.log.subjects(claimAggregate.category).flatMap((claimId) => {
      const state = intake.log.now(claimAggregate, claimId);
      if (state.status === 'absent') return [`claim ${claimId}: heard of, and not known`];
      const became = new Map(state.payments.map((payment) => [payment.paymentId, payment]));
      const ids = [...became.values()].filter((payment) => payment.became === 'confirmed');
      return unless(
        idsOf(ids) === idsOf(paid.filter((line) => line.claimId === claimId)),
        `claim ${claimId}: intake knows of other payments`,
      );
    }),
  ];
}

function idsOf(payments: readonly { readonly paymentId: string }[]): string {
  return payments
    .map(({ paymentId }) => paymentId)
    .sort()
    .join();
}

/** Whoever reads and hears everything again records nothing new. */
function brokenReplay({ addedByReplay }: Walked): string[] {
  return ['claim-intake', 'municipal-review', 'cashflow-forecast'].flatMap((service, nth) =>
    unless(addedByReplay[nth] === 0, `${service}: what was heard again was recorded again`),
  );
}

async function leftAside({ intake, review, forecast }: Walked): Promise<string[]> {
  const lots = await Promise.all([intake, review, forecast].map(({ lot }) => lot.list()));
  return lots.flat().map(({ consumer, message: { type }, reason }) => `${consumer} parked ${type}: ${reason}`);
}
