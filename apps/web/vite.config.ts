import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const PORTAL = process.env.PORTAL ?? 'http://localhost:3000';
const TO_PORTAL = ['/pad', '/api', '/sessie', '/aanmelden', '/afmelden', '/demo', '/demo-identity'];

/**
 * The Utrecht components come in one file, of which a bundler can leave nothing out as long as each component is given
 * a name for debugging. Without those names what we do not use is left out: 60 kB less for everybody's first page.
 */
const onlyWhatIsUsed: Plugin = {
  name: 'only-what-is-used',
  transform: (code, id) =>
    id.includes('/@utrecht/component-library-react/')
      ? { code: code.replaceAll(/^\w+\.displayName = .*$/gm, ''), map: null }
      : undefined,
};

/** Every file apart: the policy of the pages allows nothing inline. */
export default defineConfig({
  plugins: [onlyWhatIsUsed],
  resolve: { conditions: ['repo-source', ...defaultClientConditions] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['forwardRef'] },
      onLog: (level, log, report) => {
        // "use client" is for servers that render; ours only hand files on.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  server: { proxy: Object.fromEntries(TO_PORTAL.map((path) => [path, PORTAL])) },
});
