/** From what was thrown to a problem: what the store and the file system throw is expected, anything else is a bug. */
import { ReadModelUnusable, UnreadableEvent } from '@regchron/chronicle';
import { EventLogUnavailable } from '@regchron/event-log';
import type { Problem } from './outcome.ts';

export function explainFailure(error: unknown): Problem {
  const failed = (type: string, message: string): Problem => ({ exit: 1, type, message });
  if (error instanceof EventLogUnavailable) return failed(`LOG_${error.reason}`, error.message);
  if (error instanceof ReadModelUnusable) return failed('READ_MODEL_UNUSABLE', error.message);
  if (error instanceof UnreadableEvent) return failed('UNREADABLE_EVENT', error.message);
  const { code, message, path } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (typeof code === 'string' && code.startsWith('SQLITE_')) {
    return failed('READ_MODEL_UNUSABLE', readModelFailure(code, String(message)));
  }
  if (typeof code === 'string' && path !== undefined) {
    return failed(code, `${path}: ${reasonOf(code, String(message))}`);
  }
  return failed(
    'INTERNAL',
    `a fault of RegChron itself: ${message ?? String(error)}. Nothing recorded is lost; please report it with the command you gave.`,
  );
}

function readModelFailure(code: string, message: string): string {
  return code.startsWith('SQLITE_BUSY')
    ? 'another regchron is filling the read model of this data directory. Try again when it has ended.'
    : `the read model of the command line failed (${code}: ${message}). Run "regchron rebuild": it is made anew from the log, and nothing recorded is lost.`;
}

/** Words for the errors of the file system that a person can do something about. */
export function reasonOf(code: string, message: string): string {
  switch (code) {
    case 'ENOENT':
      return 'there is no such file or folder. Correct the path.';
    case 'EACCES':
    case 'EPERM':
      return 'not allowed. Give this user the right to it, or use another path.';
    case 'EISDIR':
      return 'this is a folder, and a file is needed.';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'this is a file, and a folder is needed.';
    case 'ENOSPC':
      return 'the disk is full. Make room and try again.';
    default:
      return message;
  }
}
