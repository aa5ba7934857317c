/** Which log a command works on, and where it keeps what it derives from it. */
import { join, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import {
  derivedSuffix,
  EventLogUnavailable,
  parseLogLocation,
  sqliteLocation,
  type LogLocation,
} from '@regchron/event-log';
import { setting } from '../environment.ts';
import type { Io } from '../io.ts';

export interface Store {
  /** The data directory, absolute. */
  readonly data: string;
  readonly log: LogLocation;
}

const NO_LOG = 'A log is sqlite:FILE, esdb://HOST:2113 or kurrentdb://HOST:2113.';

/** The option by which a log is named, in place of REGCHRON_LOG. */
export function logOption(): Option {
  return new Option('--log <log>', 'the log, in place of REGCHRON_LOG').argParser(
    (text: string) => {
      const location = parseLogLocation(text);
      if (!location) throw new InvalidArgumentError(NO_LOG);
      return location;
    },
  );
}

/** The log that lies in a data directory. */
export function logIn(data: string): LogLocation {
  return sqliteLocation(join(data, 'log.sqlite'));
}

/** By the options, else by REGCHRON_DATA and REGCHRON_LOG; without either the log in `data` here. */
export function storeOf(
  options: { readonly data?: string; readonly log?: LogLocation },
  io: Io,
): Store {
  const named = setting(io.variables, 'REGCHRON_DATA');
  const data = resolve(io.directory, options.data ?? named ?? 'data');
  return { data, log: options.log ?? logNamed(options.data !== undefined, data, io) };
}

function logNamed(isDataGiven: boolean, data: string, io: Io): LogLocation {
  const text = setting(io.variables, 'REGCHRON_LOG');
  // A data directory named with the command is meant with the log in it.
  if (text === null || isDataGiven) return logIn(data);
  const location = parseLogLocation(text);
  if (!location) throw new EventLogUnavailable('UNKNOWN_FORMAT', `REGCHRON_LOG is none. ${NO_LOG}`);
  return location;
}

/** Read models belong to one node and one log: this one is the command line's alone. */
export function readModelFolder({ data, log }: Store): string {
  return join(data, `cli${derivedSuffix(log, logIn(data))}`);
}
