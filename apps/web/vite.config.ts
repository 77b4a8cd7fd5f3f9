import { defaultClientConditions, defineConfig } from 'vite';

/** Every file apart: the page's policy allows nothing inline. */
export default defineConfig({
  resolve: { conditions: ['repo-source', ...defaultClientConditions] },
  build: { outDir: '../../dist/web', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/pad': 'http://localhost:3000', '/api': 'http://localhost:3000' } },
});
