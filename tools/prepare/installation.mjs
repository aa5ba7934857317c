/** Decides whether what is installed is what the lock and the manifests ask for. Pure: what it judges is handed in. */
import { createHash } from 'node:crypto';

const DEPENDENCY_FIELDS = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'peerDependencies',
];

/** The oldest Node that every pinned part runs on. */
export const OLDEST_NODE = [20, 19];

/** Whether a version such as `v20.19.1` is new enough. */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** What an installation depends on. Scripts and descriptions of a manifest may change without a new installation. */
export function fingerprintOf({ lockText, manifests, abi, platform }) {
  const asked = Object.entries(manifests)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, manifest]) => [folder, DEPENDENCY_FIELDS.map((field) => manifest[field] ?? {})]);
  return createHash('sha256')
    .update(JSON.stringify([lockText, asked, abi, platform]))
    .digest('hex');
}

/** Where manifests ask for something else than the lock was written for: `packages/model: zod 4.6.8, the lock has 4.6.7`. */
export function lockMisfits(lock, manifests) {
  return Object.entries(manifests).flatMap(([folder, manifest]) => {
    const locked = lock.packages[folder];
    if (!locked) return [`${folder}: the lock does not know this workspace`];
    return DEPENDENCY_FIELDS.flatMap((field) => {
      const asked = manifest[field] ?? {};
      const has = locked[field] ?? {};
      return [...new Set([...Object.keys(asked), ...Object.keys(has)])]
        .filter((name) => asked[name] !== has[name])
        .map(
          (name) =>
            `${folder || 'package.json'}: ${name} ${asked[name] ?? 'is gone'}, the lock has ${has[name] ?? 'none'}`,
        );
    });
  });
}

/** Packages of the lock that are missing or installed in another version, and installed ones the lock does not know. */
export function installedDifferences(lock, installed) {
  const differences = [];
  for (const [path, asked] of Object.entries(lock.packages)) {
    if (!path.startsWith('node_modules/') || asked.link) continue;
    const found = installed.packages[path];
    // Optional packages are those of other platforms: npm leaves them out by itself.
    if (!found && !asked.optional) differences.push(`${path} is not installed`);
    if (found && found.version !== asked.version) {
      differences.push(`${path} is ${found.version}, the lock has ${asked.version}`);
    }
  }
  for (const path of Object.keys(installed.packages)) {
    if (path.startsWith('node_modules/') && !lock.packages[path]) {
      differences.push(`${path} is not in the lock`);
    }
  }
  return differences;
}

/**
 * What has to be done, and why:
 * `FRESH` nothing; `ADOPT` it was installed by hand and fits, only the stamp is missing; `REBUILD` native parts only;
 * `UPDATE` bring what is there up to the lock; `CLEAN` install from nothing; `RELOCK` the lock itself is behind the manifests.
 */
export function decideInstallation({
  installed,
  lock,
  manifests,
  stamp,
  fingerprint,
  abi,
  unbuilt,
}) {
  const [misfit] = lockMisfits(lock, manifests);
  if (misfit) return { type: 'RELOCK', because: `the lock is behind the manifests (${misfit})` };
  if (!installed)
    return { type: 'CLEAN', because: 'node_modules is missing or was left half done' };
  const differences = installedDifferences(lock, installed);
  if (differences.length > 0) {
    const more = differences.length > 1 ? ` and ${differences.length - 1} more` : '';
    return { type: 'UPDATE', because: `node_modules is stale (${differences[0]}${more})` };
  }
  if (unbuilt.length > 0) {
    return { type: 'REBUILD', because: `native parts are not built (${unbuilt.join(', ')})` };
  }
  if (stamp && stamp.abi !== abi) {
    return {
      type: 'REBUILD',
      because: `native parts were built for another Node (ABI ${stamp.abi})`,
    };
  }
  return stamp?.fingerprint === fingerprint
    ? { type: 'FRESH', because: 'node_modules is what the lock says' }
    : { type: 'ADOPT', because: 'node_modules was installed by hand and is what the lock says' };
}
