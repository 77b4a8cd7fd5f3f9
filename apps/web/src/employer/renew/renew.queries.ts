export interface Stretch {
  readonly van: string;
  readonly totEnMet: string;
  readonly dagen: number;
  readonly bedragCenten: number | null;
}

export interface RenewalEffect {
  readonly soort: 'verlenging' | 'nieuwe-aanvraag';
  readonly onderbreking: Stretch | null;
  readonly wachttijd: Stretch | null;
  readonly beslistUiterlijk: string | null;
}

export interface Renewed {
  readonly gevolg: RenewalEffect;
  readonly dienstverbandId: string;
  readonly aanvraagId: string | null;
}

/** As it is typed; what is no number goes as it is, and the service says what is wrong. */
export interface RenewalFields {
  readonly begindatum: string;
  readonly einddatum: string;
  readonly urenPerWeek: string;
}

export function renewalBody({ begindatum, einddatum, urenPerWeek }: RenewalFields): object {
  const hours = Number(urenPerWeek.replace(',', '.'));
  const typed = urenPerWeek.trim() === '' || Number.isNaN(hours) ? urenPerWeek : hours;
  return { begindatum, einddatum: einddatum === '' ? null : einddatum, urenPerWeek: typed };
}
