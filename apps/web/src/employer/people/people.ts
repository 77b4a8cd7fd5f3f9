import type { KnownPerson } from '../../api/names.ts';
import type { Claim, Employment, ListedApplication } from '../answers.ts';
import type { SubsidyStanding } from '../standing.tsx';

/** Somebody as the list shows them: what the services said, side by side. */
export interface Listed {
  readonly employment: Employment;
  /** Surname first, as a list is sorted; the number while the name is not known. */
  readonly name: string;
  readonly municipality: string | null;
  readonly standing: SubsidyStanding;
  /** Of the newest month; null when it has no amount, or there is no claim. */
  readonly monthCents: number | null;
  /** What comes first of what has a day. */
  readonly next: NextDay | null;
}

/** A day that counts for somebody: until when to apply or to decide, or the end of the contract. */
export interface NextDay {
  readonly on: string;
  readonly what: 'apply' | 'decision' | 'end';
}

/** Of the application window: open, with a reminder given, or over. */
export type WindowChoice = 'loopt' | 'herinnerd' | 'overschreden';

interface Known {
  readonly employments: readonly Employment[];
  readonly applications: readonly ListedApplication[];
  readonly claims: readonly Claim[];
  readonly persons: ReadonlyMap<string, KnownPerson>;
  readonly today: string;
}

export function listed({ employments, applications, claims, persons, today }: Known): Listed[] {
  const byAge = applications.toReversed(); // newest comes first
  const sentOn = byAge.filter(({ status }) => status === 'doorgezonden'); // another goes on in their place
  const newest = new Map(
    [...sentOn, ...byAge.filter((one) => !sentOn.includes(one))].map((one) => [one.dienstverbandId, one]),
  );
  const amounts = new Map(claims.map((claim) => [claim.dienstverbandId, claim.bedragCenten]));
  return employments.map((employment) => {
    const application = newest.get(employment.dienstverbandId);
    return {
      employment,
      name: listName(persons.get(employment.persoonRef)) ?? employment.personeelsnummer,
      municipality: application?.gemeentecode ?? null,
      standing: standingOf(employment, application, today),
      monthCents: amounts.get(employment.dienstverbandId) ?? null,
      next: nextDay(employment, application, today),
    };
  });
}

function nextDay(employment: Employment, application: ListedApplication | undefined, today: string): NextDay | null {
  const { einddatum, aanvraagtermijn } = employment;
  const isOver = einddatum !== null && einddatum < today;
  const decideBy = application?.status === 'ingediend' ? application.termijn?.uiterlijk : null;
  const days: NextDay[] = [
    ...(aanvraagtermijn === null || isOver ? [] : [{ on: aanvraagtermijn.uiterlijk, what: 'apply' as const }]),
    ...(decideBy == null ? [] : [{ on: decideBy, what: 'decision' as const }]),
    ...(einddatum === null || isOver ? [] : [{ on: einddatum, what: 'end' as const }]),
  ];
  return days.toSorted((one, other) => one.on.localeCompare(other.on))[0] ?? null;
}

function listName(person: KnownPerson | undefined): string | undefined {
  return person && `${person.achternaam}, ${person.voorletters}`;
}

/** The state of the newest application; work whose last day is behind us has no subsidy that runs. */
export function standingOf(
  { einddatum }: Pick<Employment, 'einddatum'>,
  application: Pick<ListedApplication, 'status'> | undefined,
  today: string,
): SubsidyStanding {
  if (application === undefined) return 'none';
  const isOver = einddatum !== null && einddatum < today;
  return application.status === 'toegekend' && isOver ? 'gestopt' : application.status;
}

export type SortKey = 'name' | 'municipality' | 'perMonth' | 'next';

export interface Choice {
  readonly search: string;
  readonly municipality: string;
  readonly standing: string;
  readonly window: string;
  readonly sort: SortKey;
  readonly down: boolean;
}

const FAR = '9999-12-31';

const BY: Readonly<Record<SortKey, (one: Listed, other: Listed) => number>> = {
  name: (one, other) => one.name.localeCompare(other.name, 'nl'),
  municipality: (one, other) => (one.municipality ?? '').localeCompare(other.municipality ?? ''),
  perMonth: (one, other) => (one.monthCents ?? -1) - (other.monthCents ?? -1),
  next: (one, other) => (one.next?.on ?? FAR).localeCompare(other.next?.on ?? FAR),
};

/** Nobody asked subsidy for them; and how far the six months are, as the service says. */
function isInWindow({ employment: { aanvraagtermijn }, next }: Listed, window: string): boolean {
  if (aanvraagtermijn === null || next === null) return false;
  const { stand, herinnering } = aanvraagtermijn;
  return window === 'herinnerd' ? stand === 'loopt' && herinnering !== null : stand === window;
}

/** Who fits, in the order that was chosen; equal ones by name. */
export function chosen(
  people: readonly Listed[],
  { search, municipality, standing, window, sort, down }: Choice,
): Listed[] {
  const wanted = search.trim().toLocaleLowerCase('nl');
  const fits = (one: Listed) =>
    (wanted === '' || `${one.name} ${one.employment.personeelsnummer}`.toLocaleLowerCase('nl').includes(wanted)) &&
    (municipality === '' || one.municipality === municipality) &&
    (standing === '' || one.standing === standing) &&
    (window === '' || isInWindow(one, window));
  const by = BY[sort];
  return people.filter(fits).sort((one, other) => (down ? by(other, one) : by(one, other)) || BY.name(one, other));
}
