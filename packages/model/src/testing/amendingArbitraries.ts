/** Generators of small laws and of decisions that fit them: few words, so that everything is found more than once. */
import fc from 'fast-check';
import type { Amendment } from '../amend/apply/applyAmendment.ts';
import type { PublishedText } from '../amend/chain/publishedText.ts';
import { toArticleLabel } from '../text/address.ts';
import { DecisionBuilder, lawText, place, placeAfter } from './amending.ts';

const WORDS = ['单位应当报告', '个人可以申请', '处以罚款', '由部门负责', '依法办理'];
const ITEMS = ['（一）甲；', '（二）乙；', '（三）丙。'];

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((clauses) => `${clauses.join('，')}。`);
const paragraph = fc.oneof(
  { weight: 4, arbitrary: sentence.map((words) => [words]) },
  { weight: 1, arbitrary: fc.constant(['有下列情形之一的，处以罚款：', ...ITEMS]) },
);
/** The lines of an article without its label. */
const article = fc
  .array(paragraph, { minLength: 1, maxLength: 3 })
  .map((paragraphs) => paragraphs.flat());

/** A law of 3 to 8 articles without chapters and references. */
export const arbitraryLaw: fc.Arbitrary<PublishedText> = fc
  .array(article, { minLength: 3, maxLength: 8 })
  .map((articles) =>
    lawText(
      articles.flatMap(([first = '', ...more], index) => [
        `${toArticleLabel(String(index + 1)) ?? ''} ${first}`,
        ...more,
      ]),
    ),
  );

export interface AmendedLaw {
  readonly law: PublishedText;
  readonly amendment: Amendment;
  /** The articles it names, by their numbers before; a renumbering names none. */
  readonly named: readonly string[];
}

type Deed = (decision: DecisionBuilder, count: number) => readonly string[];

const turn = fc.nat({ max: 100 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(turn, article).map(([at, lines]): Deed => (decision, count) => {
    const number = String((at % count) + 1);
    decision.order('REPLACE', { at: place(`article ${number}`), with: decision.content(...lines) });
    return [number];
  }),
  fc.tuple(turn, article).map(([at, lines]): Deed => (decision, count) => {
    decision.order('INSERT', {
      of: 'article',
      to: placeAfter(`article ${String((at % (count + 1)) + 1)}`),
      beside: null,
      content: decision.content(...lines),
      holds: null,
    });
    return [];
  }),
  turn.map((at): Deed => (decision, count) => {
    const number = String((at % count) + 1);
    decision.order('DELETE', { at: place(`article ${number}`) });
    return [number];
  }),
  fc
    .tuple(turn, fc.constantFrom(...WORDS), fc.constantFrom(...WORDS, ''))
    .map(([at, words, by]): Deed => (decision, count) => {
      const number = String((at % count) + 1);
      decision.order('SUBSTITUTE', {
        at: place(`article ${number}`),
        words: decision.words(words),
        by: by === '' ? [] : decision.words(by),
        occurrence: null,
      });
      return [number];
    }),
  fc.tuple(turn, sentence).map(([at, words]): Deed => (decision, count) => {
    const number = String((at % count) + 1);
    decision.order('INSERT', {
      of: 'paragraph',
      to: place(`article ${number}`, 'paragraph -1'),
      beside: null,
      content: decision.content(words),
      holds: null,
    });
    return [number];
  }),
  turn.map((at): Deed => (decision, count) => {
    const number = String((at % count) + 1);
    decision.order('DELETE', { at: place(`article ${number}`, 'paragraph -1') });
    return [number];
  }),
);

/** A law and a decision on it; some of what it orders does not fit, as in life. */
export const arbitraryAmendedLaw: fc.Arbitrary<AmendedLaw> = fc
  .tuple(arbitraryLaw, fc.array(deed, { minLength: 1, maxLength: 5 }))
  .map(([law, deeds]) => {
    const decision = new DecisionBuilder();
    const count = law.tree.length;
    const named = deeds.flatMap((each) => each(decision, count));
    decision.order('RESEQUENCE', { of: ['article'] });
    return { law, amendment: decision.amendment, named };
  });
