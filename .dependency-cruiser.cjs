/**
 * Who may import whom, made of docs/ARCHITECTURE.md.
 * Types count: a room that needs another's types knows it. Tests may look further than what they test.
 */

const TESTS = '\\.test\\.ts$|/testing/';
const inside = (room) => `^packages/model/src/${room}/`;
const modelOutside = (...rooms) => `^packages/model/src/(?!(?:${rooms.join('|')})/)`;
const workspaces = (...names) => `^(?:${names.join('|')})/`;
const everyWorkspaceBut = (...names) =>
  `^(?!(?:${names.join('|')})/)(?:packages/[^/]+|services/[^/]+|apps/[^/]+|schema|e2e)/`;

/** A room of the model and the rooms below it that it may know. */
const room = (name, below, comment) => ({
  name: `model-${name}`,
  comment,
  severity: 'error',
  from: { path: inside(name), pathNot: TESTS },
  to: { path: modelOutside(name, ...below) },
});

/** A workspace and the only other workspaces its sources may know. */
const workspace = (path, known, comment) => ({
  name: path.replaceAll('/', '-'),
  comment,
  severity: 'error',
  from: { path: `^${path}/`, pathNot: TESTS },
  to: { path: everyWorkspaceBut(path, ...known) },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one idea in two places: move what both need below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nobody imports it and it starts nothing: wire it in or delete it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.test\\.(?:ts|mjs)$',
          '/index\\.ts$',
          '/main\\.tsx?$',
          '\\.d\\.ts$',
          '^e2e/',
          '^tools/',
          '^apps/[^/]+/bin/',
          // How the page is built.
          '^apps/web/viteConfig\\.mjs$',
        ],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'What cannot be found cannot be checked, and will not start.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },

    room('kernel', [], 'Days, numerals, results: no word of law, so nothing to import.'),
    room('text', ['kernel'], 'A text does not know what is done to it, nor how it is cited.'),
    room('citation', ['kernel', 'text'], 'How a text names another: it needs texts, and no event.'),
    room(
      'events',
      ['kernel', 'text', 'citation', 'amend'],
      'What a source says. What follows from it is judged in timeline, never here.',
    ),
    room('amend', ['kernel', 'text', 'citation'], 'Operations on a text, whoever ordered them.'),
    room(
      'timeline',
      ['kernel', 'text', 'citation', 'events', 'amend'],
      'The fold judges what the sources said; comparing two texts is not its matter.',
    ),
    room('diff', ['kernel', 'text'], 'Knows two texts and nothing of how they came about.'),

    {
      name: 'testing-only-in-tests',
      comment:
        'Builders and arbitraries are a second door of a package: production code takes the first one.',
      severity: 'error',
      from: { pathNot: `${TESTS}|^e2e/|^bench/` },
      to: { path: '/testing/' },
    },
    {
      name: 'front-door',
      comment:
        'Other workspaces are entered by index.ts (or testing/index.ts), as their exports map says.',
      severity: 'error',
      from: { path: '^(packages|services|apps)/([^/]+)/|^(schema)/|^(e2e|bench|tools)/' },
      to: {
        path: '^packages/[^/]+/src/',
        pathNot: ['^$1/$2/', '^packages/[^/]+/src/(?:testing/)?index\\.ts$'],
      },
    },

    workspace(
      'packages/model',
      [],
      'The domain: it knows nobody, not even the log it is written to.',
    ),
    workspace(
      'packages/intake',
      ['packages/model'],
      'Source text to statements; where they go is not its matter.',
    ),
    workspace(
      'packages/event-log',
      [],
      'Streams and JSON, no law: another log or another domain would fit.',
    ),
    workspace(
      'packages/documents',
      ['packages/model'],
      'Files to text. What the text says is intake’s matter.',
    ),
    workspace(
      'packages/printing',
      ['packages/model'],
      'Answers to files for people. Where an answer comes from is its caller’s matter.',
    ),
    workspace(
      'packages/recording',
      ['packages/model', 'packages/intake', 'packages/event-log'],
      'From text to the log. What is read back is chronicle’s matter.',
    ),
    workspace(
      'packages/chronicle',
      ['packages/model', 'packages/event-log'],
      'From the log to answers. Whoever reads sources (intake) stands before the log, not behind it.',
    ),
    workspace(
      'services/ingest',
      [
        'packages/model',
        'packages/intake',
        'packages/event-log',
        'packages/documents',
        'packages/recording',
        'packages/chronicle',
      ],
      'Ingest and query share the log and nothing else, so that either runs without the other.',
    ),
    workspace(
      'services/query',
      ['packages/model', 'packages/event-log', 'packages/chronicle', 'packages/printing', 'schema'],
      'Query answers from the log: it reads no source (intake) and records nothing (recording, ingest).',
    ),
    workspace(
      'apps/cli',
      [
        'packages/model',
        'packages/intake',
        'packages/event-log',
        'packages/documents',
        'packages/printing',
        'packages/recording',
        'packages/chronicle',
      ],
      'The command line works on the embedded store by the doors of the packages; services it only starts.',
    ),
    workspace(
      'apps/web',
      ['schema'],
      'The page speaks GraphQL and HTTP; what it knows of the schema is written down by a tool.',
    ),
    workspace(
      'schema',
      [],
      'The words of the interface stand on their own; query and web follow them.',
    ),
    {
      name: 'apps-speak-to-services',
      comment:
        'The page and the command line speak HTTP, or enter the packages by their doors; never a service’s inside.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: workspaces('services/[^/]+', 'e2e') },
    },
    {
      name: 'e2e-imports-no-source',
      comment: 'The stories see what a user sees: HTTP.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: workspaces('packages/[^/]+', 'services/[^/]+', 'apps/[^/]+', 'schema') },
    },

    {
      name: 'pure',
      comment:
        'Model, intake and printing do no I/O: bytes, the clock and randomness are handed in.',
      severity: 'error',
      from: { path: '^packages/(?:model|intake|printing)/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'declared-dependencies',
      comment:
        'A workspace names in its own package.json what its sources import; tests also use the root’s.',
      severity: 'error',
      from: { path: '^(?:packages|services|apps|schema)/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
  ],
  options: {
    // Not followed: what others wrote, and what the compiler wrote.
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)(?:dist|dist-test|coverage)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['regchron-source', 'import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.d.ts', '.json', '.css'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
