/** What is doubtful in a base text: a line of an article that ends in no stop, mostly a heading that lost its label. */
import type { AmendFinding } from '../apply/outcome.ts';
import { printPath } from '../printPlace.ts';
import type { Draft, DraftProvision } from '../draft/draft.ts';
import { walkDraft } from '../draft/draft.ts';
import { wordsOf } from '../draft/wording.ts';

const ENDED = /[。；：，、！？.;:,!?…）)”’"'】〕》|]$/;

export function baseDoubts(draft: Draft): AmendFinding[] {
  return [...walkDraft(draft.provisions)]
    .filter(({ kind }) => kind === 'article')
    .flatMap((article) => {
      const line = article.children.slice(1).find(isNoSentence);
      return line ? [doubt(article, line)] : [];
    });
}

/** Only short lines: what is long was printed as a sentence and lost its stop. */
function isNoSentence({ kind, text, children }: DraftProvision): boolean {
  const words = wordsOf(text);
  return (
    kind === 'paragraph' &&
    children.length === 0 &&
    words !== '' &&
    words.length <= 30 &&
    !ENDED.test(words)
  );
}

function doubt(article: DraftProvision, line: DraftProvision): AmendFinding {
  const [piece] = line.text;
  const name = printPath([{ kind: 'article', number: article.number ?? '' }]);
  const words = wordsOf(line.text);
  return {
    rule: 'text-doubtful',
    severity: 'WARNING',
    message: `${name}: “${words}” is no sentence; it may be a heading that lost its label.`,
    span: piece?.from ? { offset: piece.from.offset, length: piece.words.length } : null,
    amendment: null,
    operation: null,
    source: piece?.from?.source ?? '',
    units: [article.identity],
  };
}
