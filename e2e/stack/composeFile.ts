/** docker-compose.yml as Compose reads it: merged, with its variables filled in. Only what the stories look at. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ComposedService {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly user?: string;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposedService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export const ROOT = new URL('../../', import.meta.url);

export function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** Throws where a variable that must be set is not. */
export function readCompose(variables: Readonly<Record<string, string>>): ComposeFile {
  const parsed: unknown = parse(readText('docker-compose.yml'), { merge: true });
  return filled(parsed, variables) as ComposeFile;
}

function filled(value: unknown, variables: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return fill(value, variables);
  if (Array.isArray(value)) return value.map((each) => filled(each, variables));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, filled(each, variables)]),
  );
}

function fill(text: string, variables: Readonly<Record<string, string>>): string {
  return text
    .replace(
      /(?<!\$)\$\{(\w+)(?::([-?])([^}]*))?\}/g,
      (_, name: string, how?: string, words?: string) => {
        const set = variables[name];
        if (set) return set;
        if (how === '?') throw new Error(`${name}: ${words ?? ''}`);
        return words ?? '';
      },
    )
    .replaceAll('$$', '$');
}

export interface Dockerfile {
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
  readonly bases: readonly string[];
  readonly user: string | undefined;
  readonly exposed: string | undefined;
}

export function readDockerfile(path: string): Dockerfile {
  const text = readText(path)
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ');
  const words = (pattern: RegExp): readonly string[] =>
    JSON.parse(pattern.exec(text)?.[1] ?? '[]') as readonly string[];
  return {
    command: words(/^CMD (\[.*\])$/m),
    healthcheck: words(/^HEALTHCHECK .*?CMD (\[.*\])$/m),
    bases: [...text.matchAll(/^FROM (\S+)/gm)].map((match) => match[1] ?? ''),
    user: /^USER (\S+)$/m.exec(text)?.[1],
    exposed: /^EXPOSE (\d+)$/m.exec(text)?.[1],
  };
}
