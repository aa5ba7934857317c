/** A view that looks up each thing once: for the length of one request, so that a list costs no look-up twice. */
import type { SourceFinding, View } from '@regchron/chronicle';
import type { Regulation, TextPath } from '@regchron/model';

export interface RememberingView extends View {
  /** Every finding of the reading of a source that counts. */
  findingsIn(sha256: string): readonly SourceFinding[];
}

export function rememberingView(view: View): RememberingView {
  return {
    ...view,
    coverage: once(
      () => view.coverage(),
      () => '',
    ),
    regulation: once(
      (id: string) => view.regulation(id),
      (id) => id,
    ),
    instrument: once(
      (id: string) => view.instrument(id),
      (id) => id,
    ),
    source: once(
      (sha256: string) => view.source(sha256),
      (sha256) => sha256,
    ),
    text: once<Parameters<View['text']>, ReturnType<View['text']>>(
      (version) => view.text(version),
      keyOfPath,
    ),
    trace: once(
      (regulation: Regulation) => view.trace(regulation),
      ({ id, effects }) => `${id} ${effects.map((effect) => effect.id).join()}`,
    ),
    findingsIn: once(
      (sha256: string) => [...everyFinding(view, sha256)],
      (sha256) => sha256,
    ),
  };
}

function keyOfPath({ textFrom, steps }: TextPath): string {
  return JSON.stringify([textFrom, steps.map(({ effect, statement }) => [effect.id, statement])]);
}

function once<Args extends readonly unknown[], Answer>(
  ask: (...args: Args) => Answer,
  keyOf: (...args: Args) => string,
): (...args: Args) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (...args) => {
    const key = keyOf(...args);
    const known = answers.get(key);
    if (known) return known.answer;
    const answer = ask(...args);
    answers.set(key, { answer });
    return answer;
  };
}

function* everyFinding(view: View, source: string): Generator<SourceFinding> {
  let after: string | null = null;
  do {
    const page = view.findings({ source, first: 500, after });
    if (!page.ok) throw new Error('a list refuses a cursor of its own');
    yield* page.value.rows;
    after = page.value.hasNextPage ? (page.value.cursors.at(-1) ?? null) : null;
  } while (after !== null);
}
