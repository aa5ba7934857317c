/** The habits of the house as lint: what the compiler does not see, with a message that says what to do instead. */
import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import jest from 'eslint-plugin-jest';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { bannedImports, bannedProperties, bannedSyntax } from './tools/eslint/bans.mjs';
import { fileNames } from './tools/eslint/fileNames.mjs';

const TESTS = ['**/*.test.ts', '**/testing/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts'];
const PURE = ['packages/model/src/**/*.ts', 'packages/intake/src/**/*.ts'];
const PRINTED_SCHEMA = 'schema/printed.graphql';

const bans = (kind) => ({
  'no-restricted-syntax': ['error', ...bannedSyntax[kind]],
  'no-restricted-imports': ['error', { patterns: bannedImports[kind] }],
  'no-restricted-properties': ['error', ...(bannedProperties[kind] ?? [])],
});

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/dist/',
    '**/dist-test/',
    '**/coverage/',
    '**/data/',
    // Written by a tool from the schema: npm run documents.
    'apps/web/src/questions/introspection.d.ts',
  ]),
  {
    name: 'regchron/every file',
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    plugins: { regchron: { rules: { 'file-names': fileNames } } },
    rules: {
      'regchron/file-names': 'error',
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    name: 'regchron/tools',
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'AbortSignal',
          'Buffer',
          'URL',
          'clearTimeout',
          'console',
          'fetch',
          'module',
          'performance',
          'process',
          'setTimeout',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true, varsIgnorePattern: '^_' }] },
  },
  {
    name: 'regchron/typescript',
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      // One program over all workspaces, sources and tests: a third of the time of one for each.
      parserOptions: {
        // The page has another compiler's world: the DOM, and a bundler that resolves its imports.
        project: ['tsconfig.lint.json', 'apps/web/tsconfig.lint.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...bans('sources'),
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Texts of gazettes hold control characters; the reader names them on purpose.
      'no-control-regex': 'off',
      // By code point is how a Chinese text is spread; what the rule fears are joined emoji.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Ports and factories are objects of functions, which know no `this`; classes are rare here.
      '@typescript-eslint/unbound-method': 'off',
      // `return refuse(…)` in a function that returns nothing ends it; that is how a switch is left.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A port answers with promises where its adapter has nothing to wait for; `async` makes its throws rejections.
      '@typescript-eslint/require-await': 'off',
      // A union is told apart completely, so that a new member does not compile until it is answered.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/naming-convention': [
        'error',
        {
          selector: 'interface',
          format: ['PascalCase'],
          custom: { regex: '^I[A-Z]', match: false },
        },
        { selector: ['typeAlias', 'class'], format: ['PascalCase'] },
        {
          // `get` says nothing: name the thing, or `load` where there is I/O.
          selector: 'function',
          format: ['camelCase', 'PascalCase'],
          custom: { regex: '^get[A-Z]', match: false },
        },
      ],
    },
  },
  { name: 'regchron/pure', files: PURE, rules: bans('pure') },
  {
    name: 'regchron/environment',
    files: ['services/*/src/environment.ts', 'apps/*/src/environment.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    name: 'regchron/tests',
    files: TESTS,
    rules: {
      ...bans('tests'),
      'no-restricted-properties': 'off',
      // What a service answers is JSON without a type; that it has the shape is what the test expects.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    name: 'regchron/jest',
    files: ['**/*.test.{ts,mjs}'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/valid-title': 'error',
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'given.**'] },
      ],
      'jest/no-identical-title': 'error',
      'jest/prefer-importing-jest-globals': 'error',
    },
  },
  {
    name: 'regchron/graphql',
    files: ['schema/**/*.graphql'],
    // The snapshot is printed by the machine and says everything once more.
    ignores: [PRINTED_SCHEMA],
    plugins: { '@graphql-eslint': graphql },
    extends: [graphql.configs['flat/schema-recommended']],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: ['schema/**/*.graphql', `!${PRINTED_SCHEMA}`] } },
    },
    rules: {
      // Only what a client may refetch is a Node with an id; a span or a bound is a value.
      '@graphql-eslint/strict-id-in-types': 'off',
      // One line or several, as the words need.
      '@graphql-eslint/description-style': 'off',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          InputValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
    },
  },
);
