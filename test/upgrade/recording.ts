// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Path } from '../../apps/web/src/home/path.ts';
import type { Secrets } from '../../apps/suite/src/secrets.ts';
import type { Service } from '../../scripts/demo/client.ts';
import type { DumpedRow } from '../dump.ts';

export const RECORDING = 'test/upgrade/demo-book-05b99ba.jsonl.gz';
export const SERVICES = ['claim-intake', 'municipal-review', 'cashflow-forecast'] as const satisfies Service[];

/** What the earlier version said of itself when it had played the book; rows of each service come in lines after it. */
export interface Recorded {
  readonly commit: string;
  /** Its clocks stood still on this day. */
  readonly day: string;
  /** Made for this recording; what they seal is of fictional people. */
  readonly secrets: Omit<Secrets, 'sessionKeys'>;
  readonly path: Path;
  /** How many of the lines are of each service, in the order of `SERVICES`. */
  readonly rows: readonly number[];
}

export function readRecording(): { recorded: Recorded; rows: Readonly<Record<Service, readonly DumpedRow[]>> } {
  const [first = '{}', ...lines] = gunzipSync(readFileSync(RECORDING)).toString().trimEnd().split('\n');
  const recorded = JSON.parse(first) as Recorded;
  const all = lines.map((line) => JSON.parse(line) as DumpedRow);
  const [intake = 0, review = 0] = recorded.rows;
  const rows = {
    'claim-intake': all.slice(0, intake),
    'municipal-review': all.slice(intake, intake + review),
    'cashflow-forecast': all.slice(intake + review),
  };
  return { recorded, rows };
}
