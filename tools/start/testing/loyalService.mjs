/** A service as the real ones are: it ends on a signal, and when whoever started it has gone. */
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
process.stdout.write(`running ${process.pid}\n`);
