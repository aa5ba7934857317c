import { expect, test } from '@jest/globals';
import { foldChronicle } from '@regchron/model';
import {
  cited,
  day,
  instrument,
  order,
  orderNumber,
  type SourceDraft,
} from '@regchron/model/testing';
import { recordDraft, statementsOf } from '../testing/recordDraft.ts';
import { onStage } from '../testing/stage.ts';

const ON_PROMULGATION = { type: 'ON_PROMULGATION' } as const;

function draft(name: string, instruments: SourceDraft['instruments']): SourceDraft {
  return { name, rank: 'OTHER', publishedOn: null, instruments };
}

test('what cites by a number alone is found again when the title it was judged by comes to mean two works', async () => {
  const revised = {
    type: 'AMENDED',
    manner: '修订',
    number: orderNumber(2),
    issuer: null,
    title: null,
    on: day('2013-01-01'),
    effectiveOn: null,
    span: null,
  } as const;
  const first = draft('first', [
    order(9, '2016-01-01', ON_PROMULGATION).repeals(cited(null, { number: orderNumber(2) })),
    order(6, '2015-01-01', ON_PROMULGATION).repeals(
      cited('养犬办法', { promulgatedOn: day('2012-04-20'), history: [revised] }),
      { part: '第三条' },
    ),
  ]);
  const namesake = draft('namesake', [
    instrument({ number: null, issuer: '某县人民政府', title: '通知', promulgatedOn: null }).enacts(
      '养犬办法',
    ),
  ]);
  await onStage(async ({ log, chronicle }) => {
    const titles: string[][] = [];
    for (const each of [first, namesake]) {
      await recordDraft(log, each);
      await chronicle.catchUp();
      const page = chronicle.latest().regulations({
        first: 10,
        after: null,
        filter: {},
        orderBy: 'TITLE',
        descending: false,
      });
      titles.push(page.ok ? page.value.rows.map(({ key }) => key).sort() : []);
    }
    const keysOf = (drafts: readonly SourceDraft[]): string[] =>
      foldChronicle(drafts.flatMap((each) => statementsOf(each))).regulations.map(({ key }) => key);
    expect(titles).toEqual([keysOf([first]), keysOf([first, namesake])]);
    // Without the namesake the number is that of the revising order; with it, nobody knows.
    expect(titles.map((keys) => keys.includes('i|n|重庆市人民政府令||2'))).toEqual([false, true]);
  });
});
