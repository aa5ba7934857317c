import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DecisionBuilder, placeAfter, place } from '../../testing/amending.ts';
import { arbitraryAmendedLaw, arbitraryLaw } from '../../testing/amendingArbitraries.ts';
import { articlesOf } from '../../text/provision.ts';
import { printerOf } from '../../text/print.ts';
import { applyAmendment } from '../apply/applyAmendment.ts';
import type { Draft } from '../draft/draft.ts';
import { draftOf, walkDraft } from '../draft/draft.ts';
import { bodyOfDraft, printDraft } from '../draft/printDraft.ts';
import { consolidate } from './consolidate.ts';
import { crossProof } from './crossProof.ts';
import { historyOf } from './history.ts';
import { inverseOf } from './inverse.ts';

function bodies(draft: Draft): Map<string, string> {
  return new Map(
    [...walkDraft(draft.provisions)]
      .filter(({ kind }) => kind === 'article')
      .map((article) => [article.identity, bodyOfDraft(article)]),
  );
}

describe('amending', () => {
  test('prints a draft and reads it again unchanged', () => {
    fc.assert(
      fc.property(arbitraryAmendedLaw, ({ law, amendment }) => {
        const { draft } = applyAmendment(draftOf(law.source, law.tree), amendment);
        const printed = printDraft(draft);
        const again = printDraft(draftOf({ id: 'printed', text: printed.text }, printed.tree));
        expect(again.text).toBe(printed.text);
        expect(again.tree).toEqual(printed.tree);
        expect(printerOf(printed.text).tree(printed.tree)).toBe(
          printerOf(again.text).tree(again.tree),
        );
      }),
    );
  });

  test('on a text printed and read again does the same', () => {
    fc.assert(
      fc.property(arbitraryAmendedLaw, ({ law, amendment }) => {
        const first = draftOf(law.source, law.tree);
        const printed = printDraft(first);
        const again = draftOf({ id: 'law', text: printed.text }, printed.tree);
        expect(printDraft(applyAmendment(again, amendment).draft).text).toBe(
          printDraft(applyAmendment(first, amendment).draft).text,
        );
      }),
    );
  });

  test('changes nothing outside the articles it names, however they are numbered after', () => {
    fc.assert(
      fc.property(arbitraryAmendedLaw, ({ law, amendment, named }) => {
        const before = draftOf(law.source, law.tree);
        const { draft } = applyAmendment(before, amendment);
        const after = bodies(draft);
        const others = before.provisions.filter(({ number }) => !named.includes(number ?? ''));
        expect(others.map(({ identity }) => after.get(identity))).toEqual(others.map(bodyOfDraft));
      }),
    );
  });

  test('numbers articles through, whatever came and went', () => {
    fc.assert(
      fc.property(arbitraryAmendedLaw, ({ law, amendment }) => {
        const { draft } = applyAmendment(draftOf(law.source, law.tree), amendment);
        const numbers = articlesOf(printDraft(draft).tree).map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));
      }),
    );
  });

  test('a pure renumbering changes no words', () => {
    fc.assert(
      fc.property(arbitraryLaw, fc.nat(), fc.nat(), (law, one, other) => {
        const count = law.tree.length;
        const decision = new DecisionBuilder();
        const { amendment } = decision
          .order('MOVE', {
            at: place(`article ${String((one % count) + 1)}`),
            to: placeAfter(`article ${String((other % count) + 1)}`),
          })
          .order('RESEQUENCE', { of: ['article'] });
        const before = draftOf(law.source, law.tree);
        const after = applyAmendment(before, amendment);
        expect(new Map([...bodies(after.draft)].sort())).toEqual(
          new Map([...bodies(before)].sort()),
        );
      }),
    );
  });

  test('and then its inverse give the text back', () => {
    fc.assert(
      fc.property(arbitraryAmendedLaw, ({ law, amendment }) => {
        const before = draftOf(law.source, law.tree);
        const { draft } = applyAmendment(before, amendment);
        const back = applyAmendment(draft, inverseOf(before, draft, 'inverse'));
        expect(back.outcomes.filter(({ state }) => state === 'REFUSED')).toEqual([]);
        const [was, is] = [printDraft(before), printDraft(back.draft)];
        expect(is.text).toBe(was.text);
        expect(is.tree).toEqual(was.tree);
      }),
    );
  });

  test('a refused instruction leaves the text as it was, with a finding', () => {
    fc.assert(
      fc.property(arbitraryLaw, (law) => {
        const before = draftOf(law.source, law.tree);
        const { amendment } = new DecisionBuilder().order('DELETE', { at: place('article 99') });
        const { draft, outcomes, findings } = applyAmendment(before, amendment);
        expect(printDraft(draft).text).toBe(printDraft(before).text);
        expect(outcomes).toMatchObject([{ state: 'REFUSED' }]);
        expect(findings).toHaveLength(1);
      }),
    );
  });

  test('every article has a history that begins in the chain and ends with what stands', () => {
    fc.assert(
      fc.property(arbitraryAmendedLaw, ({ law, amendment }) => {
        const chain = consolidate(law, [{ type: 'AMENDMENT', ...amendment }]);
        const [base, last] = chain;
        if (!base || !last) throw new Error('a chain of one link has two texts');
        for (const [identity, words] of bodies(last.draft)) {
          const history = historyOf(chain, identity);
          expect(history.at(-1)).toMatchObject({ words, until: null });
          expect(history[0]?.from).toBe(bodies(base.draft).has(identity) ? null : amendment.id);
        }
        expect(crossProof(last, last).agrees).toBe(true);
      }),
    );
  });
});
