/** Colours where a person looks, and marks in their place where nobody does. */
import { setting } from '../environment.ts';
import type { Io } from '../io.ts';

export interface Paint {
  added(text: string): string;
  removed(text: string): string;
  heading(text: string): string;
  faint(text: string): string;
}

const sgr = (on: number, off: number) => (text: string) =>
  // Each line for itself: a pager colours no further than a line reaches.
  text.replace(/[^\n]+/g, (line) => `\u001b[${on}m${line}\u001b[${off}m`);

const COLOURS: Paint = {
  added: sgr(32, 39),
  removed: (text) => sgr(31, 39)(sgr(9, 29)(text)),
  heading: sgr(1, 22),
  faint: sgr(2, 22),
};

const MARKS: Paint = {
  added: (text) => `{+${text}+}`,
  removed: (text) => `[-${text}-]`,
  heading: (text) => text,
  faint: (text) => text,
};

/** Colours for a terminal, unless NO_COLOR asks for none (no-color.org). */
export function paintFor({ stdout, variables }: Io): Paint {
  return stdout.isTTY && setting(variables, 'NO_COLOR') === null ? COLOURS : MARKS;
}
