import ts from 'typescript';
import { parsed, type SourceFile } from './source-files.ts';

/** What breaks a rule in one file, as sentences; empty when it holds. */
export type WritingRule = (file: SourceFile) => string[];

const PURE = /^apps\/[^/]+\/src\/domain\/|^libs\/(kernel|law)\//;
const BANNED_FOLDERS =
  /^(controllers?|services?|entit(y|ies)|utils?|helpers?|common|shared|dtos?|models?|interfaces?|types|core|misc|managers?)$/;
const ROLES = [
  ...['aggregate', 'consumer', 'controller', 'dto', 'handler', 'message', 'module', 'problems', 'projection'],
  ...['published', 'query', 'reader', 'representation', 'screen', 'table', 'queries', 'messages'],
  ...['contract', 'feature', 'filter', 'guard', 'config'],
];
const TIERS = /\.(property|db|kafka|browser)?\.?spec$/;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SPONGE = /(Manager|Helpers?|Utils?|Service|Impl)$|^Base[A-Z]|^Abstract[A-Z]/;

/** A folder says what the system does, never what kind of class is in it; two below `src` is as deep as it gets. */
export const folders: WritingRule = ({ path }) => {
  const names = path.split('/').slice(0, -1);
  const banned = names.filter((name) => BANNED_FOLDERS.test(name));
  const depth = names[2] === 'src' ? names.length - 3 : 0;
  return [
    ...banned.map((name) => `${path}: a folder named ${name} says what kind of thing is in it, not what it does`),
    ...(depth > 2 ? [`${path}: two folders below src is as deep as it gets`] : []),
  ];
};

/** Kebab-case, then the role after a dot; a domain file has none. */
export const fileNames: WritingRule = ({ path }) => {
  const base = path.slice(path.lastIndexOf('/') + 1).replace(/\.tsx?$/, '');
  const [name = '', ...roles] = base.replace(TIERS, '').split('.');
  if (!NAME.test(name)) return [`${path}: a file name is kebab-case`];
  if (name === 'index') return [`${path}: there are no barrel files`];
  if (roles.length > 0 && path.includes('/src/domain/')) return [`${path}: a domain file has no role in its name`];
  const unknown = roles.filter((role) => !ROLES.includes(role));
  return unknown.map((role) => `${path}: .${role} is not a role`);
};

/** A file that only hands on what others export is a barrel: libraries are imported by file. */
export const noBarrels: WritingRule = (file) => {
  const { statements } = parsed(file);
  const handsOn = statements.filter(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  return handsOn.length > 0 && handsOn.length === statements.length ? [`${file.path} is a barrel`] : [];
};

/** Whatever wanted such a name is a function, or has a better noun. */
export const nouns: WritingRule = (file) =>
  parsed(file)
    .statements.filter(
      (statement) =>
        ts.isClassDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement),
    )
    .flatMap(({ name }) => (name && SPONGE.test(name.text) ? [`${file.path}: ${name.text} wants a better noun`] : []));

const IMPURE = [
  ...['Date.now', 'Math.random', 'crypto.randomUUID', 'randomUUID', 'performance.now', 'fetch', 'console.log'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
];

/** The domain and the law know no clock, no chance and no surroundings. The kernel has the one clock. */
export const pureCode: WritingRule = (file) => {
  if (!PURE.test(file.path) || isSpec(file) || file.path === 'libs/kernel/clock.ts') return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      found.push('new Date()');
    if (ts.isCallExpression(node) && IMPURE.includes(node.expression.getText())) found.push(node.expression.getText());
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === 'process') found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return found.map((what) => `${file.path} uses ${what}: the domain is handed its time, chance and surroundings`);
};

const ON_THE_CLOCK = /^apps\/(claim-intake|municipal-review|cashflow-forecast)\/|^libs\/event-store\//;

/** A service has one clock, which the demo sets: who asks the machine instead lives on another day. */
export const oneClock: WritingRule = ({ path, text }) => {
  if (!ON_THE_CLOCK.test(path) || isSpec({ path, text })) return [];
  const asked = text.match(/\bDate\.now\(\)|\bnew Date\(\)|\bDateTime\.(now|local|utc)\(\)/g) ?? [];
  return asked.map((what) => `${path} asks ${what}: the time is the service's Clock's`);
};

/** Amounts of law are exact fractions, rounded by a rule that is named; never by binary floating point. */
export const exactLaw: WritingRule = (file) => {
  if (!file.path.startsWith('libs/law/') || isSpec(file)) return [];
  const used = file.text.match(/\b(Math\.(round|floor|ceil|trunc)|parseFloat|toFixed|toPrecision)\b/g) ?? [];
  return used.map((what) => `${file.path} uses ${what}: the law computes in fractions`);
};

/** A public function of law, kernel or domain says what its types cannot: unit, range, refusals, article. */
export const docComments: WritingRule = (file) => {
  if (!PURE.test(file.path) || isSpec(file)) return [];
  return parsed(file).statements.flatMap((statement) => {
    const name = publicFunction(statement);
    if (name === undefined) return [];
    const said = ts.getJSDocCommentsAndTags(statement).map((doc) => doc.getText().replace(/[/*\s]/g, ''));
    return said.some((text) => text.length >= 15) ? [] : [`${file.path}: ${name} has no doc comment`];
  });
};

function publicFunction(statement: ts.Statement): string | undefined {
  if (ts.isFunctionDeclaration(statement) && isExported(statement)) return statement.name?.text;
  if (!ts.isVariableStatement(statement) || !isExported(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  const value = declaration?.initializer;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))
    ? declaration.name.getText()
    : undefined;
}

const isExported = ({ modifiers }: ts.FunctionDeclaration | ts.VariableStatement): boolean =>
  modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
const isSpec = ({ path }: SourceFile): boolean => path.endsWith('.spec.ts');
