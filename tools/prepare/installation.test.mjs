import { describe, expect, it } from '@jest/globals';
import {
  decideInstallation,
  fingerprintOf,
  installedDifferences,
  isNodeNewEnough,
  lockMisfits,
} from './installation.mjs';

const manifests = {
  '': { name: 'top', devDependencies: { jest: '30.0.0' } },
  'packages/model': { name: '@regchron/model', dependencies: { zod: '4.0.0' } },
};
const lock = {
  packages: {
    '': { devDependencies: { jest: '30.0.0' } },
    'packages/model': { dependencies: { zod: '4.0.0' } },
    'node_modules/@regchron/model': { resolved: 'packages/model', link: true },
    'node_modules/jest': { version: '30.0.0' },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/for-another-platform': { version: '1.0.0', optional: true },
  },
};
const installed = {
  packages: {
    'node_modules/jest': { version: '30.0.0' },
    'node_modules/zod': { version: '4.0.0' },
  },
};
const abi = '115';
const fingerprint = fingerprintOf({ lockText: 'lock', manifests, abi, platform: 'linux-x64' });
const facts = {
  installed,
  lock,
  manifests,
  stamp: { fingerprint, abi },
  fingerprint,
  abi,
  unbuilt: [],
};
const typeFor = (changed) => decideInstallation({ ...facts, ...changed }).type;

describe('what prepare decides', () => {
  it('does nothing when the stamp fits', () => {
    expect(typeFor({})).toBe('FRESH');
  });

  it('installs from nothing when nothing is installed', () => {
    expect(typeFor({ installed: null, stamp: null })).toBe('CLEAN');
  });

  it('adopts what was installed by hand instead of installing it again', () => {
    expect(typeFor({ stamp: null })).toBe('ADOPT');
  });

  it('updates when the lock names another version than the one installed', () => {
    const packages = { ...lock.packages, 'node_modules/zod': { version: '4.0.1' } };
    const decision = decideInstallation({ ...facts, lock: { packages } });
    expect(decision).toEqual({
      type: 'UPDATE',
      because: 'node_modules is stale (node_modules/zod is 4.0.0, the lock has 4.0.1)',
    });
  });

  it('updates when a package of the lock is missing, but not for one of another platform', () => {
    expect(installedDifferences(lock, installed)).toEqual([]);
    expect(
      installedDifferences(lock, { packages: { 'node_modules/zod': { version: '4.0.0' } } }),
    ).toEqual(['node_modules/jest is not installed']);
  });

  it('updates when something is installed that the lock does not know', () => {
    const packages = { ...installed.packages, 'node_modules/left': { version: '1.0.0' } };
    expect(typeFor({ installed: { packages } })).toBe('UPDATE');
  });

  it('asks for a new lock when a manifest asks for what the lock does not have', () => {
    const asked = { ...manifests, 'packages/model': { dependencies: { zod: '4.0.1' } } };
    expect(typeFor({ manifests: asked })).toBe('RELOCK');
    expect(lockMisfits(lock, asked)).toEqual(['packages/model: zod 4.0.1, the lock has 4.0.0']);
  });

  it('asks for a new lock when a workspace is new', () => {
    expect(lockMisfits(lock, { ...manifests, 'packages/intake': {} })).toEqual([
      'packages/intake: the lock does not know this workspace',
    ]);
  });

  it('rebuilds native parts that are missing or were built for another Node', () => {
    expect(typeFor({ unbuilt: ['better-sqlite3'] })).toBe('REBUILD');
    expect(typeFor({ stamp: { fingerprint, abi: '127' } })).toBe('REBUILD');
  });
});

describe('the fingerprint of an installation', () => {
  const with_ = (changed) =>
    fingerprintOf({ lockText: 'lock', manifests, abi, platform: 'linux-x64', ...changed });

  it('changes with the lock, the dependencies, the ABI and the platform', () => {
    const zod = { ...manifests, 'packages/model': { dependencies: { zod: '4.0.1' } } };
    const all = [
      {},
      { lockText: 'other' },
      { manifests: zod },
      { abi: '127' },
      { platform: 'darwin-arm64' },
    ];
    expect(new Set(all.map(with_)).size).toBe(all.length);
  });

  it('does not change with scripts or descriptions', () => {
    const told = { ...manifests, '': { ...manifests[''], scripts: { start: 'x' } } };
    expect(with_({ manifests: told })).toBe(with_({}));
  });
});

describe('the Node that is needed', () => {
  it.each([
    ['v20.19.0', true],
    ['v20.18.3', false],
    ['v18.20.0', false],
    ['v22.0.0', true],
  ])('%s: %s', (version, enough) => {
    expect(isNodeNewEnough(version)).toBe(enough);
  });
});
