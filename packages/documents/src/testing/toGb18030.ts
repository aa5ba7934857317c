/** GB18030 for tests: Node only reads it, so the table of its two-byte characters is read once and turned round. */
const decoder = new TextDecoder('gb18030');
const bytesOf = new Map<string, readonly number[]>();
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if ([...character].length === 1) bytesOf.set(character, [lead, trail]);
  }
}

export function toGb18030(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const bytes = code < 0x80 ? [code] : bytesOf.get(character);
      if (!bytes) throw new Error(`${character} has no two bytes in GB18030`);
      return bytes;
    }),
  );
}
