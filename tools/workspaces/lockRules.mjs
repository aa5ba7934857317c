/** What package-lock.json keeps to: no download addresses, and an entry for every platform. */

/** Entries that name where they were downloaded from: true on one machine only. */
export function downloadAddresses(lock) {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => /^(?:https?|git\+?\w*):/.test(resolved ?? ''))
    .map(([path]) => `package-lock.json: ${path} records a download address`);
}

/**
 * Optional packages (binaries of other platforms) that a package names and the lock does not hold.
 * npm leaves them out where the registry it used has no copy of them, and then `npm ci` refuses the lock everywhere.
 */
export function missingOptionalPackages(lock) {
  return Object.entries(lock.packages).flatMap(([path, { optionalDependencies, dev }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !isLocked(lock, path, name))
      .map(([name, version]) => ({ name, version, by: path, dev: dev === true })),
  );
}

/** The lock with an entry for each missing optional package, without a checksum: npm adds it where it can fetch one. */
export function completeLock(lock) {
  const packages = { ...lock.packages };
  for (const { name, version, dev } of missingOptionalPackages(lock)) {
    packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name, dev),
    };
  }
  const [top, ...rest] = Object.entries(packages);
  rest.sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries([top, ...rest]) };
}

const PLATFORM =
  /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32|windows)-(arm64|arm|ia32|x64|64|ppc64|s390x|riscv64|loong64|mips64el)(?:-(.+))?$/;

/** Names of binaries end in system, processor and C library: linux-arm-musleabihf. */
function platformOf(name, dev) {
  const [, system, processor, abi = ''] = PLATFORM.exec(name) ?? [];
  const os = system === 'windows' ? 'win32' : system;
  const cpu = processor === '64' ? 'x64' : processor;
  const libc = os === 'linux' ? /^(musl|gnu)/.exec(abi)?.[1] : undefined;
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc === 'gnu' ? 'glibc' : libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}

/** Node looks upwards: beside the package, then in each folder above it. */
function isLocked(lock, path, name) {
  for (
    let folder = path;
    ;
    folder = folder.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')
  ) {
    if (lock.packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder.includes('node_modules/')) {
      return folder !== '' && Boolean(lock.packages[`node_modules/${name}`]);
    }
  }
}
