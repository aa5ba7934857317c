/** What a command touches of the world outside the data directory: handed in, so that tests hand in their own. */
import type { Variables } from './environment.ts';

export interface Terminal {
  /** Whether a person looks at it: only then are there colours and progress. */
  readonly isTTY: boolean;
  /** Its width in cells; undefined where it has none. */
  readonly columns?: number | undefined;
  write(text: string): void;
}

export interface Io {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly clock: () => Date;
  readonly variables: Variables;
  /** The folder that relative paths start from. */
  readonly directory: string;
  /** Starts both services and resolves with the exit code when they have ended. */
  readonly startServices: (words: readonly string[], variables: Variables) => Promise<number>;
}
