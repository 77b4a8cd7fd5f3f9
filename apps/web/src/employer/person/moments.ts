import type { CalculationLine } from '../../ui/amount.tsx';
import type { Application, ApplicationStatus, ClaimDetail, EmploymentDetail } from '../answers.ts';

/** What happened to somebody's subsidy on a day, or will. Which words say it is the page's. */
export type Moment = { readonly on: string } & (
  | { readonly kind: 'employed' }
  | { readonly kind: 'ends' }
  | { readonly kind: 'asked'; readonly application: Application; readonly applicationId: string }
  | {
      readonly kind: 'decided';
      readonly application: Application;
      readonly applicationId: string;
      readonly outcome: ApplicationStatus;
    }
  | {
      readonly kind: 'claim';
      readonly claim: ClaimDetail;
      readonly cents: number | null;
      readonly lines: readonly CalculationLine[];
    }
);

export type Sort = 'money' | 'decision' | 'you';

export function sortOf(moment: Moment): Sort {
  switch (moment.kind) {
    case 'claim':
      return moment.claim.status === 'te-declareren' ? 'you' : 'money';
    case 'decided':
      return 'decision';
    default:
      return 'you';
  }
}

interface Known {
  readonly employment: EmploymentDetail;
  readonly applications: readonly Application[];
  readonly claims: readonly ClaimDetail[];
}

/** Everything there is to tell, latest first. */
export function momentsOf({ employment, applications, claims }: Known): Moment[] {
  const { begindatum, einddatum } = employment;
  const moments: Moment[] = [
    { kind: 'employed', on: begindatum },
    ...(einddatum === null ? [] : [{ kind: 'ends' as const, on: einddatum }]),
    ...applications.flatMap(ofApplication),
    ...claims.map(ofClaim),
  ];
  return moments.sort((one, other) => other.on.localeCompare(one.on));
}

function ofApplication(application: Application): Moment[] {
  const { aanvraagId: applicationId, ontvangstdatum, besluit, status } = application;
  return [
    ...(ontvangstdatum === null ? [] : [{ kind: 'asked' as const, on: ontvangstdatum, application, applicationId }]),
    ...(besluit === null
      ? []
      : [{ kind: 'decided' as const, on: besluit.besluitdatum, application, applicationId, outcome: status }]),
  ];
}

/** A month stands where its money is: paid, planned, failed, approved; else at the end of the month itself. */
function ofClaim(claim: ClaimDetail): Moment {
  const { betaling, beoordeeldOp, ingediendOp, maand, bedragCenten, regels: lines } = claim;
  const paidOn = betaling?.gestorneerdOp ?? betaling?.boekdatum ?? betaling?.uitvoerdatum;
  const on = paidOn ?? beoordeeldOp ?? ingediendOp ?? `${maand}-28`;
  return { kind: 'claim', on, claim, cents: betaling?.bedragCenten ?? bedragCenten, lines };
}
