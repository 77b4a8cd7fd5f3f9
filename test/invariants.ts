import type { Caller } from '../scripts/demo/client.ts';
import { addDays, firstDay, lastDay, monthOf, monthsFrom } from '#libs/kernel/dates';
import { derivedId } from '#libs/kernel/ids';

interface Claim {
  readonly declaratieId: string;
  readonly toekenningId: string;
  readonly gemeentecode: string;
  readonly maand: string;
}

interface Assessment {
  readonly declaratieId: string;
  readonly uitkomst: string;
  readonly bedragCenten: number | null;
  readonly betaalrunId: string | null;
}

interface PaymentLine {
  readonly declaratieId: string;
  readonly bedragCenten: number;
  readonly eindTotEindId: string;
  readonly status: string;
}

interface Run {
  readonly betaalrunId: string;
  readonly status: string;
  readonly regels: readonly PaymentLine[];
  readonly bestand: { readonly aantal: number; readonly controlesomCenten: number } | null;
}

interface Grant {
  readonly toekenningId: string;
  readonly versies: readonly {
    readonly geldigVanaf: string;
    readonly geldigTotEnMet: string | null;
    readonly dienstverband: { readonly van: string; readonly totEnMet: string | null };
    readonly voorgesteldDoor: string | null;
    readonly beslotenDoor: string | null;
  }[];
}

/** All that an employer, one municipality and their forecasts can see, read through the interfaces. */
export interface Seen {
  readonly municipality: string;
  readonly claims: readonly Claim[];
  readonly assessments: readonly Assessment[];
  /** Released ones, with their lines. */
  readonly runs: readonly Run[];
  /** The pain.001 file of each released run. */
  readonly files: readonly string[];
  readonly grants: readonly Grant[];
  readonly receivedCents: number;
  /** The last month of which claims were due on the day of looking. */
  readonly claimedThrough: string;
}

interface Eyes {
  readonly municipality: string;
  readonly claimedThrough: string;
  readonly employer: Caller;
  readonly payer: Caller;
  readonly controller: Caller;
}

const PAGE = 500;

/** Reads everything; of a large book that is some hundreds of requests. */
export async function look({ municipality, claimedThrough, employer, payer, controller }: Eyes): Promise<Seen> {
  const all = async <T>(caller: Caller, service: 'claim-intake' | 'municipal-review', list: string): Promise<T[]> => {
    const found: T[] = [];
    for (let page = 1; ; page++) {
      const answer = await caller.get<Record<string, T[]>>(service, `${list}?pagina=${page}&aantal=${PAGE}`);
      const rows = answer[list] ?? [];
      found.push(...rows);
      if (rows.length < PAGE) return found;
    }
  };
  const claims = await all<Claim>(employer, 'claim-intake', 'declaraties');
  const listed = await all<{ betaalrunId: string; vrijgegevenOp: string | null }>(
    payer,
    'municipal-review',
    'betaalruns',
  );
  const released = listed.filter(({ vrijgegevenOp }) => vrijgegevenOp !== null);
  const runs: Run[] = [];
  const files: string[] = [];
  for (const { betaalrunId } of released) {
    runs.push(await payer.get<Run>('municipal-review', `betaalruns/${betaalrunId}?aantal=5000`));
    files.push(await payer.get<string>('municipal-review', `betaalruns/${betaalrunId}/bestand`));
  }
  const grants: Grant[] = [];
  for (const { toekenningId } of await all<{ toekenningId: string }>(payer, 'municipal-review', 'toekenningen')) {
    grants.push(await payer.get<Grant>('municipal-review', `toekenningen/${toekenningId}`));
  }
  const received = await controller.get<{ totaalCenten: number }>('cashflow-forecast', 'ontvangen');
  return {
    ...{ municipality, claimedThrough, runs, files, grants },
    claims: claims.filter(({ gemeentecode }) => gemeentecode === municipality),
    assessments: await all<Assessment>(payer, 'municipal-review', 'beoordelingen'),
    receivedCents: received.totaalCenten,
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const repeated = (some: readonly string[]): string[] => some.filter((one, nth) => some.indexOf(one) !== nth);

/** What must hold whatever happened on the way, as a sentence for each thing that does not. */
export function brokenInvariants(seen: Seen): string[] {
  return [...brokenMoney(seen), ...brokenClaims(seen), ...brokenHands(seen)].map(
    (what) => `${seen.municipality}: ${what}`,
  );
}

function brokenMoney({ assessments, runs, files, receivedCents }: Seen): string[] {
  const lines = runs.flatMap(({ regels }) => regels);
  const standing = lines.filter(({ status }) => status !== 'gestorneerd');
  const approved = assessments.filter(
    ({ uitkomst, bedragCenten }) => uitkomst === 'akkoord' && (bedragCenten ?? 0) > 0,
  );
  const paying = new Set(standing.map(({ declaratieId }) => declaratieId));
  const approvedCents = sum(
    approved.filter(({ declaratieId }) => paying.has(declaratieId)).map((one) => one.bedragCenten ?? 0),
  );
  const told = files.map(fileTotals);
  const faults: [string, boolean][] = [
    ['approved and ordered differ', approvedCents === sum(standing.map(({ bedragCenten }) => bedragCenten))],
    [
      'ordered and in files differ',
      sum(lines.map(({ bedragCenten }) => bedragCenten)) === sum(told.map(({ cents }) => cents)),
    ],
    ['a control sum is not that of its lines', told.every(({ cents, controlCents }) => cents === controlCents)],
    ['a count is not that of its lines', told.every(({ count, ids }) => count === ids.length)],
    ['a claim is ordered twice', repeated(standing.map(({ declaratieId }) => declaratieId)).length === 0],
    ['an end-to-end id comes twice', repeated(told.flatMap(({ ids }) => ids)).length === 0],
    [
      'received and confirmed differ',
      receivedCents ===
        sum(lines.filter(({ status }) => status === 'bevestigd').map(({ bedragCenten }) => bedragCenten)),
    ],
    [
      'something was paid that nobody approved',
      standing.every((line) => approved.some((one) => one.declaratieId === line.declaratieId)),
    ],
  ];
  return faults.filter(([, holds]) => !holds).map(([fault]) => fault);
}

/** Sums, count and ids as the file itself has them. */
function fileTotals(xml: string) {
  const all = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, text = '']) => text);
  const cents = (decimal: string): number => Number(decimal.replace('.', ''));
  return {
    cents: sum(all(/<InstdAmt[^>]*>(\d+\.\d\d)</g).map(cents)),
    controlCents: cents(all(/<CtrlSum>(\d+\.\d\d)</g)[0] ?? ''),
    count: Number(all(/<NbOfTxs>(\d+)</g)[0]),
    ids: all(/<EndToEndId>([^<]+)</g),
  };
}

/** Every granted employment-month has exactly one claim, and no claim is without a version that holds in its month. */
function brokenClaims({ claims, grants, claimedThrough }: Seen): string[] {
  const wanted = new Set(
    grants.flatMap(({ toekenningId, versies }) =>
      grantedMonths(versies, claimedThrough).map((month) => derivedId('declaratie', toekenningId, month)),
    ),
  );
  const made = claims.map(({ declaratieId }) => declaratieId);
  const missing = [...wanted].filter((id) => !made.includes(id));
  const extra = claims.filter(({ declaratieId }) => !wanted.has(declaratieId));
  return [
    ...repeated(made).map((id) => `claim ${id} is there twice`),
    ...missing.map((id) => `a granted month has no claim: ${id}`),
    ...extra.map(({ toekenningId, maand }) => `a claim of ${maand} has no version of ${toekenningId}`),
  ];
}

function grantedMonths(versions: Grant['versies'], through: string): string[] {
  const starts = versions.map(({ geldigVanaf }) => geldigVanaf);
  const months = versions.flatMap(({ geldigVanaf, geldigTotEnMet, dienstverband }, nth) => {
    const replaced = starts.slice(nth + 1).sort()[0];
    const ends = [geldigTotEnMet, dienstverband.totEnMet, replaced === undefined ? null : addDays(replaced, -1)];
    const end = [...ends, lastDay(through)].filter((one) => one !== null).sort()[0] ?? lastDay(through);
    const from = geldigVanaf > dienstverband.van ? geldigVanaf : dienstverband.van;
    return from > end ? [] : monthsFrom(monthOf(from), monthOf(end));
  });
  return [...new Set(months)].filter((month) => firstDay(month) <= lastDay(through));
}

/** Nobody decides on what they proposed themselves. */
function brokenHands({ grants }: Seen): string[] {
  const alone = grants.filter(({ versies }) =>
    versies.some(({ voorgesteldDoor: by, beslotenDoor: and }) => by !== null && by === and),
  );
  return alone.map(({ toekenningId }) => `grant ${toekenningId} was decided by one person`);
}
