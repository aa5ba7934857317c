/** One run for the whole house; tests read sources, never `dist`. */
export default {
  roots: [
    '<rootDir>/packages',
    '<rootDir>/services',
    '<rootDir>/apps',
    '<rootDir>/schema',
    '<rootDir>/e2e',
    '<rootDir>/tools',
  ],
  testMatch: ['**/*.test.ts', '**/*.test.mjs'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/dist-test/'],
  modulePathIgnorePatterns: ['/dist/', '/dist-test/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['regchron-source', 'node', 'node-addons'],
  },
  setupFilesAfterEnv: ['<rootDir>/tools/jest/consoleFailsTest.mjs'],
  testTimeout: 180000,
  // One process for everything would keep every module of every test file until the end.
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
};
