/**
 * Words of a legal text, none of which a comparison may cut: citations (第十四条第二款), days, amounts with
 * their units, numbers, Latin words, and Chinese words as the segmenter tells them. Line breaks are words of their own.
 */
import { normalForm } from '../../text/normalForm.ts';
import { icuWords, type WordSegmenter } from './wordSegmenter.ts';

export interface Token {
  /** Normal form: tokens with the same key are the same word. */
  readonly key: string;
  /** As printed. */
  readonly text: string;
  /** What is printed between it and the next token and is no text: spaces, private-use and invisible signs. */
  readonly after: string;
}

const CHINESE = '零〇一二两三四五六七八九十百千万亿';
const N = `[0-9${CHINESE}]+`;
const ARABIC = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const UNIT = [
  '个?(?:工作日|自然日|月|小时|学时|星期|季度)|周岁|分钟|秒|周(?!期|围|边|转|密|知)',
  '年(?!度|龄|检|审|报|级|限|满)|日(?!常|期|前|报)|天(?!然)|岁',
  '美元|元(?!旦|素)|角|倍|人次|人(?!民|员|大|身|口|才|事|体|工|数|均|为|格|行)|名(?!称|义|单|额)|次(?!性|要|序)',
  '分贝|dB(?:\\(A\\))?|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|米|公顷|亩|吨|公斤|千克|毫克|克(?!服)|升(?!级)',
  '户(?!籍|口|主|外)|家(?!庭|长|属|具|畜|禽|用)|件(?!事)|台(?!账|帐|湾|风)|辆|艘|株|栋|幢|张(?!贴|挂)',
  '总吨|标准箱|千瓦|兆瓦|千伏|马力|个(?!人|体|别|性|案)',
  '[%‰℃]|kW|MW|Hz|kg|km|mg|m(?![a-z])',
].join('|');
/** Signs that the abbreviated issuer of a document number is made of: 渝府办发〔2023〕89号. */
const ISSUERS =
  '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼国府政发办环字法财税函规人社住建厅委释';
// Tried from the left, longest kinds first; the text is in normal form, so digits and brackets are ASCII.
const LEGAL = [
  `(?:第\\(?${N}\\)?[编章节条款项目](?:之[一二三四五六七八九十]+(?!般))?)+`,
  `第${N}[号次届期批类级]`,
  `[${ISSUERS}]*〔\\d{4}〕第?\\d+号`,
  '《[^《》\\n]{1,80}》',
  `${N}年${N}月(?:${N}日)?|${N}月${N}日`,
  `[百千万]分之${N}(?:点${N})?|${N}分之${N}`,
  `(?:${ARABIC}|(?<![统同唯万任单之某每进逐])[${CHINESE}]+(?:点[${CHINESE}]+)?)[百千万亿]*(?:${UNIT})`,
  `${N}时(?!候|间|段|限|期|起|效|代|常|机)(?:${N}分|半)?|(?<!\\d)\\d{1,2}:\\d{2}(?!\\d)`,
  `\\(${N}\\)`,
  ARABIC,
  `[${CHINESE}]{2,}`,
  "[A-Za-z][A-Za-z0-9]*(?:[-—./'&+]?[A-Za-z0-9]+)*",
].join('|');
// What an atom can begin with, looked at first: most signs begin none.
const ATOMS = new RegExp(
  `(?=[\\n第〔《(0-9A-Za-z百千万亿${CHINESE}${ISSUERS}])(?:\\n|${LEGAL})`,
  'gu',
);
const CLAUSES = /[^,;:。、]{1,200}[,;:。、]?|[,;:。、]/gu;
/** The tokens of a text; printed one after another, each with its `after`, they are the text. */
export function tokensOf(text: string, words: WordSegmenter = icuWords): Token[] {
  const { folded, startOf, endOf } = fold(text);
  const cuts = cutsOf(folded, words);
  // The first token has no word: it carries what stands before all words.
  const before = folded === '' ? text.length : startOf(0);
  const tokens: Token[] = [{ key: '', text: '', after: text.slice(0, before) }];
  cuts.forEach((from, at) => {
    const to = cuts[at + 1] ?? folded.length;
    const end = endOf(to - 1);
    tokens.push({
      key: folded.slice(from, to),
      text: text.slice(startOf(from), end),
      after: text.slice(end, to < folded.length ? startOf(to) : text.length),
    });
  });
  return tokens;
}

/** Where tokens begin, in code units of the normal form. */
function cutsOf(folded: string, words: WordSegmenter): number[] {
  const cuts: number[] = [];
  let done = 0;
  ATOMS.lastIndex = 0;
  for (let atom = ATOMS.exec(folded); atom; atom = ATOMS.exec(folded)) {
    if (atom.index > done) cutWords(folded.slice(done, atom.index), done, words, cuts);
    cuts.push(atom.index);
    done = atom.index + atom[0].length;
  }
  if (done < folded.length) cutWords(folded.slice(done), done, words, cuts);
  return cuts;
}

/** By clauses: the segmenter of ICU takes the square of the length of what it is given, so an endless one is cut. */
function cutWords(text: string, offset: number, words: WordSegmenter, cuts: number[]): void {
  for (const clause of text.match(CLAUSES) ?? []) {
    for (const start of wordStarts(clause, words)) cuts.push(offset + start);
    offset += clause.length;
  }
}

/** Versions of a text share most clauses: what was segmented once is not segmented again. */
const KNOWN = new WeakMap<WordSegmenter, Map<string, readonly number[]>>();
const MOST_KNOWN = 20_000;

function wordStarts(clause: string, words: WordSegmenter): readonly number[] {
  const known = KNOWN.get(words) ?? new Map<string, readonly number[]>();
  if (known.size === 0 || known.size >= MOST_KNOWN) {
    known.clear();
    KNOWN.set(words, known);
  }
  const found = known.get(clause);
  if (found) return found;
  const starts: number[] = [];
  let at = 0;
  for (const word of words(clause)) {
    starts.push(at);
    at += word.length;
  }
  known.set(clause, starts);
  return starts;
}

/** The normal form, line breaks kept, and for each of its code units where its sign begins and ends in the text. */
function fold(text: string): {
  readonly folded: string;
  readonly startOf: (unit: number) => number;
  readonly endOf: (unit: number) => number;
} {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  // Sign by sign as long as the text so far: places are the same in both, and none are written down.
  let isPlain = true;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    // Most signs are ideographs, which are their own normal form.
    const isIdeograph = code >= 0x4e00 && code <= 0x9fff;
    const from = isIdeograph ? text.charAt(at) : String.fromCodePoint(text.codePointAt(at) ?? 0);
    const to = isIdeograph ? from : foldSign(from);
    if (isPlain && from.length !== to.length) {
      isPlain = false;
      for (let unit = 0; unit < at; unit += 1) {
        starts.push(unit);
        ends.push(unit + 1);
      }
    }
    for (let unit = 0; !isPlain && unit < to.length; unit += 1) {
      starts.push(at);
      ends.push(at + from.length);
    }
    folded += to;
    at += from.length;
  }
  if (isPlain) return { folded, startOf: (unit) => unit, endOf: (unit) => unit + 1 };
  return {
    folded,
    startOf: (unit) => starts[unit] ?? text.length,
    endOf: (unit) => ends[unit] ?? text.length,
  };
}

const SIGNS = new Map<string, string>([['\n', '\n']]);

function foldSign(character: string): string {
  let sign = SIGNS.get(character);
  if (sign === undefined) {
    sign = normalForm(character);
    SIGNS.set(character, sign);
  }
  return sign;
}
