/** What counts as nothing printed: white space of every width, the byte-order mark, invisible, control and private-use signs. */
const BLANK = /[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\u00ad\ue000-\uf8ff]/;

export function isBlank(source: string, index: number): boolean {
  return BLANK.test(source.charAt(index));
}
