/** What the portal answers at `/pad`; a figure that could not be had is null. */
export interface Path {
  readonly aanvragen: number | null;
  readonly toekenningen: number | null;
  readonly declaraties: number | null;
  readonly bestanden: number | null;
  readonly opgedragenCenten: number | null;
  readonly bevestigdCenten: number | null;
  readonly openstaandCenten: number | null;
  readonly laagstePunt: { readonly datum: string; readonly centen: number } | null;
  readonly nietBereikbaar: readonly string[];
}
