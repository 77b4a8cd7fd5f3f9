/** Whether an import of `target` in `file` breaks the rule. Both are paths from the root, or a package's name. */
type Breaks = (file: string, target: string) => boolean;

export interface ImportRule {
  readonly why: string;
  readonly breaks: Breaks;
}

const isSpec = (file: string): boolean => file.endsWith('.spec.ts') || file.startsWith('libs/testing/');
const isOurs = (target: string): boolean => /^(apps|libs|test|scripts)\//.test(target);
const service = (path: string): string | undefined => /^apps\/([^/]+)\//.exec(path)?.[1];
const feature = (path: string): string | undefined => /^apps\/[^/]+\/src\/([^/]+)\//.exec(path)?.[1];
const within = (...folders: string[]) => new RegExp(`^(${folders.join('|')})/`);
const role = (file: string, roles: string): boolean => new RegExp(`\\.(${roles})\\.ts$`).test(file);

const PURE = /^apps\/[^/]+\/src\/domain\/|^libs\/(kernel|law)\//;
const FOR_SPECS = /^(node:.+|@jest\/globals|fast-check)$/;

/** Except the screens, which have tasks, and the portal and the suite, which decide nothing. */
const HAS_FEATURES = within('apps/claim-intake', 'apps/municipal-review', 'apps/cashflow-forecast');
/** What may be known of a framework: the rest is data or a function of data. */
const FREE_OF_NEST = 'aggregate|published|table|projection|reader|message|representation';

/** guide.md, "Who may import whom" and "The frameworks, where they fit". */
export const importRules: readonly ImportRule[] = [
  {
    why: 'the domain imports only itself, the law and the kernel',
    breaks: (file, target) =>
      feature(file) === 'domain' &&
      !(service(target) === service(file) && feature(target) === 'domain') &&
      !within('libs/kernel', 'libs/law').test(target) &&
      !(isSpec(file) && (FOR_SPECS.test(target) || target.startsWith('libs/testing/'))),
  },
  {
    why: 'the kernel imports nothing',
    breaks: (file, target) =>
      file.startsWith('libs/kernel/') &&
      !isSpec(file) &&
      !target.startsWith('libs/kernel/') &&
      target !== 'node:crypto',
  },
  {
    why: 'the law imports only itself and the kernel',
    breaks: (file, target) =>
      file.startsWith('libs/law/') && !isSpec(file) && !within('libs/law', 'libs/kernel').test(target),
  },
  {
    why: 'features meet in the domain, not in each other',
    breaks: (file, target) =>
      HAS_FEATURES.test(file) &&
      service(target) === service(file) &&
      feature(file) !== undefined &&
      feature(target) !== undefined &&
      ![feature(file), 'domain'].includes(feature(target)),
  },
  {
    why: 'services meet in contracts, not in code',
    breaks: (file, target) =>
      service(file) !== undefined &&
      service(target) !== undefined &&
      service(file) !== service(target) &&
      !(service(file) === 'suite' && role(target, 'module')),
  },
  {
    why: 'a library knows no service',
    breaks: (file, target) => file.startsWith('libs/') && target.startsWith('apps/'),
  },
  {
    why: 'the screens know the kernel only',
    breaks: (file, target) =>
      service(file) === 'web' && isOurs(target) && service(target) !== 'web' && !target.startsWith('libs/kernel/'),
  },
  {
    why: 'contracts are data',
    breaks: (file, target) => file.startsWith('libs/contracts/') && !isSpec(file) && !target.startsWith('libs/'),
  },
  {
    why: 'what tests need stays out of the product',
    breaks: (file, target) => !isSpec(file) && within('libs/testing', 'test', 'scripts').test(target),
  },
  {
    why: 'only the log writes SQL over pg',
    breaks: (file, target) => target === 'pg' && !within('libs/event-store', 'libs/testing').test(file),
  },
  {
    why: 'only messaging speaks with Kafka',
    breaks: (file, target) => target === 'kafkajs' && !within('libs/messaging', 'libs/testing').test(file),
  },
  {
    why: 'MikroORM stays with tables and what fills and asks them',
    breaks: (file, target) =>
      target.startsWith('@mikro-orm/') &&
      (PURE.test(file) || role(file, 'controller|dto|message|published|aggregate|representation|problems')),
  },
  {
    why: 'Nest stays at the rim',
    breaks: (file, target) => target.startsWith('@nestjs/') && (PURE.test(file) || role(file, FREE_OF_NEST)),
  },
  {
    why: 'class-validator reads what comes from outside, and nothing else',
    breaks: (file, target) =>
      ['class-validator', 'class-transformer'].includes(target) &&
      !role(file, 'dto|message') &&
      !isSpec(file) &&
      !within('libs/http', 'libs/messaging').test(file),
  },
];

/** Each import that breaks a rule, as a sentence. */
export function broken(file: string, targets: readonly string[]): string[] {
  return targets.flatMap((target) =>
    importRules.filter(({ breaks }) => breaks(file, target)).map(({ why }) => `${file} imports ${target}: ${why}`),
  );
}
