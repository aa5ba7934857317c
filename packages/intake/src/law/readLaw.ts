/** A single law text: recognised by its title, header and articles; read into its instrument, effects and witness. */
import type { Span, StatementEvent } from '@regchron/model';
import { endOf, leafSpans, spanBetween } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import { findAnchors, spanOfLines } from '../instrument/anchors.ts';
import { readText } from '../instrument/textOfInstrument.ts';
import type { Line } from '../lines/line.ts';
import type { Passage } from '../lines/passage.ts';
import { partOf, passageOf, wholeSpan } from '../lines/passage.ts';
import { labelOf, refers } from '../provisions/labels.ts';
import type { TextManner } from '../provisions/manner.ts';
import type { SegmentRole } from '../reading.ts';
import { decisionStatements } from './decision.ts';
import { actOf, isActTitle } from './decisionTitle.ts';
import type { LawFrame } from './frame/frame.ts';
import { frameOf } from './frame/frame.ts';
import { readHeader } from './header/header.ts';
import { numbersAmong } from './header/headerLines.ts';
import { readHeaderActs } from './header/headerActs.ts';
import { marksInside, wordsWithoutMarks } from './frame/marks.ts';
import type { LawText } from './lawText.ts';
import { lawStatements } from './statements.ts';

/** The frame of a text that is a single law and no gazette; null for everything else. */
export function lawFrameOf(source: string, lines: readonly Line[]): LawFrame | null {
  const frame = frameOf(source, lines);
  if (!frame || (isGazette(source, lines) && !isNumberedLaw(source, frame))) return null;
  const header = headerPassage(source, frame);
  const tells = header.text.length > 0 && readHeaderActs(header).length > 0;
  if (frame.bodyLines.length === 0) return tells ? frame : null;
  const isLaw =
    frame.hasInfo ||
    (frame.isWork &&
      (tells || hasFirstArticle(source, frame.bodyLines) || isDivided(source, frame)));
  return isLaw && hasHan(source, frame.bodyLines) ? frame : null;
}

export function readLaw(
  source: string,
  frame: LawFrame,
  claim: (span: Span, role: SegmentRole) => void,
  notice: Notice,
): StatementEvent[] {
  const wordsOf = (span: Span): Span[] => wordsWithoutMarks(source, span);
  const title = titleOf(
    passageOf(
      source,
      frame.titleLines.flatMap(({ span }) => wordsOf(span)),
    ),
    notice,
  );
  const words = headerPassage(source, frame);
  const header = readHeader(
    words,
    numbersAmong(frame.headerLines).map((lines) =>
      passageOf(
        source,
        lines.map(({ span }) => span),
      ),
    ),
    title.raw,
    notice,
  );
  if (words.text.length > 0 && readHeaderActs(words).length === 0)
    notice('header-words-not-used', wholeSpan(words), 'No act could be read from this header.');
  claimFrame(source, frame, claim, notice);
  const first = frame.titleLines[0]?.span ?? spanBetween(0, 0);
  const lastLine = [
    ...frame.titleLines,
    ...frame.headerLines,
    ...frame.contentsLines,
    ...frame.bodyLines,
  ].reduce((end, { span }) => Math.max(end, endOf(span)), endOf(first));
  const span = spanBetween(first.offset, lastLine);
  const manner: TextManner = {
    healing: frame.isKept ? 'LINE_ENDS' : 'ANY_BREAK',
    trustsLabels: !isActTitle(title.text),
    wordsOf,
  };
  const text =
    frame.bodyLines.length > 0
      ? readText(source, title, frame.bodyLines, span, notice, manner)
      : null;
  for (const leaf of text?.printed.flatMap(leafSpans) ?? []) claim(leaf, 'TEXT');
  claimMarks(source, frame, claim, notice);
  if (frame.isPart)
    notice(
      'text-in-part',
      spanOfLines(frame.repeatedTitles),
      'A part of the work its title names.',
    );
  if (!text) notice('law-text-empty', span, 'A title and a header stand here, and no text.');
  if (header.issuer === null) notice('issuer-not-found', first, 'Nothing tells who issued this.');
  if (header.adoptedOn === null && header.promulgatedOn === null)
    notice('adoption-not-found', first, 'No day of adoption or promulgation is told.');
  const law: LawText = {
    source,
    title,
    header,
    headerSpan: spanOfLines(frame.headerLines),
    text,
    isPart: frame.isPart,
    span,
  };
  const act = actOf(law);
  return act && text ? decisionStatements(law, text, act, notice) : lawStatements(law, notice);
}

const VERSION = /（\d{4}年?(?:第[一二三四五六七八九十]次)?(?:修正|修订|修改)(?:文?本|版)?）$/;

/** 公司法（2023修订）: which version it is stands in the header, if anywhere; it is no part of the name. */
function titleOf(printed: Passage, notice: Notice): Passage {
  const version = VERSION.exec(printed.text);
  if (!version || version.index === 0) return printed;
  notice(
    'title-version-dropped',
    wholeSpan(partOf(printed, version.index, printed.text.length)),
    'The title names a version; the work is called without it.',
  );
  return partOf(printed, 0, version.index);
}

function headerPassage(source: string, { headerLines }: LawFrame): Passage {
  const numbers = numbersAmong(headerLines).flat();
  const words = headerLines.filter((line) => !numbers.includes(line));
  return passageOf(
    source,
    words.flatMap(({ span }) => wordsWithoutMarks(source, span)),
  );
}

/** An order or a numbered document heads it, or a publication of several instruments. */
function isGazette(source: string, lines: readonly Line[]): boolean {
  const isKept = lines[0]?.compact === '---' || lines.slice(0, 80).some(isComment);
  const isMasthead = ({ compact }: Line): boolean =>
    compact.length < 60 && /公报$|公报.*第.{1,4}期/.test(compact);
  if (!isKept && lines.slice(0, 12).some(isMasthead)) return true;
  return findAnchors(source, isKept ? lines.slice(0, 40) : lines, new Set()).some(
    ({ kind, from }) => kind === 'ORDER' || (kind === 'DOCUMENT' && from < 12 && !isKept),
  );
}

/** Its title, its number on a line of its own, and then its rules: the words that promulgate it were left out. */
function isNumberedLaw(source: string, frame: LawFrame): boolean {
  const [first] = frame.bodyLines;
  if (!frame.isWork || frame.isKept || !first || numbersAmong(frame.headerLines).length === 0)
    return false;
  const label = labelOf(passageOf(source, wordsWithoutMarks(source, first.span)));
  const isRule = label?.kind === 'article' || label?.kind === 'chapter' || label?.kind === 'part';
  return (
    isRule && !findAnchors(source, frame.bodyLines, new Set()).some(({ kind }) => kind === 'ORDER')
  );
}

function isComment({ compact }: Line): boolean {
  return compact.startsWith('<!--');
}

/** 第一条 among the first lines: what follows the title are rules. */
function hasFirstArticle(source: string, lines: readonly Line[]): boolean {
  return lines.slice(0, 60).some((line) => {
    if (!/^(?:\*\*)?第/.test(line.compact)) return false;
    const passage = passageOf(source, wordsWithoutMarks(source, line.span));
    const label = labelOf(passage);
    return label?.kind === 'article' && label.number === '1' && !refers(passage, label);
  });
}

/** A rule by its title, in divisions (一、 … 二、 …); a notice with such a title is read as an instrument. */
function isDivided(source: string, { titleLines, bodyLines }: LawFrame): boolean {
  const title = titleLines.map(({ compact }) => compact).join('');
  if (!/(?:条例|规定|办法|细则|规则|准则|规程|章程)(?:（[^）]{1,12}）)?$/.test(title)) return false;
  if (/^关于|通知|：$/.test(title) || (bodyLines[0]?.compact ?? '').endsWith('：')) {
    // 各区县人民政府： addresses a notice.
    if (!/(?:如下|以下)[^。]{0,12}：$/.test(bodyLines[0]?.compact ?? '')) return false;
  }
  const numbers = bodyLines.flatMap((line) => {
    const label = labelOf(passageOf(source, wordsWithoutMarks(source, line.span)));
    return label?.kind === 'division' ? [Number(label.number)] : [];
  });
  return numbers.length >= 2 && numbers.every((number, index) => number === index + 1);
}

/** Most of what is printed is Chinese: a page in another language that quotes a line is none of ours. */
function hasHan(source: string, lines: readonly Line[]): boolean {
  let han = 0;
  let latin = 0;
  for (const { compact } of lines.slice(0, 400)) {
    han += compact.match(/\p{Script=Han}/gu)?.length ?? 0;
    latin += compact.match(/[A-Za-z]/g)?.length ?? 0;
  }
  return han > latin;
}

function claimFrame(
  source: string,
  frame: LawFrame,
  claim: (span: Span, role: SegmentRole) => void,
  notice: Notice,
): void {
  const front = spanOfLines(frame.frontMatter);
  if (front) {
    claim(front, 'MARKUP');
    notice('front-matter-claims', front, 'Front matter: its days and states were not used.');
  }
  for (const { span } of frame.marks) {
    claim(span, 'MARKUP');
    notice('file-mark-dropped', span, 'A mark of the file; no part of the text.');
  }
  const claimWords = (lines: readonly Line[], role: SegmentRole): void => {
    for (const { span } of lines)
      for (const words of wordsWithoutMarks(source, span)) claim(words, role);
  };
  claimWords(frame.titleLines, 'HEADER');
  claimWords(frame.repeatedTitles, 'HEADER');
  claimWords(frame.headerLines, 'HEADER');
  claimWords(frame.contentsLines, 'CONTENTS');
}

/** Emphasis, heading marks and list dashes; what lies inside a leaf of the text stays with it. */
function claimMarks(
  source: string,
  frame: LawFrame,
  claim: (span: Span, role: SegmentRole) => void,
  notice: Notice,
): void {
  const lines = [
    ...frame.titleLines,
    ...frame.repeatedTitles,
    ...frame.headerLines,
    ...frame.contentsLines,
    ...frame.bodyLines,
  ];
  const emphasis = lines.flatMap(({ span }) => marksInside(source, span));
  for (const span of emphasis) claim(span, 'MARKUP');
  const [firstMark] = emphasis;
  if (firstMark)
    notice(
      'file-mark-dropped',
      firstMark,
      `${String(emphasis.length)} marks of emphasis or line ends; no part of the words.`,
    );
  for (const { mark } of lines) {
    if (!mark) continue;
    claim(mark.span, 'MARKUP');
    notice(
      mark.kind === 'LIST_DASH' ? 'list-dash-dropped' : 'heading-mark-dropped',
      mark.span,
      'A mark of the file format stands before the words.',
    );
  }
}
