/**
 * What other services tell, in the words of their contracts: only the fields that the book uses. Amounts are whole cents,
 * dates `YYYY-MM-DD`, months `YYYY-MM`. A message is kept whole; a field more, or a type that is not here, changes nothing.
 */
export interface PublicEvent {
  readonly id: string;
  /** `nl.loonkostensubsidie.<what happened>.v1` */
  readonly type: string;
  /** The application or the claim that it is about. */
  readonly subject: string;
  /** Which service told it. */
  readonly source: string;
  /** Instant at which it happened, ending in `Z`. */
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whose data it is: both may see it. */
export interface Parties {
  readonly werkgeverId: string;
  readonly gemeentecode: string;
}

/** What holds for a grant from a date, until a version with a higher number says otherwise. */
export interface GrantVersion {
  readonly versie: number;
  readonly geldigVanaf: string;
  readonly geldigTotEnMet: string | null;
  readonly toekenningVanaf: string;
  readonly dienstverband: { readonly van: string; readonly totEnMet: string | null };
  readonly route: 'forfaitair' | 'loonwaarde';
  readonly loonwaardePercentage: string | null;
  readonly forfaitTotEnMet?: string | null;
  readonly urenPerWeek: number;
  readonly voltijdUren: number;
  /** First entry is the month in which the employment began; 21 stands for 21 and older. */
  readonly leeftijden: readonly { readonly vanaf: string; readonly leeftijd: number }[];
  readonly instellingen: Readonly<Record<string, string>>;
  /** Why it replaced the one before, as the municipality told; only with facts, see `withFacts`. */
  readonly oorzaak?: string;
}

type OfApplication = Parties & { readonly aanvraagId: string };
type OfClaim = OfApplication & { readonly declaratieId: string; readonly persoonRef: string; readonly maand: string };
type OfGrant = OfClaim & { readonly toekenningId: string };
type OfPayment = OfClaim & { readonly betalingId: string; readonly bedragCenten: number };

interface Contents {
  'aanvraag-ingediend': OfApplication & { readonly persoonRef: string; readonly ontvangstdatum: string };
  'aanvraag-ingetrokken': OfApplication & { readonly datum: string };
  'aanvraag-doorgezonden': OfApplication & { readonly datum: string };
  'dienstverband-beeindigd': OfApplication & { readonly einddatum: string };
  'besluit-genomen': OfApplication & {
    readonly toekenningId: string | null;
    readonly persoonRef: string;
    readonly uitkomst: string;
    readonly besluitdatum: string;
    readonly versie: GrantVersion | null;
  };
  'toekenning-gewijzigd': OfApplication & {
    readonly toekenningId: string;
    readonly persoonRef: string;
    readonly versie: GrantVersion;
  };
  'declaratie-aangemaakt': OfGrant;
  'declaratie-ingediend': OfGrant & { readonly ingediendOp: string };
  'declaratie-beoordeeld': OfGrant & {
    readonly beoordeeldOp: string;
    readonly uitkomst: string;
    readonly bedragCenten: number | null;
    readonly regels: readonly object[];
  };
  'betaling-opgedragen': OfPayment & { readonly uitvoerdatum: string };
  'betaling-bevestigd': OfPayment & { readonly boekdatum: string };
  'betaling-gestorneerd': OfPayment & { readonly datum: string };
}

export type Name = keyof Contents;
export type Known = { [N in Name]: { readonly name: N; readonly time: string; readonly data: Contents[N] } }[Name];

const NAMES: Record<Name, true> = {
  'aanvraag-ingediend': true,
  'aanvraag-ingetrokken': true,
  'aanvraag-doorgezonden': true,
  'dienstverband-beeindigd': true,
  'besluit-genomen': true,
  'toekenning-gewijzigd': true,
  'declaratie-aangemaakt': true,
  'declaratie-ingediend': true,
  'declaratie-beoordeeld': true,
  'betaling-opgedragen': true,
  'betaling-bevestigd': true,
  'betaling-gestorneerd': true,
};

/** The name of a type that the book is made of, such as `besluit-genomen`; none for the others, which are only kept. */
export function nameOf(type: string): Name | undefined {
  const name = /^nl\.loonkostensubsidie\.([a-z-]+)\.v1$/.exec(type)?.[1];
  return name !== undefined && Object.hasOwn(NAMES, name) ? (name as Name) : undefined;
}

/** The event by its name, when the book is made of it. Its form was checked when it was heard, before it was kept. */
export function known({ type, time, data }: PublicEvent): Known | undefined {
  const name = nameOf(type);
  return name === undefined ? undefined : ({ name, time, data } as unknown as Known);
}
