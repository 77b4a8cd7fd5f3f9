// Loads the demo book into a running suite, or shows where its money stands:
//   play.ts ADDRESS load [--until=YYYY-MM-DD]      play.ts ADDRESS show
// Node reads this file as it is, so it uses only TypeScript that can be erased.
import { parseArgs } from 'node:util';
import { dutchDate } from '#libs/kernel/clock';
import { isDate } from '#libs/kernel/dates';
import { formatCents } from '#libs/kernel/money';
import type { Path } from '../../apps/web/src/home/path.ts';
import { demoBook, FIGURES_KNOWN_THROUGH } from './book.ts';
import { playBook } from './driver.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { until: { type: 'string' } } });
const [address = 'http://localhost:3000', what = 'show'] = positionals;
const until = values.until ?? dutchDate(new Date());
if (!isDate(until)) {
  console.error('--until takes a date, such as --until=2026-11-30.');
  process.exit(1);
}
if (what === 'load') await load(until);
else await show();

async function load(day: string): Promise<void> {
  const book = demoBook(day);
  const began = performance.now();
  const live = process.stdout.isTTY;
  let month = '';
  await playBook(address, book, (now) => {
    if (now.slice(0, 7) === month) return;
    month = now.slice(0, 7);
    const line = `Demo book: ${book.people.length} people, ${book.municipalities.length} municipalities, ${month}`;
    process.stdout.write(live ? `\r${line}` : `${line}\n`);
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${live ? '\n' : ''}Demo book: loaded up to ${book.lastDay} in ${seconds} s.`);
  if (book.cutShort)
    console.log(`It ends there because the figures of the law are known up to ${FIGURES_KNOWN_THROUGH}.`);
}

async function show(): Promise<void> {
  const path = (await (await fetch(`${address}/pad`)).json()) as Path;
  const count = (value: number | null): string => (value === null ? 'not known' : value.toLocaleString('nl-NL'));
  const euros = (cents: number | null): string => (cents === null ? 'not known' : formatCents(cents));
  const low = path.laagstePunt;
  const rows = [
    ['applications (aanvragen)', count(path.aanvragen)],
    ['grants (toekenningen)', count(path.toekenningen)],
    ['claims (declaraties)', count(path.declaraties)],
    ['paid by pain.001', `${euros(path.opgedragenCenten)} in ${count(path.bestanden)} files`],
    ['of which confirmed by the bank', euros(path.bevestigdCenten)],
    ['receivable now (openstaand)', euros(path.openstaandCenten)],
    ['low point of the cash', low === null ? 'not known' : `${euros(low.centen)} on ${low.datum}`],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  console.log('\nThe path of the money');
  for (const [name = '', value = ''] of rows) console.log(`  ${name.padEnd(width)}  ${value}`);
}
