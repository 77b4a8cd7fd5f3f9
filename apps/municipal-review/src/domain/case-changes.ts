import { inWords } from '#libs/law/line';
import { Rejection } from '#libs/kernel/decider';

/** What somebody reads about a change that came in between, as half a sentence. */
const CHANGES = {
  InformationRequested: 'er is om aanvulling gevraagd',
  InformationReceived: 'de werkgever heeft aangevuld',
  RepairTermExpired: 'de hersteltermijn is voorbij',
  CompletenessConfirmed: 'de aanvraag is volledig verklaard',
  TargetGroupEstablished: 'de doelgroep is vastgesteld',
  WageValueLeftOut: 'het vaste bedrag is gekozen',
  MeasurementChosen: 'er is voor meten gekozen',
  WageValueEstablished: 'de loonwaarde is vastgesteld',
  DecisionProposed: 'er is een besluit voorgesteld',
  ProposalReturned: 'het voorstel is teruggegeven',
  DecisionApproved: 'er is besloten',
  ApplicationWithdrawn: 'de aanvraag is ingetrokken',
  EmploymentEnded: 'het einde van het dienstverband is gemeld',
  CaseForwarded: 'de aanvraag is doorgezonden',
  AdviceAsked: 'er is advies gevraagd',
  AdviceGiven: 'er is advies gegeven',
  AdviceWithdrawn: 'een vraag om advies is ingetrokken',
  AdviceLeftOut: 'een advies wordt niet afgewacht',
  ViewsAsked: 'er is om een zienswijze gevraagd',
  ViewsGiven: 'er is een zienswijze vastgelegd',
} as const;

/** The last thing that changed what a decision rests on; `version` counts those things, from 1: the opening. */
export interface Changed {
  readonly version: number;
  readonly what: string;
  readonly by: string | null;
  readonly on: string;
}

interface Dated {
  readonly type: string;
  readonly data: { readonly by?: string; readonly on?: string; readonly reportedOn?: string };
}

/** The count after an event; reminders, clocks and who works on a case change nothing that a decision rests on. */
export function changedBy(before: Changed, { type, data }: Dated): Changed {
  const what = CHANGES[type as keyof typeof CHANGES] as string | undefined;
  if (what === undefined) return before;
  const on = data.on ?? data.reportedOn ?? before.on;
  return { version: before.version + 1, what, by: data.by ?? null, on };
}

/** For who saw an older version: who changed what, and when. */
export function staleBy(seen: number | undefined, changed: Changed): Rejection<'CASE_CHANGED'> | undefined {
  if (seen === undefined || seen === changed.version) return undefined;
  const detail = `Deze zaak is intussen gewijzigd: ${changed.what}, op ${inWords(changed.on)}. Bekijk het verschil.`;
  return new Rejection('CASE_CHANGED', detail, membersOf(changed));
}

/** Who did it, what, when, and the version that it led to. */
export function membersOf({ version, what, by, on }: Changed): Readonly<Record<string, string>> {
  return { versie: String(version), wat: what, op: on, ...(by === null ? {} : { door: by }) };
}
