/** The steps of `npm run check`, in the order in which they find faults fastest. */

/** Node's words before jest: its ESM runs on vm modules. */
const JEST = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

/** Each step is one Node program, run in the root of the repository. */
export const STEPS = [
  {
    name: 'format',
    what: 'prettier has nothing to change',
    words: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'workspaces',
    what: 'scripts, pins, exports, the lock, folders',
    words: ['tools/workspaces.mjs'],
  },
  {
    name: 'docs',
    what: 'links, decisions, glossary, names of files and commands',
    words: ['tools/docs.mjs'],
  },
  {
    name: 'documents',
    what: 'what the page knows of the schema is up to date',
    words: ['tools/documents.mjs', '--check'],
  },
  {
    name: 'layers',
    what: 'who may import whom',
    words: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'packages',
      'services',
      'apps',
      'schema',
      'e2e',
    ],
  },
  {
    name: 'types',
    what: 'the compiler, tests included',
    words: ['node_modules/typescript-native/bin/tsc', '-b'],
  },
  {
    name: 'lint',
    what: 'the habits of the house',
    words: ['node_modules/eslint/bin/eslint.js', '.'],
  },
  { name: 'tests', what: 'all of them', words: [...JEST] },
];

/** The steps named, in their own order; all of them when none is named. Unknown names are refused. */
export function chooseSteps(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) return { type: 'UNKNOWN', unknown };
  return {
    type: 'CHOSEN',
    steps: names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step.name)),
  };
}
