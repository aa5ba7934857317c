/** What a first visit loads; skipped, with this line saying so, where the page was not built (npm test builds it). */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';

const PAGE = new URL('../dist/page/', import.meta.url);
const MANIFEST = new URL('.vite/manifest.json', PAGE);
const run = existsSync(MANIFEST) ? describe : describe.skip;
const MOST_BYTES = 200 * 1024;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

function load(): Record<string, Chunk> {
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk>;
}

/** The files a chunk needs before it runs, itself included. */
function filesOf(manifest: Record<string, Chunk>, name: string, seen = new Set<string>()) {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const other of chunk.imports ?? []) filesOf(manifest, other, seen);
  return seen;
}

run('the built page', () => {
  test('loads at most 200 KB of compressed JavaScript for any of its views', () => {
    const manifest = load();
    const views = Object.keys(manifest).filter((name) => /View\.tsx$/.test(name));
    expect(views).toHaveLength(5);
    for (const view of views) {
      const files = filesOf(manifest, view, filesOf(manifest, 'index.html'));
      const bytes = [...files]
        .map((file) => gzipSync(readFileSync(new URL(file, PAGE))).length)
        .reduce((sum, size) => sum + size, 0);
      expect([view, bytes <= MOST_BYTES]).toEqual([view, true]);
    }
  });

  test('names no other origin and brings no font', () => {
    for (const { file, css = [] } of Object.values(load())) {
      for (const each of [file, ...css].filter((name) => name.endsWith('.css'))) {
        expect(readFileSync(new URL(each, PAGE), 'utf8')).not.toMatch(/https?:|@font-face|@import/);
      }
    }
    expect(readFileSync(new URL('index.html', PAGE), 'utf8')).not.toMatch(
      /(?:src|href)="(?:https?:)?\/\//,
    );
  });
});
