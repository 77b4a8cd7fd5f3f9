export const CAUSES = [
  ...(['uren', 'indexering', 'loonwaarde', 'einde', 'correctie', 'afgekeurd'] as const),
  ...(['verrekening', 'bank', 'onderweg', 'laat', 'onbekend'] as const),
] as const;
type Cause = (typeof CAUSES)[number];

interface Part {
  readonly oorzaak: Cause;
  readonly centen: number;
}

interface Difference {
  readonly declaratieId: string;
  readonly persoonRef: string | null;
  readonly werkgeverId: string;
  readonly gemeentecode: string;
  readonly maand: string;
  readonly verwachtCenten: number;
  readonly ontvangenCenten: number;
  readonly verschilCenten: number;
  readonly oorzaken: readonly Part[];
}

/** What was expected, what came, and why they differ. Amounts are whole cents. */
export interface Differences {
  readonly bekendOp: string;
  readonly verwachtCenten: number;
  readonly ontvangenCenten: number;
  readonly verschilCenten: number;
  readonly maanden: number;
  readonly metVerschil: number;
  readonly oorzaken: readonly (Part & { readonly aantal: number })[];
  readonly aantal: number;
  readonly pagina: number;
  readonly regels: readonly Difference[];
}
