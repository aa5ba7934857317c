/** `regchron diff --steps`: everything between two texts, each change with the instrument that made it. */
import { textChain, type ChainLink } from '@regchron/chronicle';
import type { ArticleThread, Effect, StepsComparison } from '@regchron/model';
import { compareSteps, ok, refused } from '@regchron/model';
import { effectWords } from '@regchron/printing';
import type { Io } from '../io.ts';
import { linesOf, type Outcome } from '../outcome.ts';
import { paintFor, type Paint } from '../terminal/paint.ts';
import type { DiffRequest } from './compared.ts';
import { articleAnswer, sayArticle, saySummary } from './diff.ts';
import { named, sayTitle } from './lookUp.ts';
import { pinnedWords } from './pinnedWords.ts';
import { ask, restsOn } from './question.ts';
import { versionAt } from './versionAt.ts';

type By = Effect | null;

export async function diffSteps(request: DiffRequest, io: Io): Promise<Outcome> {
  return ask(request, io, (view) => {
    const from = versionAt(view, { ...request.from, asPublishedBy: null });
    if (!from.ok) return from;
    const to = versionAt(view, { ...request.to, asPublishedBy: null });
    if (!to.ok) return to;
    const chain = textChain((regulation) => view.trace(regulation), from.value, to.value);
    if (!chain) {
      const message = `${request.from.on} is later than ${request.to.on}. Name the earlier text first.`;
      return refused({ exit: 2, type: 'DAYS_TURNED', message });
    }
    const compared = compareSteps(stepsOf(chain), { words: pinnedWords });
    if (compared && !compared.ok) {
      const { measure, actual, limit } = compared.refusal;
      const message = `a text between the two has ${actual} ${measure.toLowerCase()}; at most ${limit} are compared.`;
      return refused({ exit: 1, type: 'TOO_LARGE', message, details: { ...compared.refusal } });
    }
    const told = compared?.value ?? null;
    const paint = paintFor(io);
    return ok({
      exit: 0,
      json: {
        from: { ...named(from.value.regulation), on: request.from.on },
        to: { ...named(to.value.regulation), on: request.to.on },
        steps: (told?.steps ?? []).map(({ by, comparison: { summary, articles } }) => ({
          effect: effectAnswer(by),
          summary,
          articles: articles.filter(({ kind }) => kind !== 'UNCHANGED').map(articleAnswer),
        })),
        threads: (told?.threads ?? []).map(threadAnswer),
        concordance: told?.concordance ?? [],
        restsOn: restsOn(view),
      },
      words: linesOf([
        `- ${sayTitle(from.value.regulation)} on ${request.from.on}`,
        `+ ${sayTitle(to.value.regulation)} on ${request.to.on}`,
        ...(told ? sayAll(told, paint) : ['one text: nothing was changed in between']),
      ]),
    });
  });
}

function stepsOf(chain: readonly ChainLink[]): Parameters<typeof compareSteps<By>>[0] {
  return chain.slice(1).map(({ by, text, lineage }, at) => {
    return { by, before: chain[at]?.text ?? text, after: text, lineage };
  });
}

function sayAll(told: StepsComparison<By>, paint: Paint): string[] {
  return [
    ...told.steps.flatMap(({ by, comparison }, at) => [
      '',
      paint.heading(`STEP ${at + 1} ${sayEffect(by)}`),
      saySummary(comparison.summary),
      ...comparison.articles.flatMap((article) => sayArticle(article, paint)),
    ]),
    '',
    paint.heading('THREADS'),
    ...told.threads.filter(({ changes }) => changes.length > 0).map(sayThread),
  ];
}

function sayEffect(by: By): string {
  return by ? effectWords(by) : '(texts in between are not recorded)';
}

/** 4 → 5: step 1 MODIFIED, step 2 RENUMBERED. */
function sayThread({ old, new: now, changes }: ArticleThread<By>): string {
  const numbers = [old, now].map((side) => side.join('、') || '–').join(' → ');
  return `${numbers}: ${changes.map(({ step, article }) => `step ${step + 1} ${article.kind}`).join(', ')}`;
}

function effectAnswer(by: By): unknown {
  return by && { id: by.id, type: by.type, instrument: by.instrument, likeliest: by.likeliest };
}

function threadAnswer({ old, new: now, changes }: ArticleThread<By>): unknown {
  const told = changes.map(({ step, article: { kind } }) => ({ step, kind }));
  return { old, new: now, changes: told };
}
