import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { exampleLetters, FOLDER } from '../scripts/letters.ts';

jest.setTimeout(60_000);

/** Made by another process, on another day: what is the same here is the same file. */
describe('the letters in the documentation', () => {
  it('are what is made today, to the byte', async () => {
    const letters = await exampleLetters();
    expect(letters).toHaveLength(16);
    for (const { name, html, pdf } of letters) {
      expect([name, await readFile(`${FOLDER}${name}.html`, 'utf8')]).toEqual([name, html]);
      expect([name, (await readFile(`${FOLDER}${name}.pdf`)).equals(pdf)]).toEqual([name, true]);
    }
  });

  it('are all there, and no others', async () => {
    const names = (await exampleLetters()).flatMap(({ name }) => [`${name}.html`, `${name}.pdf`]);
    expect((await readdir(FOLDER)).sort()).toEqual([...names, 'README.md'].sort());
  });
});
