/** Starts a service, tells its process id, and waits to be killed. */
import { fileURLToPath } from 'node:url';
import { startService } from '../service.mjs';

startService({
  name: 'loyal',
  main: fileURLToPath(new URL('./loyalService.mjs', import.meta.url)),
  environment: process.env,
  onLine: (_, line) => process.stdout.write(`${line}\n`),
});
