/**
 * The rules of the release scanner (eslint-plugin-obsidianmd, recommended), and what each folder of this project may
 * import.
 */
import tsparser from '@typescript-eslint/parser';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { PlainTextParser } from 'eslint-plugin-obsidianmd/dist/lib/plainTextParser.js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const size = {
  'max-lines': ['error', { max: 250 }],
  'max-lines-per-function': ['error', { max: 30, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-params': ['error', 6],
  'max-len': ['error', { code: 120 }],
};

const house = {
  ...size,
  eqeqeq: 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/** What core may not know: a host, a clock, a timer, the machine's locale. */
const pure = {
  'no-restricted-globals': [
    'error',
    'window',
    'document',
    'setTimeout',
    'setInterval',
    'process',
    'performance',
    'console',
    'Intl',
    'navigator',
    'crypto',
    'fetch',
  ],
  'no-restricted-properties': ['error', { object: 'Date', property: 'now' }, { object: 'Math', property: 'random' }],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'MemberExpression[property.name=/^(localeCompare|toLocale.*)$/]',
      message: 'The locale of the machine decides nothing that is written.',
    },
    { selector: "NewExpression[callee.name='Date']", message: 'Dates are kept without a zone.' },
  ],
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: [{ group: ['obsidian', 'node:*', '**/app/**', '**/cli/**'], message: 'core imports core.' }] },
  ],
};

const typed = {
  languageOptions: { parser: tsparser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
};

export default defineConfig([
  globalIgnores([
    'node_modules',
    'dist',
    'main.js',
    'sample',
    'coverage',
    'tests',
    'scripts',
    '**/*.mjs',
    'versions.json',
    'tsconfig.json',
    'package-lock.json',
  ]),
  ...obsidianmd.configs.recommended,
  { files: ['src/**/*.ts'], ...typed, rules: house },
  // A table of messages is data, one line a message.
  { files: ['src/**/messages/{en,de}.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/core/**/*.ts'], ...typed, rules: pure },
  {
    files: ['src/cli/**/*.ts'],
    ...typed,
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['obsidian', 'node:*', '**/app/**'], message: 'cli imports core; file functions are handed in.' },
          ],
        },
      ],
    },
  },
  {
    files: ['manifest.json'],
    plugins: { obsidianmd },
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parser: tsparser, parserOptions: { extraFileExtensions: ['.json'] } },
    rules: {
      'obsidianmd/validate-manifest': 'error',
      'no-irregular-whitespace': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['LICENSE'],
    plugins: { obsidianmd },
    languageOptions: { parser: PlainTextParser },
    rules: { 'obsidianmd/validate-license': 'error', 'no-irregular-whitespace': 'off' },
  },
]);
