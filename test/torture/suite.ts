import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DEMO_SECRET, findAccount } from '../../apps/demo-identity/src/accounts.ts';
import { type Apart, apart } from '../../scripts/apart.ts';
import { startLocal } from '../../scripts/backing/kafka.ts';
import { startEmbedded } from '../../scripts/backing/postgres.ts';
import { freePort, tied } from '../../scripts/backing/server-process.ts';
import { type Caller, caller, type Service } from '../../scripts/demo/client.ts';
import { databaseOn } from '#libs/event-store/database-url';
import { Proxy } from './proxy.ts';

export const SERVICES = ['claim-intake', 'municipal-review', 'cashflow-forecast'] as const;
export type Backing = 'postgres' | 'kafka';

/** The day on which everything happens; a process that starts anew is told so again. */
export const TODAY = '2026-11-24';
/** Ports of the services: beside those of `npm start`, and moved by TORTURE_PORT. */
const BASE = Number(process.env.TORTURE_PORT ?? 3400);
const [PATIENCE_MS, LOOK_MS] = [90_000, 40];
const TOKEN_LIVES_MS = 20 * 60_000;

/**
 * The suite as processes of their own, each reaching PostgreSQL and Kafka through a proxy, all of which can be killed,
 * stopped and started again. `built`: a folder with `dist`, `node_modules` and `package.json`.
 */
export class Suite {
  readonly proxies: Readonly<Record<Backing, Proxy>>;
  /** The folder of what runs in a process that is started from now on. */
  built: string;
  /** Of PostgreSQL, from its next start on. */
  postgresSettings: readonly string[] = [];
  readonly #folder: string;
  /** Which process is asked for what a service does, when it is not the first. */
  readonly #diverted = new Map<string, string>();
  readonly #programs = new Map<string, Apart>();
  readonly #running = new Map<string, ChildProcess>();
  readonly #tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  #postgres: Awaited<ReturnType<typeof startEmbedded>> | undefined;
  #kafka: Awaited<ReturnType<typeof startLocal>> | undefined;

  private constructor(built: string, folder: string, proxies: Readonly<Record<Backing, Proxy>>) {
    this.built = built;
    this.#folder = folder;
    this.proxies = proxies;
  }

  /** Everything fresh: nothing of an earlier suite is left. */
  static async start(built: string, folder: string): Promise<Suite> {
    await rm(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const suite = new Suite(built, folder, { postgres: await Proxy.open(), kafka: await Proxy.open() });
    try {
      await suite.#begin();
      return suite;
    } catch (error) {
      await suite.stop();
      throw error;
    }
  }

  async #begin(): Promise<void> {
    const { postgres, kafka } = this.proxies;
    await Promise.all([this.startBacking('postgres'), this.startBacking('kafka')]);
    const server = `postgresql://app@127.0.0.1:${postgres.port}/postgres`;
    const programs = await apart(server, `127.0.0.1:${kafka.port}`, BASE, this.#folder, BASE);
    for (const program of programs) if (program.name !== 'portal') this.#programs.set(program.name, program);
    await this.startService('demo-identity');
    await Promise.all(SERVICES.map((service) => this.startService(service)));
  }

  async stop(): Promise<void> {
    for (const child of this.#running.values()) {
      child.kill('SIGCONT');
      child.kill('SIGTERM');
    }
    const ended = [...this.#running.values()].map((child) => this.#ended(child));
    await Promise.race([Promise.all(ended), setTimeout(10_000, undefined, { ref: false })]);
    for (const child of this.#running.values()) child.kill('SIGKILL');
    await this.#kafka?.stop();
    await this.#postgres?.stop();
    for (const proxy of Object.values(this.proxies)) proxy.close();
  }

  /** Past the proxy: what the checks look at is not what the services are told. */
  databaseUrl(service: Service): string {
    return databaseOn(this.#postgres?.address ?? '', service.replaceAll('-', '_'));
  }

  get serverUrl(): string {
    return this.#postgres?.address ?? '';
  }

  get brokers(): string {
    return `127.0.0.1:${this.proxies.kafka.port}`;
  }

  folderOf(backing: Backing): string {
    return join(this.#folder, backing);
  }

  addressOf(name: string): string {
    return this.#own(this.#diverted.get(name) ?? name);
  }

  /** Whoever asks a service now asks this process of it, as a balancer of load would have it. */
  divert(service: Service, to: string = service): void {
    this.#diverted.set(service, to);
  }

  /** The process of a service. */
  pidOf(name: string): number {
    return this.#running.get(name)?.pid ?? 0;
  }

  /** Resolves when it can be used, and has been told what day it is. */
  async startService(name: string): Promise<void> {
    const { program, env } = this.#program(name);
    const log = openSync(join(this.#folder, `${name.replace(' ', '-')}.log`), 'a');
    const [command = '', ...args] = tied([process.execPath, '--enable-source-maps', program], 'SIGKILL');
    const child = spawn(command, args, {
      ...{ cwd: this.built, stdio: ['ignore', log, log] },
      env: { ...process.env, ...env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
    });
    this.#running.set(name, child);
    await this.ready(name, 'live');
    if (name !== 'demo-identity') await this.setClock(name, `${TODAY}T06:00:00Z`);
    await this.ready(name);
  }

  /** A further process of a service, at a port of its own; it is killed like any other, by the name that is answered. */
  async startAnother(service: Service, nth: 'second' | 'third' = 'second'): Promise<string> {
    const name = `${nth} ${service}`;
    const { program, env } = this.#program(service);
    const PORT = String(await freePort());
    this.#programs.set(name, { name, program, env: { ...env, PORT } });
    await this.startService(name);
    return name;
  }

  /** Without a chance to act, as a machine that fails. */
  async kill(name: string): Promise<void> {
    const child = this.#running.get(name);
    child?.kill('SIGKILL');
    if (child !== undefined) await this.#ended(child);
    this.#running.delete(name);
  }

  signal(name: string, signal: NodeJS.Signals): void {
    this.#running.get(name)?.kill(signal);
  }

  /** As a deployment does: asked to end. */
  async end(name: string): Promise<void> {
    this.signal(name, 'SIGTERM');
    const child = this.#running.get(name);
    if (child !== undefined) await Promise.race([this.#ended(child), setTimeout(15_000, undefined, { ref: false })]);
    await this.kill(name);
  }

  async startBacking(backing: Backing): Promise<void> {
    const folder = this.folderOf(backing);
    if (backing === 'postgres') this.#postgres = await startEmbedded(folder, this.postgresSettings);
    else this.#kafka = await startLocal(folder, this.proxies.kafka.port);
    const address = (backing === 'postgres' ? this.#postgres : this.#kafka)?.address ?? '';
    this.proxies[backing].target = Number(/:(\d+)(\/|$)/.exec(address)?.[1]);
  }

  /** A server and all its children at once. */
  async killBacking(backing: Backing): Promise<void> {
    const server = backing === 'postgres' ? this.#postgres : this.#kafka;
    if (server === undefined) return;
    const family = [server.pid, ...childrenOf(server.pid)];
    for (const pid of family) killed(pid);
    await server.stop();
  }

  /** Waits until a service answers that it can be used; throws when that takes too long. */
  async ready(name: string, what: 'ready' | 'live' = 'ready'): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until) {
      const answer = await fetch(`${this.#own(name)}/healthz/${what}`, {
        signal: AbortSignal.timeout(5_000),
      }).catch(() => undefined);
      if (answer?.ok === true) return;
      const { exitCode = null } = this.#running.get(name) ?? {};
      if (exitCode !== null) throw new Error(`${name} ended by itself: see ${join(this.#folder, name)}.log`);
      await setTimeout(LOOK_MS);
    }
    throw new Error(`${name} is not ${what} within ${PATIENCE_MS / 1000} s`);
  }

  async setClock(name: string, nu: string | null): Promise<void> {
    const headers = { authorization: `Bearer ${await this.token('demo-driver')}`, 'content-type': 'application/json' };
    const answer = await fetch(`${this.#own(name)}/v1/demo/klok`, {
      ...{ method: 'PUT', headers, body: JSON.stringify({ nu }), signal: AbortSignal.timeout(20_000) },
    });
    if (!answer.ok) throw new Error(`the clock of ${name} was not set: ${answer.status}`);
  }

  /** One account's way in, for the checks: it asks once. */
  as(name: string, tenant?: string): Caller {
    return caller(
      (service) => this.addressOf(service),
      () => this.token(name, tenant),
    );
  }

  token(name: string, tenant?: string): Promise<string> {
    const clientId = findAccount(name, tenant)?.clientId ?? name;
    const kept = this.#tokens.get(clientId);
    if (kept !== undefined && Date.now() < kept.until) return kept.token;
    const token = this.#fetchToken(clientId);
    this.#tokens.set(clientId, { token, until: Date.now() + TOKEN_LIVES_MS });
    return token;
  }

  async #fetchToken(clientId: string): Promise<string> {
    const answer = await fetch(`${this.addressOf('demo-identity')}/demo-identity/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${DEMO_SECRET}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!answer.ok) throw new Error(`no token for ${clientId}: ${answer.status}`);
    return ((await answer.json()) as { access_token: string }).access_token;
  }

  /** Of this very process, whoever is asked instead of it. */
  #own(name: string): string {
    return `http://127.0.0.1:${this.#program(name).env.PORT}`;
  }

  #program(name: string): Apart {
    const program = this.#programs.get(name);
    if (program === undefined) throw new Error(`there is no program ${name}`);
    return program;
  }

  async #ended(child: ChildProcess): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
}

/** The processes that another one began. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && statOf(pid)?.[1] === String(parent));
}

/** proc(5) after the name, which may hold spaces: state, parent, … */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** Megabytes that a process has in memory now. */
export function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
