import { addDays, daysBetween, firstDay, lastDay, monthOf, monthsFrom } from '#libs/kernel/dates';
import type { Figures } from '#libs/law/figures';
import { grantMonthAmount } from '#libs/law/grant-month';
import { reasonableTerm } from '#libs/law/term';
import type { ApplicationDraft } from './application-parts.ts';
import type { ApplicationState } from './application-state.ts';
import { type EmploymentState, type EmploymentTerms, lastDayOf } from './employment.ts';
import type { GrantTerms, GrantVersion } from './granted-months.ts';

/** A contract that follows an earlier one, for the same work with the same employer. The last day is included. */
export interface Renewal {
  readonly startedOn: string;
  readonly endsOn: string | null;
  readonly hoursPerWeek: number;
}

/** Days, both included, and what the subsidy over them comes to in whole cents; none when that cannot be reckoned yet. */
export interface Stretch {
  readonly from: string;
  readonly through: string;
  readonly days: number;
  readonly cents: number | null;
}

/**
 * What a renewal is. With the same hours and no day in between the employment goes on, and so does the grant (Participatiewet
 * 10d lid 1 and 8: as long as the person is employed): only its last day is told. Else it is applied for anew, as municipalities
 * ask; whether they must is not settled. So it is of a contract without a last day: what is told of an end has a day.
 */
export type RenewalEffect =
  | { readonly kind: 'extension' }
  | {
      readonly kind: 'application';
      /** Without work, and so without subsidy. */
      readonly gap: Stretch | null;
      /** In which the money may come later, because the municipality may take until then to decide. */
      readonly waits: Stretch | null;
      /** The last day to decide, when it is applied for today (Awb 4:13). */
      readonly decideBy: string | null;
    };

type Employed = Exclude<EmploymentState, { status: 'absent' }>;
type Submitted = Extract<ApplicationState, { status: 'submitted' | 'decided' }>;

interface Renewed {
  readonly employment: Employed;
  readonly application: Submitted;
  readonly renewal: Renewal;
  readonly on: string;
  readonly figures: Figures;
}

/** Why a contract cannot be renewed so, by field; nothing when it can. */
export function renewalFault(employment: Employed, renewal: Renewal): 'no-last-day' | 'before-last-day' | undefined {
  const last = lastDayOf(employment);
  if (last === null) return 'no-last-day';
  if (wasExtended(employment, renewal)) return undefined;
  return renewal.startedOn <= last ? 'before-last-day' : undefined;
}

/** The same renewal again, when the employment goes on to its last day already. */
function wasExtended({ status, terms }: Employed, { startedOn, endsOn, hoursPerWeek }: Renewal): boolean {
  const same = endsOn !== null && terms.endsOn === endsOn && terms.hoursPerWeek === hoursPerWeek;
  return status === 'running' && same && startedOn > terms.startedOn;
}

/** What it does, before anything is told to anybody. */
export function renewalEffect(renewed: Renewed): RenewalEffect {
  const { employment, application, renewal, on, figures } = renewed;
  if (wasExtended(employment, renewal)) return { kind: 'extension' };
  const last = lastDayOf(employment) ?? renewal.startedOn;
  const seamless = renewal.startedOn === addDays(last, 1);
  const sameHours = renewal.hoursPerWeek === employment.terms.hoursPerWeek;
  const goesOn = application.status === 'submitted' || application.decision.outcome === 'granted';
  const canBeTold = renewal.endsOn !== null && employment.status === 'running';
  if (seamless && sameHours && goesOn && canBeTold) return { kind: 'extension' };
  const version = latest(application);
  const decideBy = reasonableTerm({ start: on, suspended: [], stoppedOn: null, on }).dueOn;
  const reckon = (from: string, through: string, hours: number) =>
    from <= through ? stretch(from, through, version, hours, figures) : null;
  return {
    ...{ kind: 'application', decideBy },
    gap: reckon(addDays(last, 1), addDays(renewal.startedOn, -1), employment.terms.hoursPerWeek),
    waits: decideBy === null ? null : reckon(renewal.startedOn, decideBy, renewal.hoursPerWeek),
  };
}

/** The terms of the employment that follows; the same person, by the same number. */
export function renewedTerms(terms: EmploymentTerms, { startedOn, endsOn, hoursPerWeek }: Renewal): EmploymentTerms {
  return { ...terms, startedOn, endsOn, hoursPerWeek };
}

/** The application that follows, with what is known: a wage value belongs to the work, and the work is the same. */
export function renewedDraft(application: Submitted, employmentId: string): ApplicationDraft {
  const { municipalityCode, ground, route, wageValuePercent, wageValueOn } = application.draft;
  const terms = latest(application)?.terms;
  const known = { municipalityCode, ground, route, wageValuePercent, wageValueOn };
  if (terms === undefined || terms.route === 'forfaitair' || application.status !== 'decided') {
    return { ...known, employmentId, attachments: [] };
  }
  const measuredOn = wageValueOn ?? application.decision.decidedOn;
  const measured = { route: terms.route, wageValuePercent: terms.wageValuePercent, wageValueOn: measuredOn };
  return { ...known, ...measured, employmentId, attachments: [] };
}

function latest(application: Submitted): GrantVersion | undefined {
  if (application.status !== 'decided') return undefined;
  return application.versions.toSorted((one, other) => one.version - other.version).at(-1);
}

function stretch(
  from: string,
  through: string,
  version: GrantVersion | undefined,
  agreedHours: number,
  figures: Figures,
): Stretch {
  const days = daysBetween(from, through) + 1;
  if (version?.terms === undefined) return { from, through, days, cents: null };
  const terms = { ...version.terms, agreedHours };
  const cents = monthsFrom(monthOf(from), monthOf(through)).map((month) =>
    centsOf(month, from, through, version, terms, figures),
  );
  const known = cents.filter((each) => each !== null);
  return {
    from,
    through,
    days,
    cents: known.length === cents.length ? known.reduce((sum, each) => sum + each, 0) : null,
  };
}

/** Of the days of a month that are in the stretch, as if the grant held on them. */
function centsOf(
  month: string,
  from: string,
  through: string,
  { grantedFrom, employment }: GrantVersion,
  terms: GrantTerms,
  figures: Figures,
): number | null {
  const days = {
    from: from > firstDay(month) ? from : firstDay(month),
    through: through < lastDay(month) ? through : lastDay(month),
  };
  const lasting = { from: employment.from, through: null };
  const amount = grantMonthAmount(month, [{ ...days, ...terms, grantedFrom, employment: lasting }], figures);
  return 'missing' in amount ? null : amount.amountCents;
}
