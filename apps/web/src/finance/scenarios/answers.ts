/** One supposition, as the service has it. */
export interface Lever {
  readonly soort:
    'betaling' | 'loonwaarde' | 'instroom' | 'contracten' | 'minimumloon' | 'gemeten' | 'forfaitair' | 'stopt';
  readonly vanaf?: string;
  readonly dagen?: number;
  readonly punten?: number;
  readonly procent?: number;
  readonly aantal?: number;
  readonly urenPerWeek?: number;
  readonly loonwaardePercentage?: number;
  readonly leeftijd?: number;
  readonly gemeentecode?: string;
}

export interface Scenario {
  readonly scenarioId: string;
  readonly versie: number;
  readonly naam: string;
  readonly bewaardOp: string;
  readonly hefbomen: readonly Lever[];
}

export interface Supposed {
  readonly maanden: readonly { readonly maand: string; readonly verwachtCenten: number }[];
  readonly dagen: readonly { readonly datum: string; readonly saldoCenten: number }[];
  readonly twaalfMaandenCenten: number;
  readonly perMaandVerschilCenten: number;
  readonly laagstePunt: { readonly datum: string; readonly centen: number };
  readonly laagstePuntVerschilCenten: number;
}

export interface Compared {
  readonly bekendOp: string;
  readonly vandaag: Supposed;
  readonly scenarios: readonly Supposed[];
}
