/** What the tree keeps to: folders named for what is in them, and few enough files to be seen at once. */

const CATCH_ALL = new Set([
  'common',
  'helper',
  'helpers',
  'lib',
  'misc',
  'shared',
  'util',
  'utils',
]);
const SOURCE = /\.(?:ts|tsx|mjs|graphql)$/;

/** More files than this in one folder hide a second idea. */
export const MOST_FILES = 12;

/** A folder whose name says nothing collects what nobody owns. */
export function catchAllFolders(files) {
  const named = files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    return parts.flatMap((part, index) =>
      CATCH_ALL.has(part) ? [parts.slice(0, index + 1).join('/')] : [],
    );
  });
  return [...new Set(named)].map(
    (folder) => `${folder}/: name the folder for the idea in it, or wait for the third use`,
  );
}

/** Folders with many sources; tests stand beside what they test and are not counted. */
export function crowdedFolders(files) {
  const counts = new Map();
  for (const file of files) {
    if (!SOURCE.test(file) || /\.test\.\w+$/.test(file)) continue;
    const folder = file.slice(0, Math.max(file.lastIndexOf('/'), 0));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(
      ([folder, count]) =>
        `${folder}/: ${count} files; more than ${MOST_FILES} often hide a second idea`,
    );
}
