import { applicationWindowLastDay, readTerm } from '#libs/law/term';
import type { Application } from './application.ts';
import type { GrantEvent } from './grant.ts';
import type { GrantVersion, Reckoned } from './grant-version.ts';
import { aboutTheEnd, versionBefore } from './letter-situation.ts';
import type { Origin } from './origin.ts';
import type { Reason } from './reason.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseState } from './case-state.ts';
import type { Proposal } from './case-parts.ts';

/** What a letter tells of, with its free text by reference: the rest is as it was decided. */
export interface ToldByLetter {
  /** How the application came in; nothing where the employer handed it in. */
  readonly origin: Origin | undefined;
  readonly receivedOn: string;
  readonly employment: { readonly from: string; readonly through: string | null };
  readonly matter: Told;
  /** What a person wrote about it. */
  readonly reason: Reason | null;
}

type Grant = Pick<GrantVersion, 'route' | 'wageValuePercent' | 'flatRateThrough' | 'agreedHours' | 'fullTimeHours'> & {
  readonly from: string;
  readonly through: string | null;
  readonly variableHours: boolean;
} & Pick<Reckoned, 'calculation'>;

type Told =
  | {
      readonly situation: 'toegekend-loonwaarde' | 'toegekend-forfait';
      readonly grant: Grant;
      readonly grounds: Proposal['findings'];
    }
  | { readonly situation: 'afgewezen'; readonly grounds: Proposal['findings'] }
  | { readonly situation: 'buiten-behandeling'; readonly applyUntil: string }
  | { readonly situation: 'hersteltermijn'; readonly asked: readonly string[]; readonly until: string }
  | {
      readonly situation: 'gewijzigd';
      readonly grant: Grant;
      readonly cause: 'hours' | 'wageValue' | 'indexation' | 'correction';
      readonly beforeCents: number | null;
    }
  | { readonly situation: 'beeindigd' | 'verlengd'; readonly lastDay: string }
  | { readonly situation: 'ontvangst'; readonly decideBy: string | null };

/** What a letter about an event of a case says: of `history` the event with this number, from 1, is told. */
export function toldOfCase(history: readonly CaseEvent[], version: number): ToldByLetter {
  const application = applicationIn(history);
  const event = history[version - 1];
  const base = basedOn(application);
  switch (event?.type) {
    case 'CaseOpened': {
      const next = history[version];
      const decideBy = next?.type === 'TermStarted' ? next.data.dueOn : null;
      return { ...base, matter: { situation: 'ontvangst', decideBy }, reason: null };
    }
    case 'InformationRequested': {
      const { what: asked, until, note } = event.data;
      return { ...base, matter: { situation: 'hersteltermijn', asked, until }, reason: note };
    }
    case 'DecisionApproved':
      return toldOfProposal(event.data.proposal);
    default:
      throw new Error('nobody is written to about this event of a case');
  }
}

/** What a letter about a version of a grant says; `application` is the one that the grant came of. */
export function toldOfGrant(
  history: readonly GrantEvent[],
  version: number,
  { receivedOn, origin }: Pick<Application, 'receivedOn' | 'origin'>,
): ToldByLetter {
  const event = history[version - 1];
  if (event?.type !== 'GrantVersionAdded') throw new Error('nobody is written to about this event of a grant');
  const { cause, version: added, reasons: reason, parties } = event.data;
  const base = { origin, receivedOn, employment: added.employment, reason };
  if (cause === 'decision') throw new Error('the decision has a letter of its own');
  const before = versionBefore(history, version);
  if (cause === 'end') {
    const lastDay = added.employment.through ?? added.validFrom;
    return { ...base, matter: { situation: aboutTheEnd(added, before?.version), lastDay } };
  }
  const beforeCents = before?.calculation?.amountCents ?? null;
  const grant = grantOf(added, event.data, parties.variableHours, added.validFrom);
  return { ...base, matter: { situation: 'gewijzigd', grant, cause, beforeCents } };
}

/** The last day to object to what was made known on a day (Awb 6:7 and 6:8); null where it is no decision. */
export function objectThrough(situation: Told['situation'], sentOn: string): string | null {
  if (situation === 'ontvangst' || situation === 'hersteltermijn') return null;
  return readTerm('BEZWAAR', { start: sentOn, suspended: [], stoppedOn: null, on: sentOn }).dueOn;
}

/** Whether a letter came too late to be of use: what was asked was taken back or sent on, and no decision follows here. */
export function isOutOfDate(situation: Told['situation'], { status }: CaseState): boolean {
  const isLeft = status === 'withdrawn' || status === 'forwarded';
  return isLeft && (situation === 'ontvangst' || situation === 'hersteltermijn');
}

/** The application of a case, as it was received. */
export function applicationIn(history: readonly CaseEvent[]): Application {
  const [first] = history;
  if (first?.type !== 'CaseOpened') throw new Error('a case begins with an application');
  return first.data.application;
}

/** What the letter would say of a proposal, and says when it is approved. */
export function toldOfProposal(proposal: Proposal): ToldByLetter {
  const { facts, findings, outcome, version, calculation, reasons: reason } = proposal;
  const { application } = facts;
  const base = { ...basedOn(application), reason };
  if (version !== null) {
    const situation = `toegekend-${version.route === 'forfaitair' ? 'forfait' : 'loonwaarde'}` as const;
    const grant = grantOf(version, { calculation }, application.variableHours, version.grantedFrom);
    const grounds = findings.filter((finding) => finding.outcome === 'met');
    return { ...base, matter: { situation, grant, grounds } };
  }
  if (outcome === 'notProcessed') {
    const applyUntil = applicationWindowLastDay(application.startedOn);
    return { ...base, matter: { situation: 'buiten-behandeling', applyUntil } };
  }
  const grounds = findings.filter((finding) => finding.outcome === 'notMet');
  return { ...base, matter: { situation: 'afgewezen', grounds } };
}

function grantOf(
  { route, wageValuePercent, flatRateThrough, agreedHours, fullTimeHours, validThrough }: GrantVersion,
  { calculation }: Pick<Reckoned, 'calculation'>,
  variableHours: boolean,
  from: string,
): Grant {
  const terms = { route, wageValuePercent, flatRateThrough, agreedHours, fullTimeHours };
  return { ...terms, from, through: validThrough, variableHours, calculation };
}

function basedOn({ origin, receivedOn, startedOn, endsOn }: Application) {
  return { origin, receivedOn, employment: { from: startedOn, through: endsOn } };
}
