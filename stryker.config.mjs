import jest from './jest.config.mjs';

const [unit] = jest.projects;

/** Mutants of `libs/law`: `npm run mutate`, or `npm run mutate -- --mutate libs/law/rules.ts`. */
export default {
  mutate: ['libs/law/**/*.ts', '!**/*.spec.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    enableFindRelatedTests: false,
    config: {
      ...unit,
      roots: ['<rootDir>/libs', '<rootDir>/test/law'],
      testMatch: ['<rootDir>/test/law/mutants.ts'],
      projects: [],
    },
  },
  coverageAnalysis: 'perTest',
  disableTypeChecks: false, // swc checks none
  ignorePatterns: ['/*', '!/docs', '!/libs', '!/scripts', '!/test', '!/package.json', '!/jest.config.mjs'],
  concurrency: 2,
  maxTestRunnerReuse: 100, // native ESM keeps every module that it ever loaded
  timeoutMS: 60_000, // a busy machine kills no mutant; an endless loop is found by counting
  tempDirName: '.cache/stryker/sandbox',
  incrementalFile: '.cache/stryker/incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { logTests: false, reportTests: false },
  jsonReporter: { fileName: '.cache/stryker/mutation.json' },
  htmlReporter: { fileName: '.cache/stryker/mutation.html' },
  thresholds: { high: 98, low: 95, break: 90 },
};
