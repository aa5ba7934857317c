/** One line on a terminal that says how far the work is; silence wherever nobody looks. */
import type { Terminal } from '../io.ts';

export interface ProgressBar {
  show(done: number, note?: string): void;
  clear(): void;
}

const CELLS = 24;
const START_OF_LINE = '\r\u001b[K';

export function progressBar(terminal: Terminal, what: string, total: number): ProgressBar {
  if (!terminal.isTTY || total <= 0) return { show: () => undefined, clear: () => undefined };
  let shown = '';
  return {
    show: (done, note = '') => {
      const share = Math.min(1, done / total);
      const filled = Math.round(share * CELLS);
      const bar = '█'.repeat(filled) + '░'.repeat(CELLS - filled);
      const line = `${what} ${bar} ${Math.floor(share * 100)} % ${done}/${total}${note && ` ${note}`}`;
      // A line longer than the terminal would wrap and could not be taken back. Some terminals say they have 0 cells.
      const fitting = line.slice(0, Math.max(1, (terminal.columns || 80) - 1));
      if (fitting === shown) return;
      shown = fitting;
      terminal.write(START_OF_LINE + fitting);
    },
    clear: () => {
      if (shown !== '') terminal.write(START_OF_LINE);
      shown = '';
    },
  };
}
