import { mkdir, writeFile } from 'node:fs/promises';
import { compose } from '#libs/letters/compose';
import { exampleOf } from '#libs/letters/examples';
import { ADDRESSED_TO, type Addressee, type Situation, SITUATIONS } from '#libs/letters/facts';
import { toHtml } from '#libs/letters/html';
import { toPdf } from '#libs/letters/pdf';
import { textsWith } from '#libs/letters/texts';

export const FOLDER = new URL('../docs/letters/', import.meta.url).pathname;
/** What a municipality would write itself; the rest is the default. */
const OWN = new Map([['algemeen.gemeente', 'gemeente Demostad']]);

/** Every letter there is, of made-up people: situation, reader, and the two files. */
export async function exampleLetters(): Promise<{ name: string; html: string; pdf: Buffer }[]> {
  const wanted = SITUATIONS.flatMap((situation) =>
    ADDRESSED_TO[situation].map((addressee) => [situation, addressee] as const),
  );
  return Promise.all(wanted.map(([situation, addressee]) => filesOf(situation, addressee)));
}

async function filesOf(situation: Situation, addressee: Addressee) {
  const letter = compose(exampleOf(situation, addressee), textsWith(OWN));
  return { name: `${situation}-${addressee}`, html: toHtml(letter), pdf: await toPdf(letter) };
}

if (import.meta.main) {
  await mkdir(FOLDER, { recursive: true });
  for (const { name, html, pdf } of await exampleLetters()) {
    await writeFile(`${FOLDER}${name}.html`, html);
    await writeFile(`${FOLDER}${name}.pdf`, pdf);
  }
}
