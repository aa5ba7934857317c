/** The reader: a gazette issue, a single instrument or a single law text, into statements, findings and an account. */
import type { EventOf, Result, Span, StatementEvent } from '@regchron/model';
import { endOf, ok, refused, spanBetween, titleKey } from '@regchron/model';
import { openLedger } from './account.ts';
import type { Notice } from './findingRules.ts';
import { collectFindings, isHeuristic } from './findingRules.ts';
import { entryTitle } from './issue/entry.ts';
import { matchEnglishTitles } from './issue/englishTitles.ts';
import type { Issue } from './issue/readIssue.ts';
import { readIssue } from './issue/readIssue.ts';
import { findAnchors } from './instrument/anchors.ts';
import { readInstrument } from './instrument/readInstrument.ts';
import { lawFrameOf, readLaw } from './law/readLaw.ts';
import type { Line } from './lines/line.ts';
import { linesOf } from './lines/line.ts';
import type { ReadingOptions, ReadingRefusal, SegmentRole, SourceReading } from './reading.ts';

type Claim = (span: Span, role: SegmentRole) => void;

/**
 * Reads a source: a gazette issue, one instrument alone or one law text. Pure and total: any string is read or refused.
 * Offsets are UTF-16 code units of `text`. Strict mode refuses a reading that needed a heuristic.
 */
export function readSource(
  text: string,
  options: ReadingOptions = {},
): Result<SourceReading, ReadingRefusal> {
  const { notice, findings } = collectFindings();
  const ledger = openLedger();
  const lines = linesOf(text);
  const frame = lawFrameOf(text, lines);
  const statements = frame
    ? readLaw(text, frame, ledger.claim, notice)
    : readGazette(text, lines, ledger.claim, notice);
  if (statements.length === 0) return refused({ type: 'NOTHING_RECOGNISED', length: text.length });
  const account = ledger.close(text, notice);
  const heuristics = findings.filter(isHeuristic);
  if (options.strict === true && heuristics.length > 0)
    return refused({ type: 'HEURISTICS_USED', findings: heuristics });
  const kind = frame ? 'LAW_TEXT' : 'GAZETTE_ISSUE';
  return ok({ kind, statements, findings: inOrder(findings), account });
}

function readGazette(
  source: string,
  lines: readonly Line[],
  claim: Claim,
  notice: Notice,
): StatementEvent[] {
  const issue = readIssue(source, lines, claim, notice);
  const instruments = readInstruments(source, issue, claim, notice);
  const described = describeIssue(issue);
  return described ? [described, ...instruments] : instruments;
}

function readInstruments(
  source: string,
  issue: Issue,
  claim: Claim,
  notice: Notice,
): StatementEvent[] {
  const { body, contents } = issue;
  const zh = contents.filter(({ language }) => language === 'zh');
  const en = contents.filter(({ language }) => language === 'en');
  const anchors = findAnchors(
    source,
    body,
    new Set(zh.map(({ title }) => titleKey(entryTitle(title)))),
  );
  const english = matchEnglishTitles(zh, en, notice);
  const statements = anchors.flatMap((anchor, index) => {
    const until = anchors[index + 1]?.from ?? body.length;
    claimMarks(body.slice(anchor.from, until), claim, notice);
    return readInstrument(body, anchor, until, {
      source,
      publisher: issue.masthead.publication?.replace(/公报$/, '') ?? null,
      titleEnOf: (title) => english.of(title, index, anchors.length),
      claim,
      notice,
    });
  });
  noticeMissing(zh, statements, notice);
  return statements;
}

/** List dashes and heading marks inside instruments are no words of the law. */
function claimMarks(lines: readonly Line[], claim: Claim, notice: Notice): void {
  for (const { mark } of lines) {
    if (!mark) continue;
    claim(mark.span, 'MARKUP');
    if (mark.kind === 'LIST_DASH')
      notice('list-dash-dropped', mark.span, 'A list dash stands before the words.');
    else
      notice(
        'heading-mark-dropped',
        mark.span,
        'A mark of the file format stands before the words.',
      );
  }
}

function describeIssue({
  masthead,
  english,
  contents,
}: Issue): EventOf<'GazetteIssueDescribed'> | null {
  const { publication, year, issue, totalIssue } = masthead;
  if (publication === null || year === null || issue === null) return null;
  const spans = [...masthead.lines, ...(english?.masthead ?? [])]
    .map(({ span }) => span)
    .concat(contents.map(({ span }) => span));
  return {
    type: 'GazetteIssueDescribed',
    data: {
      publication,
      publicationEn: english?.publicationEn ?? null,
      year,
      issue,
      totalIssue,
      publishedOn: masthead.publishedOn ?? english?.publishedOn ?? null,
      contents,
      span: spanBetween(
        Math.min(...spans.map(({ offset }) => offset)),
        Math.max(...spans.map(endOf)),
      ),
    },
  };
}

/** Titles of the table of contents that no instrument bears and no text that one carries. */
function noticeMissing(
  contents: Issue['contents'],
  statements: readonly StatementEvent[],
  notice: Notice,
): void {
  const found = new Set(
    statements.flatMap((event) => {
      if (event.type === 'InstrumentPromulgated') return [titleKey(event.data.instrument.title)];
      return event.type === 'RegulationEnacted' ? [titleKey(event.data.title)] : [];
    }),
  );
  for (const { title, span } of contents) {
    const name = entryTitle(title);
    if (found.has(titleKey(name)) || found.has(titleKey(name.replace(/^.{2,30}?(?=关于)/u, ''))))
      continue;
    notice('contents-entry-without-instrument', span, `No instrument was found for 《${title}》.`);
  }
}

function inOrder<Item extends { readonly span: Span | null }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.span?.offset ?? -1) - (b.span?.offset ?? -1));
}
