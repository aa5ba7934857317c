/** How a command ended: an answer for people and for machines, or a problem that names the place and the way out. */
import type { Result } from '@regchron/model';

/** 0: done. 1: failed. 2: not understood, or nothing could be done. */
export type ExitCode = 0 | 1 | 2;

export interface Answer {
  readonly exit: ExitCode;
  /** What `--json` prints; undefined: everything has been said. */
  readonly json: unknown;
  /** What is printed otherwise; each line ended. */
  readonly words: string;
  /** What went wrong beside the answer, line by line; for people, on stderr. */
  readonly complaints?: readonly string[];
}

export interface Problem {
  readonly exit: 1 | 2;
  /** A stable word for scripts. */
  readonly type: string;
  readonly message: string;
  /** What else is known of it, for `--json`. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export type Outcome = Result<Answer, Problem>;

export function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
