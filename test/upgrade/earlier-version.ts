import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The first version that played the demo book whole: its logs are in the oldest shapes that are read today. */
export const EARLIER = '05b99ba2ee1cf79ad810fed5a4e5aa015a2ed3a9';

/** Why the earlier version cannot be made here; nothing when it can. */
export function noEarlierVersion(): string | undefined {
  const { status } = spawnSync('git', ['cat-file', '-e', `${EARLIER}^{commit}`]);
  return status === 0 ? undefined : `commit ${EARLIER.slice(0, 7)} is not in this clone (git fetch --unshallow)`;
}

/** The folder of the earlier version, installed and built by its own means, which takes a minute or two the first time. */
export function earlierVersion(): string {
  const folder = resolve(`.cache/versions/${EARLIER.slice(0, 7)}`);
  const complete = `${folder}/.complete`;
  if (existsSync(complete)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  must('sh', ['-c', `git archive ${EARLIER} | tar -x -C "$0"`, folder]);
  console.error(`building version ${EARLIER.slice(0, 7)} in ${folder} ...`);
  must(process.execPath, ['scripts/run.mjs', 'build'], folder);
  writeFileSync(complete, '');
  return folder;
}

function must(command: string, args: readonly string[], cwd?: string): void {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? `status ${status}`}`);
}
