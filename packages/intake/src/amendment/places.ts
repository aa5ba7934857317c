/** Places as instructions name them: 第十九条第三款第（二）项, 第三条至第五条, 该条, 引言, 第五章章名, 第一款第一自然段. */
import type { ProvisionKind } from '@regchron/model';
import { NUMERAL_CHARACTERS, parseNumeral } from '@regchron/model';
import type { NamedPlace, Path } from './path.ts';
import { holderOf, step, whole } from './path.ts';

const N = `（?[${NUMERAL_CHARACTERS}]{1,9}）?`;
const KIND_OF: Readonly<Record<string, ProvisionKind>> = {
  编: 'part',
  分编: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  部分: 'division',
  款: 'paragraph',
  项: 'item',
  目: 'point',
};
const STEP = new RegExp(
  `^第?(${N}(?:、${N})*)(?:(?:至|到)第?(${N}))?(分?编|章|节|条|部分|款|项|目)(?:之(${N})(?![项款]))?`,
);
const RANGE_END = new RegExp(`^(?:至|到)第?(${N})(分?编|章|节|条|部分|款|项|目)(?:之(${N}))?`);
const NATURAL = new RegExp(`^第(${N})(?:自然段|段)`);
const SENTENCE = new RegExp(`^(?:第(${N})句|(末句|最后一句))`);
const THIS = /^(?:该|本)(编|章|节|条|款|项|目)/;
const EVERYWHERE =
  /^(?:相关条文|有关条文|相关条款|有关条款|全文|各条款?|条文|文中|本?(?:法|条例|办法|规定|细则|规则|解释|决定))$/;
const HEADING = /^(?:的)?(?:章名|节名|编名|章节名|章名称|节名称|标题|名称)/;
const SEPARATOR = /^(?:、|和|与|及|以及|，)(?=.)/;
const PREAMBLE = /^(?:引言|前言|序言|序文|引导语)/;
const ATTACHMENT = new RegExp(`^(?:附件|附表|附录|附图)(${N})?`);

/** Every place these words name, in their order; null where a word is left over that is none of a place. */
export function placesIn(words: string, base: Path): NamedPlace[] | null {
  if (words === '') return null;
  if (EVERYWHERE.test(words)) return [whole([])];
  const found: NamedPlace[] = [];
  let rest = words;
  let before = base;
  while (rest.length > 0) {
    const separator = found.length > 0 ? SEPARATOR.exec(rest)?.[0] : '';
    if (separator === undefined) return null;
    const read = placeAt(rest.slice(separator.length), before);
    if (!read) return null;
    found.push(...read.places);
    before = read.places.at(-1)?.path ?? before;
    rest = rest.slice(separator.length + read.length);
  }
  return found;
}

interface ReadPlace {
  readonly places: readonly NamedPlace[];
  readonly length: number;
}

function placeAt(words: string, base: Path): ReadPlace | null {
  const named = ownName(words, base);
  if (named) return named;
  let path: Path | null = null;
  let length = 0;
  let several: readonly string[] = [];
  for (;;) {
    const rest = words.slice(length);
    if (path !== null) {
      const ended = isHeld(path) ? endOfPlace(rest, path, several) : null;
      if (ended) return { places: ended.places, length: length + ended.length };
    }
    const own = THIS.exec(rest);
    const kind = own ? KIND_OF[own[1] ?? ''] : undefined;
    if (own && kind && path === null) {
      const at = base.findLastIndex((one) => one.kind === kind);
      if (at < 0) return null;
      path = base.slice(0, at + 1);
      length += own[0].length;
      continue;
    }
    const match = STEP.exec(rest);
    const read = match ? stepOf(match) : null;
    // 十一条 without 第 is met once at the head of a place, never inside one.
    if (!match || !read || (!match[0].startsWith('第') && (path !== null || match[3] !== '条')))
      break;
    if (several.length > 0) return null;
    const [first] = read;
    if (!first) return null;
    const holder: Path = path ?? holderOf(base, first.kind);
    const behind = rest.slice(match[0].length);
    const end = first.through === null && read.length === 1 ? RANGE_END.exec(behind) : null;
    const through = end && KIND_OF[end[2] ?? ''] === first.kind ? numberOf(end[1], end[3]) : null;
    if (end && through === null) return null;
    path = [...holder, through === null ? first : step(first.kind, first.number, through)];
    several = read.slice(1).map(({ number }) => number);
    length += match[0].length + (through === null ? 0 : (end?.[0].length ?? 0));
  }
  if (path === null || !isHeld(path)) return null;
  return { places: withOthers(whole(path), several), length };
}

/** 第二款 of nothing that was named: of which article is not told. */
function isHeld([outermost]: Path): boolean {
  return outermost !== undefined && !/^(?:paragraph|item|point)$/.test(outermost.kind);
}

/** 第一、二款: the further numbers of one step. */
function withOthers(place: NamedPlace, numbers: readonly string[]): NamedPlace[] {
  const last = place.path.at(-1);
  if (!last) return [place];
  return [
    place,
    ...numbers.map((number) => ({
      ...place,
      path: [...place.path.slice(0, -1), step(last.kind, number)],
    })),
  ];
}

/** What may close a place: the heading of a chapter, the words before the items, a sentence. */
function endOfPlace(rest: string, path: Path, several: readonly string[]): ReadPlace | null {
  const kind = path.at(-1)?.kind;
  const heading = HEADING.exec(rest)?.[0];
  if (heading !== undefined && kind && /^(?:part|chapter|section|division)$/.test(kind))
    return {
      places: withOthers({ ...whole(path), part: 'HEADING' }, several),
      length: heading.length,
    };
  const natural = NATURAL.exec(rest);
  if (natural && several.length === 0) {
    // 第一款第一自然段 are the words before its items; a second one is none that the law counts.
    if (parseNumeral(natural[1] ?? '') !== 1) return null;
    const lead = kind === 'article' ? [...path, step('paragraph', '1')] : path;
    return { places: [{ ...whole(lead), part: 'LEAD' }], length: natural[0].length };
  }
  const sentence = SENTENCE.exec(rest);
  if (sentence && several.length === 0) {
    const number = sentence[2] === undefined ? parseNumeral(sentence[1] ?? '') : -1;
    return number === null
      ? null
      : { places: [{ ...whole(path), sentence: number }], length: sentence[0].length };
  }
  return null;
}

/** 引言, 序言第七自然段, 正文第一段, 名称, 章名, 附件二. */
function ownName(words: string, base: Path): ReadPlace | null {
  const preamble = PREAMBLE.exec(words)?.[0];
  if (preamble !== undefined) {
    const natural = NATURAL.exec(words.slice(preamble.length));
    const number = natural ? parseNumeral(natural[1] ?? '') : null;
    const path = number === null ? [] : [step('paragraph', String(number))];
    const length = preamble.length + (natural?.[0].length ?? 0);
    return { places: [{ path, part: 'PREAMBLE', sentence: null }], length };
  }
  const body = /^(?:正文)?/.exec(words)?.[0] ?? '';
  const natural = NATURAL.exec(words.slice(body.length));
  const number = natural ? parseNumeral(natural[1] ?? '') : null;
  if (natural && number !== null) {
    if (base.length > 0) return null;
    return {
      places: [whole([step('paragraph', String(number))])],
      length: body.length + natural[0].length,
    };
  }
  const title = /^(?:法规|条例|规章|办法|文件)?(?:名称|题目|标题)/.exec(words)?.[0];
  if (title !== undefined)
    return { places: [{ path: [], part: 'TITLE', sentence: null }], length: title.length };
  const chapter = /^(?:章名|节名)/.exec(words)?.[0];
  if (chapter !== undefined)
    return { places: [{ path: [], part: 'HEADING', sentence: null }], length: chapter.length };
  const attachment = ATTACHMENT.exec(words);
  if (attachment) {
    const which = attachment[1] === undefined ? null : parseNumeral(bare(attachment[1]));
    const path = which === null ? [] : [step('division', String(which))];
    return { places: [{ path, part: 'ATTACHMENT', sentence: null }], length: attachment[0].length };
  }
  return null;
}

function stepOf(match: RegExpExecArray) {
  const kind = KIND_OF[match[3] ?? ''];
  if (!kind) return null;
  const through = match[2] === undefined ? null : numberOf(match[2]);
  if (match[2] !== undefined && through === null) return null;
  const numbers = (match[1] ?? '').split('、').map((numeral) => numberOf(numeral));
  const [first, ...others] = numbers;
  if (first == null || others.includes(null) || (others.length > 0 && through !== null))
    return null;
  const inserted = match[4] === undefined ? first : numberOf(match[1], match[4]);
  if (inserted === null) return null;
  return [inserted, ...others].map((number) => step(kind, number ?? '', through));
}

/** 十四 → 14, 十四 and 二 (第十四条之二) → 14-2. */
function numberOf(numeral: string | undefined, inserted?: string): string | null {
  const number = parseNumeral(bare(numeral ?? ''));
  if (number === null || number === 0) return null;
  if (inserted === undefined) return String(number);
  const second = parseNumeral(bare(inserted));
  return second === null ? null : `${String(number)}-${String(second)}`;
}

function bare(numeral: string): string {
  return numeral.replace(/[（）]/g, '');
}
