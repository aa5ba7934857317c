import { describe, expect, it } from '@jest/globals';
import {
  dividedVersions,
  inexactPins,
  missingScripts,
  missingSourceConditions,
  sourceEntries,
} from './manifestRules.mjs';

const scripts = { build: 'b', lint: 'l', test: 't' };
const entries = { '.': { 'regchron-source': './src/index.ts', default: './dist/index.js' } };
const good = {
  '': { devDependencies: { jest: '30.5.2', native: 'npm:typescript@7.0.2' } },
  'packages/a': { name: '@x/a', version: '0.1.0', scripts, exports: entries },
  'services/b': {
    name: '@x/b',
    version: '0.1.0',
    scripts,
    exports: {},
    dependencies: { '@x/a': '0.1.0', jest: '30.5.2' },
  },
};
const withDependencies = (dependencies) => ({
  ...good,
  'services/b': { ...good['services/b'], dependencies },
});

describe('the rules for manifests', () => {
  it('have nothing against manifests that keep to them', () => {
    const rules = [missingScripts, inexactPins, dividedVersions, missingSourceConditions];
    expect(rules.flatMap((rule) => rule(good))).toEqual([]);
  });

  it('name each script that a workspace lacks', () => {
    const lacking = { ...good, 'packages/a': { ...good['packages/a'], scripts: { build: 'b' } } };
    expect(missingScripts(lacking)).toEqual([
      expect.stringMatching(/^packages\/a: no script "lint"/),
      expect.stringMatching(/^packages\/a: no script "test"/),
    ]);
  });

  it.each(['^1.2.3', '~1.2.3', '1.2', '*', 'latest', '>=1.2.3', 'workspace:*'])(
    'take "%s" for no exact version',
    (version) => {
      expect(inexactPins(withDependencies({ zod: version }))).toHaveLength(1);
    },
  );

  it('name a package that is there in two versions', () => {
    expect(dividedVersions(withDependencies({ jest: '30.5.1' }))).toEqual([
      'services/b: jest 30.5.1, but package.json has 30.5.2',
    ]);
  });

  it('hold a workspace to the version it has', () => {
    expect(dividedVersions(withDependencies({ '@x/a': '0.2.0' }))).toEqual([
      'services/b: @x/a 0.2.0, but the workspace is 0.1.0',
    ]);
  });

  it('want the source condition first, or dist would be read', () => {
    const swapped = { '.': { default: './dist/index.js', 'regchron-source': './src/index.ts' } };
    const wrong = { ...good, 'packages/a': { ...good['packages/a'], exports: swapped } };
    expect(missingSourceConditions(wrong)).toHaveLength(1);
  });

  it('want an exports map', () => {
    const { exports: _, ...open } = good['packages/a'];
    expect(missingSourceConditions({ ...good, 'packages/a': open })).toHaveLength(1);
  });

  it('tell which sources the exports name', () => {
    expect(sourceEntries(good)).toEqual(['packages/a/src/index.ts']);
  });
});
