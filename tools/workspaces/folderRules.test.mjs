import { describe, expect, it } from '@jest/globals';
import { catchAllFolders, crowdedFolders, MOST_FILES } from './folderRules.mjs';

const many = (count, name) => Array.from({ length: count }, (_, index) => name(index));

describe('the rules for folders', () => {
  it('name a catch-all folder once, however much is in it', () => {
    const files = ['packages/a/src/utils/x.ts', 'packages/a/src/utils/deep/y.ts', 'src/text/z.ts'];
    expect(catchAllFolders(files)).toEqual([expect.stringMatching(/^packages\/a\/src\/utils\/:/)]);
  });

  it('do not take a file for a folder', () => {
    expect(catchAllFolders(['packages/a/src/lib'])).toEqual([]);
  });

  it('warn of a crowded folder', () => {
    expect(crowdedFolders(many(MOST_FILES, (n) => `src/text/file${n}.ts`))).toEqual([]);
    expect(crowdedFolders(many(MOST_FILES + 1, (n) => `src/text/file${n}.ts`))).toHaveLength(1);
  });

  it('count neither tests nor what is no source', () => {
    const tests = many(MOST_FILES + 1, (n) => `src/text/file${n}.test.ts`);
    const fixtures = many(MOST_FILES + 1, (n) => `fixtures/file${n}.json`);
    expect(crowdedFolders([...tests, ...fixtures])).toEqual([]);
  });
});
