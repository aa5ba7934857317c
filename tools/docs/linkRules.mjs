/** Relative links of Markdown files lead somewhere; what they and ARCHITECTURE name exists. */
import { posix } from 'node:path';
import { anchorsOf, codeSpansOf, linksOf } from './markdown.mjs';

/** Links that lead nowhere. `texts`: Markdown by path; `paths`: every file and folder of the repository. */
export function brokenLinks(texts, paths) {
  return Object.entries(texts).flatMap(([file, text]) =>
    linksOf(text).flatMap((link) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return [];
      const [target = '', anchor] = decodeURI(link).split('#');
      const path =
        target === ''
          ? file
          : posix.normalize(posix.join(posix.dirname(file), target)).replace(/\/$/, '');
      if (!paths.has(path) && path !== '.') return [`${file}: ${link} leads nowhere`];
      const named = anchor && texts[path] !== undefined && !anchorsOf(texts[path]).includes(anchor);
      return named ? [`${file}: ${link}: no such heading`] : [];
    }),
  );
}

/**
 * Files and folders that a text names in backticks and that do not exist.
 * A name is a path with a slash or a source file; it may leave out the folders above it: `timeline/fold.ts`.
 */
export function missingPaths(file, text, paths) {
  return [...new Set(codeSpansOf(text).filter(isPath))]
    .filter((name) => !exists(name.replace(/^\.\//, '').replace(/\/$/, ''), paths))
    .map((name) => `${file}: \`${name}\` is no file or folder`);
}

// Not paths: routes (/v1/sources), packages (@regchron/model), patterns, commands, media types.
const NO_PATH = /^[/@]|[\s<>{}*$…()=,;:?|]|^(?:application|text|image|multipart)\//;

function isPath(code) {
  if (NO_PATH.test(code)) return false;
  return (
    /\.(?:ts|tsx|mjs|cjs|js|json|md|graphql|yml|yaml)$/.test(code) ||
    /^[\w.-]+\/[\w./-]*$/.test(code)
  );
}

function exists(name, paths) {
  if (paths.has(name)) return true;
  for (const path of paths) if (path.endsWith(`/${name}`)) return true;
  return false;
}

/** Commands of npm that a text tells its readers to run, and that are no script. */
export function missingScripts(file, text, scripts) {
  const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)(?! -w)|(start|test)\b)/g)].map(
    ([, script, short]) => script ?? short,
  );
  return [...new Set(named)]
    .filter((name) => !Object.hasOwn(scripts, name))
    .map((name) => `${file}: package.json has no script "${name}"`);
}
