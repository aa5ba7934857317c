import { describe, expect, it } from '@jest/globals';
import { completeLock, downloadAddresses, missingOptionalPackages } from './lockRules.mjs';

const lock = {
  lockfileVersion: 3,
  packages: {
    '': {},
    'node_modules/@x/a': { resolved: 'packages/a', link: true },
    'node_modules/core': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: {
        '@core/linux-x64-gnu': '1.0.0',
        '@core/linux-arm-musleabihf': '1.0.0',
        'core-windows-64': '1.0.0',
      },
    },
    'node_modules/@core/linux-x64-gnu': { version: '1.0.0', optional: true },
    'node_modules/zod': { version: '4.0.0' },
  },
};

describe('the rules for the lock', () => {
  it('take a link to a workspace for no download address', () => {
    expect(downloadAddresses(lock)).toEqual([]);
  });

  it('name an entry with a download address', () => {
    const packages = { 'node_modules/zod': { resolved: 'https://example.org/zod.tgz' } };
    expect(downloadAddresses({ packages })).toEqual([
      'package-lock.json: node_modules/zod records a download address',
    ]);
  });

  it('name the platforms that npm left out', () => {
    expect(missingOptionalPackages(lock).map(({ name }) => name)).toEqual([
      '@core/linux-arm-musleabihf',
      'core-windows-64',
    ]);
  });

  it('find an optional package beside the package that names it, and above it', () => {
    const packages = {
      'node_modules/a/node_modules/core': {
        optionalDependencies: { near: '1', above: '1', top: '1' },
      },
      'node_modules/a/node_modules/core/node_modules/near': {},
      'node_modules/a/node_modules/above': {},
      'node_modules/top': {},
    };
    expect(missingOptionalPackages({ packages })).toEqual([]);
  });
});

describe('completing the lock', () => {
  const completed = completeLock(lock);

  it('leaves nothing missing and changes no entry that was there', () => {
    expect(missingOptionalPackages(completed)).toEqual([]);
    expect(completed.packages).toMatchObject(lock.packages);
  });

  it('says for which platform each new entry is, so that others do not fetch it', () => {
    expect(completed.packages['node_modules/core-windows-64']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      optional: true,
      os: ['win32'],
    });
    expect(completed.packages['node_modules/@core/linux-arm-musleabihf']).toMatchObject({
      cpu: ['arm'],
      libc: ['musl'],
      os: ['linux'],
    });
  });

  it('adds nothing the second time', () => {
    expect(completeLock(completed)).toEqual(completed);
  });
});
