/** A service that cannot run, and says why. */
process.stderr.write('port 4001 is in use\n');
process.exitCode = 1;
