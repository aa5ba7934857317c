/** The names of the two encodings that are read. GB2312 and GBK are parts of GB18030 (GB 18030-2022, preface). */

export type Encoding = 'utf-8' | 'gb18030';

/** ASCII is UTF-8 with the lower half of the bytes only. */
const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  gb_2312: 'gb18030',
  'gb_2312-80': 'gb18030',
  'x-gbk': 'gb18030',
  cp936: 'gb18030',
};

/** The encoding a charset label names, in any case; null for one that is not read. */
export function charsetNamed(label: string): Encoding | null {
  const name = label.trim().toLowerCase();
  return Object.hasOwn(ENCODINGS, name) ? (ENCODINGS[name] ?? null) : null;
}
