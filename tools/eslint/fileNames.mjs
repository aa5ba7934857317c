/** An ESLint rule: files are camelCase and named for their one main export; tests say of what kind they are. */
import { basename } from 'node:path';

const NAME = /^[a-z][a-zA-Z0-9]*(?:\.(?:prop|int|d))?(?:\.test)?\.(?:ts|tsx|mjs)$/;
const NAMED_BY_OTHERS = new Set(['.dependency-cruiser.cjs', 'eslint.config.js', 'jest.config.js']);

export const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      camelCase:
        '{{name}}: files are camelCase, tests end in .test.ts, .prop.test.ts or .int.test.ts.',
    },
  },
  create: (context) => ({
    Program(node) {
      const name = basename(context.filename);
      if (NAME.test(name) || NAMED_BY_OTHERS.has(name)) return;
      context.report({ node, loc: { line: 1, column: 0 }, messageId: 'camelCase', data: { name } });
    },
  }),
};
