/** What the house does without, each with what to use instead. Lists for no-restricted-syntax and its relations. */

const EVERYWHERE = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name: the name is then the same wherever it is used.',
  },
  {
    selector: 'ExportAllDeclaration',
    message: 'Name what you export: a door lists what goes through it.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: "Use a union of literals, made from a list 'as const'.",
  },
];

// Names that do not say which of the three axes is meant.
const AXIS =
  "Say which axis: a legal day ('on', 'inForceFrom'), the day of promulgation ('promulgatedOn') or the record time ('recordedAt').";
const NAMELESS_TIME = [
  'VariableDeclarator > Identifier.id',
  'TSPropertySignature > Identifier.key',
  ':function > Identifier.params',
].map((place) => ({ selector: `${place}[name=/^(?:date|time|timestamp)$/i]`, message: AXIS }));

const CLOCK_AND_CHANCE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure code has no clock: take the day or the instant as an argument.',
  },
];

/** Syntax banned in sources, and in those that are pure. */
export const bannedSyntax = {
  tests: EVERYWHERE,
  sources: [...EVERYWHERE, ...NAMELESS_TIME],
  pure: [...EVERYWHERE, ...NAMELESS_TIME, ...CLOCK_AND_CHANCE],
};

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message:
    'Only environment.ts of a service or an app reads the environment: take the setting as an argument.',
};

/** Properties banned in sources, and in those that are pure. */
export const bannedProperties = {
  sources: [ENVIRONMENT],
  pure: [
    ENVIRONMENT,
    {
      object: 'Date',
      property: 'now',
      message: 'Pure code has no clock: take the day or the instant as an argument.',
    },
    {
      object: 'Math',
      property: 'random',
      message: 'Pure code has no chance: take what varies as an argument.',
    },
  ],
};

const DEEP = {
  regex: '^@regchron/[^/]+/(?!testing$)',
  message: 'Import from the front door: what is not exported there is not for others.',
};
const TESTING = {
  regex: '^@regchron/[^/]+/testing$',
  message: 'Builders are for tests: sources import from the front door.',
};
const ENDINGS = {
  regex: '^\\.{1,2}/.*(?<!\\.(?:ts|tsx|json|mjs|css))$',
  message: 'Name the source file with its ending: ./x.ts.',
};
const IO = {
  regex: '^node:|^(?:fs|path|crypto|os|child_process|worker_threads)(?:/|$)',
  message: 'Pure code does no I/O: take bytes and texts as arguments.',
};

/** Imports banned in tests, in sources, and in those that are pure. */
export const bannedImports = {
  tests: [DEEP, ENDINGS],
  sources: [DEEP, TESTING, ENDINGS],
  pure: [DEEP, TESTING, ENDINGS, IO],
};
