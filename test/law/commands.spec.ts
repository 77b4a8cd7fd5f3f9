import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = new URL('../../', import.meta.url).pathname;
const FROM_SOURCE = ['--conditions=repo-source', '--disable-warning=ExperimentalWarning'];
const folder = mkdtempSync(join(tmpdir(), 'loonbrug-law-'));

/** Runs what the npm script of this name runs. */
function command(
  name: string,
  path?: string,
  input = '',
  more: NodeJS.ProcessEnv = {},
): { status: number | null; out: string; err: string } {
  const args = [...FROM_SOURCE, `scripts/${name}.ts`, ...(path === undefined ? [] : [path])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    ...{ cwd: ROOT, input, encoding: 'utf8', maxBuffer: 1 << 28 },
    env: { PATH: process.env.PATH, INIT_CWD: folder, ...more },
  });
  return { status, out: stdout, err: stderr };
}

const good = {
  maand: '2026-03',
  leeftijd: 35,
  urenPerWeek: 24,
  voltijdUren: 38,
  route: 'loonwaarde',
  loonwaardePercentage: 50,
};

describe('bereken', () => {
  it('computes one case of a file', () => {
    writeFileSync(join(folder, 'een.json'), `\uFEFF${JSON.stringify(good)}`);
    const { status, out } = command('bereken', 'een.json');
    expect([status, JSON.parse(out)]).toMatchObject([0, { bedragCenten: 103248 }]);
  });

  it('computes a list from standard input, with a fault in its place and status 1', () => {
    const { status, out } = command('bereken', '-', JSON.stringify([good, {}, [], good]));
    const [first, second, third, last] = JSON.parse(out) as unknown[];
    expect(status).toBe(1);
    expect(first).toEqual(last);
    expect([second, third]).toMatchObject([{ fout: { status: 400 } }, { fout: { errors: [{ code: 'geen-object' }] } }]);
    expect(command('bereken', '-', '[]')).toMatchObject({ status: 0, out: '[]\n' });
  });

  it('answers what is no JSON with a problem, and says when there is no file', () => {
    const broken = command('bereken', '-', '{');
    expect([broken.status, JSON.parse(broken.out)]).toMatchObject([1, { fout: { code: 'INVALID_JSON' } }]);
    expect(command('bereken', 'weg.json')).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('weg.json'),
    });
    expect(command('bereken')).toMatchObject({ status: 2, out: '' });
  });
});

describe('the figures of an installation', () => {
  const figures = { naam: 'wmlMaand', vanaf: '2027-01-01', waarde: '2400.00', bron: 'Staatscourant' };
  const january = JSON.stringify({ ...good, maand: '2027-01' });

  it('are those of its file', () => {
    writeFileSync(join(folder, 'cijfers.json'), JSON.stringify([figures]));
    const { out } = command('bereken', '-', january, { LOONBRUG_CIJFERS: 'cijfers.json' });
    expect(JSON.parse(out)).toMatchObject({ bedragCenten: 108_000 });
  });

  it('are refused when they are wrong', () => {
    writeFileSync(join(folder, 'fout.json'), JSON.stringify([{ ...figures, waarde: '2400.10' }]));
    const { status, out, err } = command('bereken', '-', january, { LOONBRUG_CIJFERS: 'fout.json' });
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('[0].waarde: Een minimumloon per maand is een veelvoud van 0.60');
  });
});

describe('termijnen', () => {
  it('answers the example of the documentation', () => {
    const example =
      /```json\n(\{\s*"termijn"[^`]+)```/.exec(readFileSync(join(ROOT, 'docs/law.md'), 'utf8'))?.[1] ?? '';
    const { status, out } = command('termijnen', '-', example);
    expect([status, JSON.parse(out)]).toMatchObject([0, { stand: 'loopt', uiterlijk: '2026-10-15', dagenOver: 14 }]);
  });
});
