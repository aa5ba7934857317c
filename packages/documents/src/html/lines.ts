/**
 * Lines built up from runs of text. White space of the markup is one space, and between two Chinese characters a line
 * end of the markup is nothing (CSS Text 3 §4.1.3). Full-width spaces are characters, as in print.
 */

export interface Lines {
  write(run: string): void;
  /** As in `<pre>`: every character counts. */
  writeExactly(run: string): void;
  /** Ends the line that is begun, if one is. */
  endLine(): void;
  /** Ends the line even if it is empty. */
  breakLine(): void;
  nextCell(): void;
  /** Ends what was begun by `nextCell`: paragraphs in it end no line of the row. */
  endCell(): void;
  text(): string;
  /** How many no-break spaces were written as plain ones. */
  plainSpaces(): number;
}

/** Chinese characters and the marks printed among them. */
const WIDE = String.raw`[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]`;
const ENDS_WIDE = new RegExp(`${WIDE}$`, 'u');
const BEGINS_WIDE = new RegExp(`^${WIDE}`, 'u');
/** A run of white space of the markup, or else of anything but it. */
const TOKENS = /[ \t\n\r\f]+|[^ \t\n\r\f]+/g;

export function createLines(): Lines {
  const ended: string[] = [];
  let pieces: string[] = [];
  /** White space met since the last character of the line; how it is written depends on what follows. */
  let pending = '';
  /** A block has ended; whether the line ends there depends on whether more comes before its cell ends. */
  let isEnding = false;
  /** Nothing is written in the cell yet: the paragraph that begins in it ends no line. */
  let isCellBegun = false;
  let plainSpaces = 0;

  const push = (piece: string): void => {
    const plain = piece.replaceAll('\u00a0', () => {
      plainSpaces += 1;
      return ' ';
    });
    pieces.push(plain);
  };
  const pushLine = (): void => {
    ended.push(withoutBlankEnd(pieces.join('')));
    pieces = [];
    pending = '';
  };
  const settleEnd = (): void => {
    if (isEnding && pieces.length > 0) pushLine();
    isEnding = false;
  };
  const settle = (next: string): void => {
    settleEnd();
    isCellBegun = false;
    const last = pieces.at(-1);
    if (pending !== '' && last !== undefined && !/[ \t]$/.test(last)) {
      const isNothing =
        pending.includes('\n') && ENDS_WIDE.test(last.slice(-2)) && BEGINS_WIDE.test(next);
      if (!isNothing) pieces.push(' ');
    }
    pending = '';
  };
  return {
    write: (run) => {
      for (const [token] of run.matchAll(TOKENS)) {
        if (/^[ \t\n\r\f]/.test(token)) {
          pending += token;
        } else {
          settle(token);
          push(token);
        }
      }
    },
    writeExactly: (run) => {
      const [first = '', ...others] = run.split('\n');
      settle(first);
      if (first !== '') push(first);
      for (const line of others) {
        pushLine();
        if (line !== '') push(line);
      }
    },
    endLine: () => {
      pending = '';
      if (!isCellBegun) isEnding = true;
    },
    breakLine: () => {
      settleEnd();
      pushLine();
    },
    nextCell: () => {
      settleEnd();
      pending = '';
      if (pieces.length > 0) pieces.push('\t');
      isCellBegun = true;
    },
    endCell: () => {
      isEnding = false;
      isCellBegun = false;
    },
    text: () => {
      if (pieces.length > 0) pushLine();
      const text = ended
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .replace(/^\n+|\n+$/g, '');
      return text === '' ? '' : `${text}\n`;
    },
    plainSpaces: () => plainSpaces,
  };
}

/** By hand: a regular expression would begin anew at each of a million empty cells. */
function withoutBlankEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1;
  return line.slice(0, end);
}
