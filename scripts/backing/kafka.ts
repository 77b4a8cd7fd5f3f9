import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containerEngineAnswers, fromEnvironment, type BackingService } from './backing-service.ts';
import { freePort, run, type RunningServer, startServer } from './server-process.ts';

const DEPLOY = 'deploy/kafka';
const JARS = '.cache/kafka-4.3.1';
const CLUSTER_ID = 'bG9vbmtvc3RlbnN1YnNpZA';
/** Lets a consumer that was killed be replaced sooner than the broker's default of six seconds would. */
const SHORTEST_SESSION_MS = 3000;
const LOWEST_JAVA = 17;

/** This machine offers no broker, and why; a broker that was found and fails is another error. */
export class NoKafka extends Error {
  constructor(reason: string, cause?: unknown) {
    const ways = `Set KAFKA_BROKERS, start a container engine, or install Java ${LOWEST_JAVA}+ and Maven.`;
    super(`No Kafka: ${reason}. ${ways}`, { cause });
  }
}

/** The first of: `KAFKA_BROKERS`, a container, Apache Kafka's jars on the local Java. Keeps data as PostgreSQL does. */
export async function provideKafka(keepIn?: string): Promise<BackingService> {
  const given = fromEnvironment('KAFKA_BROKERS');
  if (given !== undefined) return given;
  if (keepIn === undefined && (await containerEngineAnswers())) return startContainer();
  return startLocal(keepIn);
}

async function startContainer(): Promise<BackingService> {
  const { KafkaContainer } = await import('@testcontainers/kafka');
  const container = await new KafkaContainer('confluentinc/cp-kafka:8.0.0')
    .withKraft()
    .withEnvironment({ KAFKA_GROUP_MIN_SESSION_TIMEOUT_MS: String(SHORTEST_SESSION_MS) })
    .start();
  const stop = async (): Promise<void> => {
    await container.stop();
  };
  return { address: `${container.getHost()}:${container.getMappedPort(9093)}`, origin: 'a container', stop };
}

/** Apache Kafka on the local Java. `through`: the port at which clients reach it, when that is not its own. */
export async function startLocal(
  keepIn?: string,
  through?: number,
): Promise<BackingService & Pick<RunningServer, 'pid'>> {
  await installJars();
  const folder = keepIn ?? (await mkdtemp(join(tmpdir(), 'kafka-')));
  await mkdir(folder, { recursive: true });
  const [port, controllerPort] = [await freePort(), await freePort()];
  const properties = join(folder, 'server.properties');
  const machine = [
    `listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    `advertised.listeners=PLAINTEXT://127.0.0.1:${through ?? port}`,
    `controller.quorum.voters=1@127.0.0.1:${controllerPort}`,
    `log.dirs=${join(folder, 'data')}`,
    `group.min.session.timeout.ms=${SHORTEST_SESSION_MS}`,
  ];
  await writeFile(properties, [await readFile(`${DEPLOY}/server.properties`, 'utf8'), ...machine, ''].join('\n'));
  const java = ['java', '-Xmx512m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', `${JARS}/*`];
  run([...java, 'kafka.tools.StorageTool', 'format', '--ignore-formatted', '-t', CLUSTER_ID, '-c', properties]);
  const server = await startServer({
    command: [...java, 'kafka.Kafka', properties],
    readyWhen: 'Kafka Server started',
    stopSignal: 'SIGTERM',
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    if (keepIn === undefined) await rm(folder, { recursive: true });
  };
  return { address: `127.0.0.1:${port}`, origin: 'Apache Kafka on local Java', pid: server.pid, stop };
}

/** Moved into place when complete, so that an interrupted download is not taken for an installation. */
async function installJars(): Promise<void> {
  if (javaVersion() < LOWEST_JAVA) throw new NoKafka(`Java ${LOWEST_JAVA} or newer was not found`);
  if (existsSync(JARS)) return;
  const incoming = `${JARS}.${process.pid}`;
  const goals = [
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${join(process.cwd(), incoming)}`,
  ];
  try {
    run(['mvn', '-q', '-B', '-f', `${DEPLOY}/pom.xml`, ...goals]);
  } catch (cause) {
    throw new NoKafka('Maven could not fetch its jars', cause);
  }
  await rename(incoming, JARS);
}

function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
}
