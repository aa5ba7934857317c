/** What every manifest of the house keeps to. Each rule takes the manifests by folder and returns its complaints. */

const EXACT = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const DEPENDENCY_FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies'];
const REQUIRED_SCRIPTS = ['build', 'lint', 'test'];
const SOURCE_CONDITION = 'regchron-source';

/** turbo passes over a workspace without the script and stays green. */
export function missingScripts(manifests) {
  return workspacesOf(manifests).flatMap(([folder, manifest]) =>
    REQUIRED_SCRIPTS.filter((name) => !manifest.scripts?.[name]).map(
      (name) => `${folder}: no script "${name}", so turbo would pass over it in silence`,
    ),
  );
}

/** The same code is installed on every machine only when the version is exact. */
export function inexactPins(manifests) {
  return dependenciesOf(manifests)
    .filter(({ version }) => !EXACT.test(version))
    .map(
      ({ folder, name, version }) => `${place(folder)}: ${name} "${version}" is no exact version`,
    );
}

/** One version of a package over all workspaces; of a workspace, the version it has. */
export function dividedVersions(manifests) {
  const own = new Map(workspacesOf(manifests).map(([, { name, version }]) => [name, version]));
  const first = new Map();
  return dependenciesOf(manifests).flatMap(({ folder, name, version }) => {
    const expected = own.get(name) ?? first.get(name)?.version;
    if (expected === undefined) {
      first.set(name, { folder, version });
      return [];
    }
    if (expected === version) return [];
    const where = own.has(name) ? 'the workspace is' : `${place(first.get(name).folder)} has`;
    return [`${place(folder)}: ${name} ${version}, but ${where} ${expected}`];
  });
}

/** Tests and development read sources through this condition, so that a stale dist cannot answer. */
export function missingSourceConditions(manifests) {
  return workspacesOf(manifests).flatMap(([folder, { exports: entries }]) => {
    if (!entries) return [`${folder}: no "exports": every file of it could be imported`];
    return Object.entries(entries).flatMap(([entry, conditions]) => {
      const [first] = Object.keys(conditions);
      return first === SOURCE_CONDITION
        ? []
        : [`${folder}: exports "${entry}" does not begin with the condition "${SOURCE_CONDITION}"`];
    });
  });
}

/** What the exports name by the source condition, to be looked for on disk. */
export function sourceEntries(manifests) {
  return workspacesOf(manifests).flatMap(([folder, { exports: entries }]) =>
    Object.values(entries ?? {})
      .map((conditions) => conditions[SOURCE_CONDITION])
      .filter(Boolean)
      .map((file) => `${folder}/${file.replace(/^\.\//, '')}`),
  );
}

function workspacesOf(manifests) {
  return Object.entries(manifests).filter(([folder]) => folder !== '');
}

function dependenciesOf(manifests) {
  return Object.entries(manifests).flatMap(([folder, manifest]) =>
    DEPENDENCY_FIELDS.flatMap((field) =>
      Object.entries(manifest[field] ?? {}).map(([name, version]) => ({ folder, name, version })),
    ),
  );
}

function place(folder) {
  return folder === '' ? 'package.json' : folder;
}
