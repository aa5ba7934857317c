/** Fills the read model up to the end of the log, and shows how far it is. */
import type { Chronicle } from '@regchron/chronicle';
import type { Terminal } from '../io.ts';
import { progressBar } from '../terminal/progressBar.ts';

export async function catchUp(chronicle: Chronicle, terminal: Terminal): Promise<void> {
  const { position, head } = await chronicle.progress();
  const bar = progressBar(terminal, 'Catching up', head - position);
  const stop = chronicle.onAdvance((now) => {
    bar.show(now - position);
  });
  try {
    await chronicle.catchUp();
  } finally {
    stop();
    bar.clear();
  }
}
