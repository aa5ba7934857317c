// A long text is recorded in parts, because the log takes no event above its limit.

/**
 * The longest part in UTF-16 code units. JSON writes the worst of them in six bytes (`\u0001`), so that every part
 * stays below the log's 1 MiB without measuring. It is part of the recorded format: a source whose recording was
 * interrupted between two parts is completed by this same cut, so another length needs a rule for those.
 */
export const PART_LENGTH = 150_000;

/** Cuts a text into parts that give it back when joined; never through a surrogate pair; one part for an empty text. */
export function partsOf(text: string, length = PART_LENGTH): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > length) {
    const end = start + length - (splitsPair(text, start + length) ? 1 : 0);
    parts.push(text.slice(start, end));
    start = end;
  }
  return [...parts, text.slice(start)];
}

function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
