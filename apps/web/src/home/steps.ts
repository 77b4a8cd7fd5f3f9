import { count, date, euro } from '../format.ts';
import type { Path } from './path.ts';

interface Words {
  readonly unknown: string;
  readonly files: (files: number) => string;
  readonly on: (amount: string, date: string) => string;
}

/** The steps of the money's path in their order, each with what is known of it. */
export function steps(path: Path, { unknown, files, on }: Words) {
  const known = (value: number | null, text: (value: number) => string) => (value === null ? unknown : text(value));
  const low = path.laagstePunt;
  const ordered = known(path.opgedragenCenten, euro);
  const inFiles = path.opgedragenCenten === null || path.bestanden === null ? '' : ` ${files(path.bestanden)}`;
  return [
    { key: 'applications', value: known(path.aanvragen, count) },
    { key: 'grants', value: known(path.toekenningen, count) },
    { key: 'claims', value: known(path.declaraties, count) },
    { key: 'ordered', value: ordered + inFiles },
    { key: 'confirmed', value: known(path.bevestigdCenten, euro) },
    { key: 'open', value: known(path.openstaandCenten, euro) },
    { key: 'low', value: low === null ? unknown : on(euro(low.centen), date(low.datum)) },
  ] as const;
}
