import { describe, expect, test } from '@jest/globals';
import { citationOf, parseCitation, versionOn } from '@regchron/model';
import { day, order, orderNumber } from '@regchron/model/testing';
import { recordDraft } from '../testing/recordDraft.ts';
import { recordGazette } from '../testing/recordGazette.ts';
import { onStage } from '../testing/stage.ts';
import type { InForceQuestion, View } from './view.ts';

const RULES: InForceQuestion = {
  on: day('2024-02-01'),
  asPublishedBy: null,
  filter: { kinds: ['LOCAL_GOVERNMENT_RULE'] },
  orderBy: 'NUMBER',
  descending: false,
  first: 50,
  after: null,
};

function rules(view: View, question: Partial<InForceQuestion>): string[] {
  const page = view.inForce({ ...RULES, ...question });
  if (!page.ok) throw new Error(JSON.stringify(page.refusal));
  return page.value.rows.map(({ regulation }) => String(regulation.number?.ordinal));
}

describe('the questions, on the sample gazette', () => {
  test('which rules were in force, on each axis', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      const view = chronicle.latest();
      const eight = ['112', '190', '208', '222', '264', '270', '315', '324'];
      expect(rules(view, { on: day('2023-12-07') })).toEqual(eight);
      expect(rules(view, { on: day('2023-12-08') })).toEqual(['270', '315']);
      expect(rules(view, { on: day('2024-01-31') })).toEqual(['270', '315']);
      expect(rules(view, {})).toEqual(['362', '363']);
      expect(rules(view, { on: day('2024-03-01'), asPublishedBy: day('2023-12-03') })).toEqual([
        '112',
        '190',
        '208',
        '222',
        '264',
        '270',
        '324',
        '362',
      ]);
      expect(view.coverage()).toEqual({
        issues: 1,
        sources: 1,
        from: '2023-12-15',
        to: '2023-12-15',
      });
    });
  });

  test('pages join to the whole list in every order, and page two answers at the position of page one', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      for (const orderBy of ['TITLE', 'NUMBER', 'IN_FORCE_SINCE'] as const) {
        for (const descending of [false, true]) {
          const question = { ...RULES, on: day('2023-12-07'), orderBy, descending };
          const whole = rules(chronicle.latest(), question);
          const first = chronicle.latest().inForce({ ...question, first: 3 });
          if (!first.ok) throw new Error('the first page has no cursor');
          expect(first.value).toMatchObject({ totalCount: 8, certainCount: 8, hasNextPage: true });
          const after = first.value.cursors.at(-1) ?? null;
          expect([
            ...first.value.rows.map(({ regulation }) => String(regulation.number?.ordinal)),
            ...rules(chronicle.latest(), { ...question, after }),
          ]).toEqual(whole);
        }
      }
      const first = chronicle.latest().inForce({ ...RULES, on: day('2023-12-07'), first: 3 });
      const after = first.ok ? (first.value.cursors.at(-1) ?? null) : null;
      const further = {
        name: 'further',
        rank: 'OTHER',
        publishedOn: null,
        instruments: [order(365, '2023-01-01', { type: 'ON_PROMULGATION' }).enacts('新办法')],
      } as const;
      await recordDraft(log, further);
      await chronicle.catchUp();
      const second = chronicle.latest().inForce({ ...RULES, on: day('2023-12-07'), after });
      if (!second.ok || !first.ok) throw new Error('the cursor is of this list');
      expect(second.value.position).toBe(first.value.position);
      expect(second.value.totalCount).toBe(8);
      expect(rules(chronicle.latest(), { on: day('2023-12-07') })).toContain('365');
    });
  });

  test('a cursor of another list, of another order or of no list is refused', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      const view = chronicle.latest();
      const byTitle = view.inForce({ ...RULES, orderBy: 'TITLE' });
      const cursor = byTitle.ok ? (byTitle.value.cursors[0] ?? '') : '';
      for (const after of [cursor, 'nonsense', '']) {
        expect(view.inForce({ ...RULES, after })).toEqual({
          ok: false,
          refusal: { type: 'BAD_CURSOR', cursor: after },
        });
      }
    });
  });

  test('filters by issuer, by part of a title in any glyphs, and by certainty', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      const view = chronicle.latest();
      const on = day('2024-06-01');
      expect(rules(view, { on, filter: { title: '噪声 ' } })).toEqual(['363']);
      const notices = view.inForce({ ...RULES, on, filter: { kinds: ['NORMATIVE_DOCUMENT'] } });
      expect(notices).toMatchObject({ ok: true, value: { totalCount: 3 } });
      expect(rules(view, { on, filter: { issuer: '重庆市人民政府办公厅' } })).toEqual([
        '89',
        '91',
        '92',
      ]);
      expect(rules(view, { on: day('2019-01-01'), filter: { certainty: 'POSSIBLE' } })).toEqual([
        '270',
        '315',
        '324',
      ]);
    });
  });

  test('a regulation is found by number, by title and by id; what is only mentioned is none', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      const view = chronicle.latest();
      const byNumber = view.regulationCited(
        parseCitation('渝府令〔2023〕363号') ?? citationOf({}),
        null,
      );
      if (byNumber.type !== 'FOUND') throw new Error(byNumber.type);
      expect(
        view.regulationCited(parseCitation('《重庆市噪声污染防治办法》') ?? citationOf({}), null),
      ).toEqual(byNumber);
      expect(view.regulation(byNumber.found.id)).toEqual(byNumber.found);
      const mentioned = '中华人民共和国噪声污染防治法';
      expect(view.regulationCited(citationOf({ title: mentioned }), null)).toEqual({
        type: 'NOT_FOUND',
      });
      expect(view.mentions(mentioned)).toHaveLength(1);
      expect(view.regulationCited(citationOf({ number: orderNumber(364) }), null)).toEqual({
        type: 'NOT_FOUND',
      });
      expect(view.instrumentCited(citationOf({ number: orderNumber(364) }))).toMatchObject({
        type: 'FOUND',
        found: { kind: 'ORDER', stub: false },
      });
      expect(view.instrumentCited(citationOf({ number: orderNumber(261) }))).toMatchObject({
        type: 'FOUND',
        found: { stub: true },
      });
    });
  });

  test('a version gives the text from its source, and a clause its words', async () => {
    await onStage(async ({ log, chronicle }) => {
      await recordGazette(log);
      await chronicle.catchUp();
      const view = chronicle.latest();
      const found = view.regulationCited(citationOf({ number: orderNumber(363) }), null);
      if (found.type !== 'FOUND') throw new Error(found.type);
      const version = versionOn(found.found, day('2024-02-01'), null);
      const text = version && view.text(version);
      expect(text?.tree.filter(({ kind }) => kind === 'article')).toHaveLength(21);
      const old = view.regulationCited(citationOf({ number: orderNumber(270) }), null);
      if (old.type !== 'FOUND') throw new Error(old.type);
      const repeal = old.found.effects.find(({ type }) => type === 'REPEALED');
      expect(repeal?.clause && view.clause(repeal.clause)).toBe(
        '《重庆市环境噪声污染防治办法》(重庆市人民政府令第 270 号)同时废止。',
      );
    });
  });
});
