import { derivedId } from '#libs/kernel/ids';
import type { Figures } from '#libs/law/figures';
import { grantMonthAmount, type GrantPeriod } from '#libs/law/grant-month';
import type { Line, Warning } from '#libs/law/line';
import type { GrantState } from './grant.ts';
import { type Missing, piecesIn } from './grant-version.ts';

/** One claim (declaratie) as it was told: one granted employment, one month. */
export interface Claim {
  readonly claimId: string;
  readonly grantId: string;
  readonly applicationId: string;
  /** KvK number. */
  readonly employerId: string;
  readonly personRef: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** The contract has no fixed hours. */
  readonly variableHours: boolean;
}

/** What the employer added when the claim was handed in; both empty where hours are fixed. */
export interface Declared {
  /** Per week, by contract. */
  readonly agreedHours: number | null;
  /** In the month, by the payroll: evidence, never what is paid by. */
  readonly paidHours: number | null;
}

/** The grant of a claim, and what of it holds in the claim's month: nothing when it holds on no day of it. */
export interface GrantInMonth {
  readonly applicationId: string;
  readonly employerId: string;
  readonly personRef: string;
  readonly pieces: readonly { readonly version: number; readonly period: GrantPeriod }[];
}

/** What a claim's month has to do with its grant; nothing when there is no grant. */
export function inMonth(grant: GrantState, month: string): GrantInMonth | null {
  if (grant.status === 'absent') return null;
  const { applicationId, employerId, personRef, versions } = grant;
  return { applicationId, employerId, personRef, pieces: piecesIn(month, versions) };
}

export type CheckCode =
  | 'toekenning-geldig'
  | 'maand-in-toekenning'
  | 'een-declaratie-per-maand'
  | 'uren-bekend'
  | 'bedrag-bekend'
  | 'forfait-binnen-zes-maanden';

/** One named question about a claim; the reason is what a caseworker reads, in Dutch. */
export interface Check {
  readonly code: CheckCode;
  readonly outcome: 'passed' | 'failed' | 'unknown';
  readonly reason: string;
}

export interface Findings {
  /** `workItem`: a person must look, because a check failed. */
  readonly outcome: 'approved' | 'workItem' | 'waitingForFigure';
  /** Whole cents; also of a work item when it could be computed. */
  readonly amountCents: number | null;
  /** Before rounding: an exact decimal or `a/b`. */
  readonly exact: string | null;
  /** The last version of the grant that the month was reckoned by. */
  readonly version: number | null;
  readonly checks: readonly Check[];
  readonly missing: Missing | null;
  readonly lines: readonly Line[];
  readonly warnings: readonly Warning[];
}

const HOURS_MAX = 60;

/** All questions about a claim, every one answered though another is red, and its amount by the law where it can be told. */
export function findingsOf(claim: Claim, declared: Declared, grant: GrantInMonth | null, figures: Figures): Findings {
  const fits = grantFits(claim, grant);
  const pieces = fits.outcome === 'passed' ? (grant?.pieces ?? []) : [];
  const periods = pieces.map(({ period }) => inClaimedHours(period, claim, declared));
  const reckoned = periods.length === 0 ? null : grantMonthAmount(claim.month, periods, figures);
  const amount = reckoned === null || 'missing' in reckoned ? null : reckoned;
  const missing = reckoned !== null && 'missing' in reckoned ? reckoned.missing : null;

  const checks = [
    fits,
    monthGranted(pieces.length, fits),
    onlyClaim(claim),
    hoursKnown(claim, declared, periods),
    amountKnown(amount, missing),
    flatRateInTime(amount?.warnings ?? null, periods),
  ];
  return {
    outcome: outcomeOf(checks, missing),
    amountCents: amount?.amountCents ?? null,
    exact: amount?.exact ?? null,
    version: pieces.at(-1)?.version ?? null,
    checks,
    missing,
    lines: amount?.lines ?? [],
    warnings: amount?.warnings ?? [],
  };
}

function outcomeOf(checks: readonly Check[], missing: Missing | null): Findings['outcome'] {
  if (missing !== null) return 'waitingForFigure';
  return checks.every(({ outcome }) => outcome === 'passed') ? 'approved' : 'workItem';
}

function grantFits(claim: Claim, grant: GrantInMonth | null): Check {
  const code = 'toekenning-geldig';
  if (grant === null) return { code, outcome: 'failed', reason: 'Deze toekenning is bij deze gemeente niet bekend.' };
  const same =
    grant.applicationId === claim.applicationId &&
    grant.employerId === claim.employerId &&
    grant.personRef === claim.personRef;
  return same
    ? { code, outcome: 'passed', reason: 'De toekenning is van deze werkgever en deze werknemer.' }
    : { code, outcome: 'failed', reason: 'De toekenning is van een andere aanvraag, werkgever of werknemer.' };
}

function monthGranted(pieces: number, { outcome }: Check): Check {
  const code = 'maand-in-toekenning';
  if (outcome !== 'passed') return { code, outcome: 'unknown', reason: 'Zonder passende toekenning niet te zeggen.' };
  return pieces > 0
    ? { code, outcome: 'passed', reason: 'De toekenning geldt in deze maand.' }
    : { code, outcome: 'failed', reason: 'De toekenning geldt op geen enkele dag van deze maand.' };
}

/** A claim's id follows from grant and month, so one with another id is a second claim for the same month. */
function onlyClaim({ claimId, grantId, month }: Claim): Check {
  const code = 'een-declaratie-per-maand';
  return claimId === derivedId('declaratie', grantId, month)
    ? { code, outcome: 'passed', reason: 'Dit is de ene declaratie van deze toekenning en maand.' }
    : { code, outcome: 'failed', reason: 'Voor deze toekenning en maand hoort een andere declaratie te zijn.' };
}

/** Open question Q13: by default the agreed minimum of the grant counts, whatever was worked or paid. */
function claimsHours({ settings }: GrantPeriod): boolean {
  return !['minimum', undefined].includes(settings.wisselendeUren);
}

function inClaimedHours(period: GrantPeriod, claim: Claim, { agreedHours }: Declared): GrantPeriod {
  const counts = claim.variableHours && claimsHours(period) && possible(agreedHours);
  return counts ? { ...period, agreedHours } : period;
}

function possible(hours: number | null): hours is number {
  return hours !== null && hours > 0 && hours <= HOURS_MAX;
}

function hoursKnown(claim: Claim, { agreedHours }: Declared, periods: readonly GrantPeriod[]): Check {
  const code = 'uren-bekend';
  const [first] = periods;
  if (first === undefined) return { code, outcome: 'unknown', reason: 'Zonder passende toekenning niet te zeggen.' };
  if (!claim.variableHours) return { code, outcome: 'passed', reason: 'De uren staan vast in de toekenning.' };
  if (!periods.some(claimsHours)) {
    const reason = 'Wisselende uren: het overeengekomen minimum telt (instelling wisselendeUren).';
    return { code, outcome: 'passed', reason };
  }
  return possible(agreedHours)
    ? { code, outcome: 'passed', reason: 'De overeengekomen uren van deze maand zijn opgegeven.' }
    : { code, outcome: 'failed', reason: 'De overeengekomen uren van deze maand zijn niet of niet goed opgegeven.' };
}

function amountKnown(amount: object | null, missing: Missing | null): Check {
  const code = 'bedrag-bekend';
  if (missing !== null) {
    const reason = `Het cijfer ${missing.parameter} van ${missing.date} is nog niet vastgesteld.`;
    return { code, outcome: 'unknown', reason };
  }
  return amount === null
    ? { code, outcome: 'unknown', reason: 'Zonder passende toekenning niet te berekenen.' }
    : { code, outcome: 'passed', reason: 'Het bedrag is berekend; de regels staan erbij.' };
}

/** PW 10d lid 5: six months at most. What is paid beyond it is an advance (open question Q20), which a person looks at. */
function flatRateInTime(warnings: readonly Warning[] | null, periods: readonly GrantPeriod[]): Check {
  const code = 'forfait-binnen-zes-maanden';
  const flat = periods.filter(({ route }) => route === 'forfaitair');
  if (periods.length === 0) return { code, outcome: 'unknown', reason: 'Zonder passende toekenning niet te zeggen.' };
  if (flat.length === 0) return { code, outcome: 'passed', reason: 'Er is een vastgestelde loonwaarde.' };
  if (warnings === null) return { code, outcome: 'unknown', reason: 'Nog niet te zeggen: er is nog geen bedrag.' };
  const expired = warnings.some((warning) => warning.code === 'forfait-verlopen');
  const advance = flat.some(({ settings }) => ['voorschot', undefined].includes(settings.naForfait));
  return expired && advance
    ? {
        code,
        outcome: 'failed',
        reason: 'Na zes maanden forfait is nog geen loonwaarde vastgesteld: dit is een voorschot.',
      }
    : { code, outcome: 'passed', reason: 'Het forfait duurt niet langer dan zes maanden.' };
}

/** What makes two findings the same to everybody: who finds this again has found nothing new. */
export function gistOf({ outcome, amountCents, exact, version, checks, missing }: Findings): string {
  const answers = checks.map(({ code, outcome: answer, reason }) => [code, answer, reason]);
  return JSON.stringify([outcome, amountCents, exact, version, answers, missing?.parameter, missing?.date]);
}
