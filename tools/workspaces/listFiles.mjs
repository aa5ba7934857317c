/** The files of the repository as they stand in the work tree: tracked or new, not ignored. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOT_OURS = new Set([
  'node_modules',
  'dist',
  'dist-test',
  '.git',
  '.turbo',
  'coverage',
  'data',
]);

export function listFiles(root) {
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  try {
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: 'pipe' })
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(root, file)))
      .sort();
  } catch {
    // A download without its history is no git work tree.
    return walk(root, '').sort();
  }
}

function walk(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}
