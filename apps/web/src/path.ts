import { formatCents } from '#libs/kernel/money';

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

const UNKNOWN = 'niet bekend';
const NUMBERS = new Intl.NumberFormat('nl-NL');
const DATES = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });

/** The text of each cell of the table. */
export function cells(path: Path): Record<string, string> {
  const files =
    path.bestanden === null ? '' : ` in ${count(path.bestanden)} ${path.bestanden === 1 ? 'bestand' : 'bestanden'}`;
  const low = path.laagstePunt;
  return {
    aanvragen: count(path.aanvragen),
    toekenningen: count(path.toekenningen),
    declaraties: count(path.declaraties),
    opgedragenCenten: path.opgedragenCenten === null ? UNKNOWN : amount(path.opgedragenCenten) + files,
    bevestigdCenten: amount(path.bevestigdCenten),
    openstaandCenten: amount(path.openstaandCenten),
    laagstePunt: low === null ? UNKNOWN : `${amount(low.centen)} op ${DATES.format(new Date(low.datum))}`,
  };
}

/** What a person must know beside the figures: nothing, as long as every service answers. */
export function notice({ nietBereikbaar }: Path): string {
  if (nietBereikbaar.length === 0) return '';
  return `Een deel van de cijfers ontbreekt. Deze dienst antwoordt nu niet: ${nietBereikbaar.join(', ')}.`;
}

function count(value: number | null): string {
  return value === null ? UNKNOWN : NUMBERS.format(value);
}

function amount(cents: number | null): string {
  return cents === null ? UNKNOWN : formatCents(cents);
}
