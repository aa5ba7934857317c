/**
 * A page as the lines a reader sees. Read as a stream of tags and not as a tree: the work grows with the page alone,
 * however its tags are nested.
 */
import { Parser } from 'htmlparser2';
import { ok, refused, type Finding, type Result } from '@regchron/model';
import { documentFinding, type DocumentRefusal } from '../document.ts';
import { BLOCKS, CELLS, DROPPED, PICTURES } from './elements.ts';
import { createLines } from './lines.ts';

/** As deep as the browsers nest (Blink); no page of law comes near it. */
export const DEEPEST_HTML = 512;

export interface HtmlText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function htmlText(html: string): Result<HtmlText, DocumentRefusal> {
  const lines = createLines();
  const dropped = new Map<string, number>();
  const seen = { pictures: 0, listItems: 0 };
  const orderedLists: boolean[] = [];
  let depth = 0;
  let deepest = 0;
  /** How many elements are open inside the one that is dropped, itself included; 0 outside. */
  let silent = 0;
  let preformatted = 0;

  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (depth > DEEPEST_HTML) return;
      if (silent > 0 || isDropped(name, attributes)) {
        if (silent === 0 && name !== 'head') dropped.set(name, (dropped.get(name) ?? 0) + 1);
        silent += 1;
        return;
      }
      if (PICTURES.has(name)) seen.pictures += 1;
      if (name === 'ol' || name === 'ul') orderedLists.push(name === 'ol');
      if (name === 'li' && orderedLists.at(-1) === true) seen.listItems += 1;
      if (name === 'pre') preformatted += 1;
      if (name === 'br') lines.breakLine();
      else if (BLOCKS.has(name)) lines.endLine();
      else if (CELLS.has(name)) lines.nextCell();
    },
    ontext(text) {
      if (silent > 0) return;
      if (preformatted > 0) lines.writeExactly(text);
      else lines.write(text);
    },
    onclosetag(name) {
      depth -= 1;
      if (silent > 0) {
        silent -= 1;
        return;
      }
      if (name === 'ol' || name === 'ul') orderedLists.pop();
      if (name === 'pre') preformatted -= 1;
      if (BLOCKS.has(name)) lines.endLine();
      else if (CELLS.has(name)) lines.endCell();
    },
  });
  // In pieces, so that a page nested too deep is given up where that is seen.
  const page = html.replace(/\r\n?/g, '\n');
  for (let at = 0; at < page.length && deepest <= DEEPEST_HTML; at += PIECE) {
    parser.write(page.slice(at, at + PIECE));
  }
  if (deepest > DEEPEST_HTML) return refused({ type: 'HTML_TOO_DEEP', limit: DEEPEST_HTML });
  parser.end();
  return ok({ text: lines.text(), findings: findingsOf(dropped, seen, lines.plainSpaces()) });
}

const PIECE = 64 * 1024;

function isDropped(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return DROPPED.has(name) || attributes['hidden'] !== undefined || isHidden(attributes['style']);
}

function isHidden(style: string | undefined): boolean {
  return style !== undefined && /(?:^|;)\s*display\s*:\s*none/i.test(style);
}

function findingsOf(
  dropped: ReadonlyMap<string, number>,
  { pictures, listItems }: { readonly pictures: number; readonly listItems: number },
  plainSpaces: number,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (dropped.size > 0) {
    const what = [...dropped].map(([name, count]) => `${name} (${String(count)})`).join(', ');
    findings.push(
      documentFinding('document-part-dropped', `No part of the text and left out: ${what}.`),
    );
  }
  if (plainSpaces > 0) {
    findings.push(
      documentFinding(
        'document-space-written-plain',
        `${String(plainSpaces)} no-break spaces were written as plain ones.`,
      ),
    );
  }
  if (listItems > 0) {
    findings.push(
      documentFinding(
        'document-list-number-dropped',
        `${String(listItems)} items are numbered by the file format; those numbers are not in the text.`,
      ),
    );
  }
  if (pictures > 0) {
    findings.push(
      documentFinding(
        'document-picture-dropped',
        `${String(pictures)} pictures were left out; what is written in them is not read.`,
      ),
    );
  }
  return findings;
}
