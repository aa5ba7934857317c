/** Front matter (YAML between two ---): claims of who kept the file; nothing of it is used. */
import type { Line } from '../../lines/line.ts';

const LONGEST = 60;

/** How many lines it takes, fences included; 0 where there is none. */
export function frontMatterLines(lines: readonly Line[]): number {
  if (lines[0]?.compact !== '---') return 0;
  for (let index = 1; index < Math.min(lines.length, LONGEST); index += 1) {
    const words = lines[index]?.compact ?? '';
    if (words === '---') return index + 1;
    const isEntry = /^[A-Za-z_][\w-]*：/.test(words) || lines[index]?.mark?.kind === 'LIST_DASH';
    if (!isEntry && words.length > 200) return 0;
  }
  return 0;
}
