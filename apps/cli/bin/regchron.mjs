#!/usr/bin/env node
// npm links a command only to a file that is there when it installs; what the compiler writes comes later.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write('regchron: not built yet. Run: npm run build\n');
  process.exitCode = 1;
}
