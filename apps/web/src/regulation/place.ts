/** A place in a source as the address holds it: hash, offset, length. */
export interface Place {
  readonly source: string;
  readonly offset: number;
  readonly length: number;
}

export function printPlace({ source, offset, length }: Place): string {
  return `${source}.${String(offset)}.${String(length)}`;
}

export function readPlace(text: string | null): Place | null {
  const [, source, offset, length] =
    /^([0-9a-f]{64})\.(\d{1,9})\.(\d{1,9})$/.exec(text ?? '') ?? [];
  if (source === undefined) return null;
  return { source, offset: Number(offset), length: Number(length) };
}
