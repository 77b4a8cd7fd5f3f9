import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const node = { process: 'readonly', console: 'readonly', setInterval: 'readonly' };
const alone = ['describe', 'it'].map((object) => ({
  object,
  property: 'only',
  message: 'It keeps the others from running.',
}));
const mock = {
  object: 'jest',
  property: 'mock',
  message: 'It does nothing in native ES modules: pass the other thing in.',
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.cache/', '.data/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // Nest types its option bags as classes
    },
  },
  { files: ['**/*.spec.ts'], rules: { 'no-restricted-properties': ['error', mock, ...alone] } },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [hooks.configs.flat.recommended] },
  { files: ['**/*.mjs'], languageOptions: { globals: node } },
);
