import type { Standing, Total } from '../answers.ts';
import type { nl } from './closing.messages.ts';

type Happening = Extract<
  keyof typeof nl,
  `${'aanvraag' | 'dienstverband' | 'besluit' | 'toekenning' | 'declaratie' | 'betaling' | 'termijn'}-${string}`
>;

export interface Heard {
  readonly berichtId: string;
  readonly gebeurtenis: Happening;
  readonly tijdstip: string;
  readonly bekendSinds: string;
}

interface Place {
  readonly declaratieId: string;
  readonly persoonRef: string | null;
  readonly werkgeverId: string;
  readonly gemeentecode: string;
  readonly maand: string;
}

export interface ClosingLine extends Place {
  readonly stand: Standing;
  readonly bedragCenten: number | null;
  readonly spoor: readonly Heard[];
}

export interface Closing extends Total {
  readonly bekendOp: string;
  readonly soorten: readonly (Total & { readonly soort: 'vordering' | 'nog-te-ontvangen' })[];
  readonly pagina: number;
  readonly regels: readonly ClosingLine[];
}

export interface Stand {
  readonly stand: Standing | 'ontvangen' | 'afgehandeld';
  readonly bedragCenten: number | null;
}

export interface Moved extends Place {
  readonly toen: Stand | null;
  readonly nu: Stand | null;
  readonly door: readonly Heard[];
}

export interface MovedList {
  readonly aantal: number;
  readonly regels: readonly Moved[];
}
