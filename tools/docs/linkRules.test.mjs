import { describe, expect, it } from '@jest/globals';
import { brokenLinks, missingPaths, missingScripts } from './linkRules.mjs';

const paths = new Set([
  'README.md',
  'docs',
  'docs/a.md',
  'docs/b.md',
  'packages/model/src/timeline/fold.ts',
]);

describe('links between texts', () => {
  it('may lead to a file, a folder, a heading or another site', () => {
    const texts = {
      'docs/a.md':
        '[b](b.md) [top](../README.md) [docs](../docs/) [h](b.md#what-it-is) [x](https://example.org)',
      'docs/b.md': '# What it is?',
    };
    expect(brokenLinks(texts, paths)).toEqual([]);
  });

  it('are told when they lead nowhere', () => {
    expect(brokenLinks({ 'docs/a.md': 'see [c](c.md)' }, paths)).toEqual([
      'docs/a.md: c.md leads nowhere',
    ]);
  });

  it('are told when the heading is not there', () => {
    expect(brokenLinks({ 'docs/a.md': '[h](#gone)\n# Here' }, paths)).toEqual([
      'docs/a.md: #gone: no such heading',
    ]);
  });

  it('are not looked for in code', () => {
    const text = '`[a](gone.md)`\n```\n[a](gone.md)\n```\n';
    expect(brokenLinks({ 'docs/a.md': text }, paths)).toEqual([]);
  });
});

describe('files that a text names', () => {
  it('exist, in full or from some folder on', () => {
    const text = '`packages/model/src/timeline/fold.ts` `timeline/fold.ts` `docs/` `fold.ts`';
    expect(missingPaths('A.md', text, paths)).toEqual([]);
  });

  it('are told when they do not', () => {
    expect(missingPaths('A.md', '`timeline/gone.ts` `services/query/`', paths)).toHaveLength(2);
  });

  it('are not routes, packages, patterns, commands or media types', () => {
    const text =
      '`/v1/sources` `@regchron/model` `services/*/src` `node tools/x.mjs` `text/plain` `Regulation`';
    expect(missingPaths('A.md', text, paths)).toEqual([]);
  });
});

describe('commands that a text names', () => {
  it('are scripts', () => {
    const text = 'Run `npm start`, `npm test` or `npm run check`; `npm ci` is npm’s own.';
    expect(missingScripts('README.md', text, { start: '', test: '' })).toEqual([
      'README.md: package.json has no script "check"',
    ]);
  });
});
