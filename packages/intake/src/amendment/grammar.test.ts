/** Each element of the grammar of amendments, in decisions of our own writing. */
import { describe, expect, test } from '@jest/globals';
import { findingsOf, operationsOf } from './testing/decision.ts';

type Row = readonly [instruction: string, ...operations: string[]];

const REPLACING: Row[] = [
  ['一、将第三条修改为：“甲。”', 'REPLACE 3条: 3条(){款(甲。)}'],
  ['一、第三条修改为:"甲。\n\n"乙。"', 'REPLACE 3条: 3条(){款(甲。) 款(乙。)}'],
  ['一、将**第三条**修改为："甲规定的\'乙\'。"', "REPLACE 3条: 3条(){款(甲规定的'乙'。)}"],
  ['一、将第三条修改为：“第三条 甲。”', 'REPLACE 3条: 3条(第三条){款(甲。)}'],
  [
    '一、将第三条修改为：\n\n“甲：\n\n（一）乙；\n\n（二）丙。\n\n丁。”',
    'REPLACE 3条: 3条(){款(甲：){1项(（一）|乙；) 2项(（二）|丙。)} 款(丁。)}',
  ],
  ['一、第三条第二款修改为：“甲。”', 'REPLACE 3条2款: 款(甲。)'],
  ['一、将第三条第一款第（二）项修改为：“（二）甲；”', 'REPLACE 3条1款2项: 2项(（二）|甲；)'],
  ['一、将第3条第2项修改为：“甲；”', 'REPLACE 3条2项: 2项(甲；)'],
  ['一、将第三条第一款第一自然段修改为：“甲：”', 'REPLACE 3条1款/LEAD: 款(甲：)'],
  ['一、将第三条第一句修改为：“甲。”', 'REPLACE 3条/s1: 款(甲。)'],
  ['一、将引言修改为：“甲。”', 'REPLACE 全文/PREAMBLE: 款(甲。)'],
  ['一、将第三章章名修改为“放飞”。', 'REPLACE 3章/HEADING: 款(放飞)'],
  ['一、第三章章名修改为：“第三章 放飞”。', 'REPLACE 3章/HEADING: 款(放飞)'],
  ['一、将第一部分标题修改为：\n\n“一、放飞的条件”。', 'REPLACE 1部分/HEADING: 款(放飞的条件)'],
  ['一、将名称修改为：“某市风筝管理条例”。', 'RETITLE “某市风筝管理条例”'],
  ['一、条例名称修改为《某市风筝管理条例》。', 'RETITLE “某市风筝管理条例”'],
  [
    '一、将第三条改为第四条，分为两款，修改为：“甲。\n\n“乙。”',
    "MOVE 3条 to 4条'",
    'REPLACE 3条: 4条(){款(甲。) 款(乙。)}',
  ],
  [
    '一、第三条第一款第二项分为两项，修改为：“（二）甲；”“（三）乙。”',
    'REPLACE 3条1款2项: 2项(（二）|甲；) 3项(（三）|乙。)',
  ],
  [
    '一、将第三条第一项、第二项修改为：“（一）甲；\n“（二）乙；”',
    'REPLACE 3条1项: 1项(（一）|甲；)',
    'REPLACE 3条2项: 2项(（二）|乙；)',
  ],
  [
    '一、在第三条中增加一款作为第二款，将该条修改为：“甲。\n\n“乙。”',
    'REPLACE 3条: 3条(){款(甲。) 款(乙。)}',
  ],
];

const INSERTING: Row[] = [
  ['一、增加一条，作为第八条：“甲。”', "INSERT article as 8条': 8条(){款(甲。)}"],
  ['一、增加一条作为第八条：\n\n“甲。”', "INSERT article as 8条': 8条(){款(甲。)}"],
  [
    '一、第十八条后增加一条，作为第十八条之一：“甲。”',
    "INSERT article as 18-1条' AFTER 18条: 18-1条(){款(甲。)}",
  ],
  ['一、第三条增加一款，作为第二款：“甲。”', 'INSERT paragraph as 3条2款: 款(甲。)'],
  [
    '一、将第三条改为第四条，增加二款，作为第二款、第三款：“甲。\n\n“乙。”',
    "MOVE 3条 to 4条'",
    "INSERT paragraph as 4条2款': 款(甲。) 款(乙。)",
  ],
  [
    '一、第三条增加两款，作为第二款、第四款：“甲。\n\n“乙。”',
    'INSERT paragraph as 3条2款: 款(甲。)',
    'INSERT paragraph as 3条4款: 款(乙。)',
  ],
  [
    '一、第三条第一款增加三项，作为第四项至第六项：“（四）甲；\n\n“（五）乙；\n\n“（六）丙。”',
    'INSERT item as 3条1款4项: 4项(（四）|甲；) 5项(（五）|乙；) 6项(（六）|丙。)',
  ],
  [
    '一、第三条增加一项，作为第三项：“甲；”原第三项改为第四项。',
    'INSERT item as 3条3项: 3项(甲；)',
    'MOVE 3条3项 to 3条4项',
  ],
  [
    '一、增加一章，作为第一章"总则"，包括第一条至第七条。',
    "INSERT chapter as 1章' holding 1-7条': 1章(总则)",
  ],
  [
    '一、增加一节，作为第三章第二节：“第二节 放飞\n“第十条 甲。\n“第十一条 乙。”',
    'INSERT section as 3章2节: 2节(第二节|放飞){10条(第十条){款(甲。)} 11条(第十一条){款(乙。)}}',
  ],
  ['一、第三章增加一条，作为第九条：“甲。”', 'INSERT article as 3章9条: 9条(){款(甲。)}'],
  ['一、第十条增加第二款：“甲。”', 'INSERT paragraph as 10条2款: 款(甲。)'],
];

const MOVING: Row[] = [
  ['一、将第三十九条改为第四十条。', "MOVE 39条 to 40条'"],
  ['一、将第五条修改为第十条。', "MOVE 5条 to 10条'"],
  ['一、将第二条修改为第六条：\n\n“甲。”', "MOVE 2条 to 6条'", 'REPLACE 2条: 6条(){款(甲。)}'],
  [
    '一、将第十三条第二款改为第十六条，第一款改为第十七条。',
    "MOVE 13条2款 to 16条'",
    "MOVE 13条1款 to 17条'",
  ],
  [
    '一、将第六条改为第十二条，第二款改为第三款，修改为：“甲。”',
    "MOVE 6条 to 12条'",
    "MOVE 6条2款 to 12条3款'",
    'REPLACE 6条2款: 款(甲。)',
  ],
  [
    '一、将第二十六条改为第二十九条第一款，修改为：“甲。”\n\n增加一款，作为第二款：“乙。”',
    "MOVE 26条 to 29条1款'",
    'REPLACE 26条: 26条(){款(甲。)}',
    "INSERT paragraph as 29条2款': 款(乙。)",
  ],
  [
    '一、将第八条第三款单列一条，作为第四十九条，修改为：“甲。”\n\n第八条增加一款，作为第三款：“乙。”',
    "MOVE 8条3款 to 49条'",
    'REPLACE 8条3款: 款(甲。)',
    'INSERT paragraph as 8条3款: 款(乙。)',
  ],
  ['一、将第六条、第七条分别改为第七条、第八条。', "MOVE 6条 to 7条'", "MOVE 7条 to 8条'"],
  ['一、第四条至第五条顺延为第五条至第六条。', "MOVE 4条 to 5条'", "MOVE 5条 to 6条'"],
  ['一、将第十条移至第五条之后，作为第六条。', "MOVE 10条 to 6条'"],
  [
    '一、将第九条、第十条合并，作为第九条，修改为：“甲。”',
    "MERGE 9条 10条 to 9条': 9条(){款(甲。)}",
  ],
  ['一、将第三章并入第二章，删去第二十四条。', "MERGE 2章 3章 to 2章'", 'DELETE 24条'],
  ['一、删去第七条。', 'DELETE 7条'],
  [
    '一、删除第二条、第五条第一款、第（三）项、第七条至第九条。',
    'DELETE 2条',
    'DELETE 5条1款',
    'DELETE 5条1款3项',
    'DELETE 7-9条',
  ],
  ['一、第五条第二款删除。', 'DELETE 5条2款'],
  ['一、删去第三条第二句。', 'DELETE 3条/s2'],
  ['一、停止执行第三条。', 'DISAPPLY 3条 “”'],
  ['一、第九条第三款不再适用。', 'DISAPPLY 9条3款 “”'],
  ['一、条文顺序作相应调整。', 'RESEQUENCE article'],
  ['一、对章、条、款、项序号和顺序作相应调整。', 'RESEQUENCE chapter article paragraph item'],
];

const WORDS: Row[] = [
  ['一、将第一条中的“甲”修改为“乙”。', 'SUBSTITUTE 1条 “甲” by “乙”'],
  [
    '一、第一条、第三条第二款、第三款中的“甲”修改为“乙”，“丙”修改为“丁”。',
    'SUBSTITUTE 1条 “甲” by “乙”',
    'SUBSTITUTE 3条2款 “甲” by “乙”',
    'SUBSTITUTE 3条3款 “甲” by “乙”',
    'SUBSTITUTE 1条 “丙” by “丁”',
    'SUBSTITUTE 3条2款 “丙” by “丁”',
    'SUBSTITUTE 3条3款 “丙” by “丁”',
  ],
  [
    '一、第一条中“甲”“乙”分别修改为“丙”“丁”。',
    'SUBSTITUTE 1条 “甲” by “丙”',
    'SUBSTITUTE 1条 “乙” by “丁”',
  ],
  ['一、第三条第一款“甲应当乙”修改为“甲可以乙”。', 'SUBSTITUTE 3条1款 “甲应当乙” by “甲可以乙”'],
  [
    '一、将第一条改为第二条，其中的“甲”修改为“乙”，删去“丙”。',
    "MOVE 1条 to 2条'",
    'SUBSTITUTE 1条 “甲” by “乙”',
    'SUBSTITUTE 1条 “丙” by “”',
  ],
  [
    '一、将第一条第一款中的第一处“甲”修改为“乙”，删去“丙”。',
    'SUBSTITUTE 1条1款 “甲” by “乙” #1',
    'SUBSTITUTE 1条1款 “丙” by “”',
  ],
  ['一、删去第一款末尾的“甲”。', 'NOT_READ'],
  ['一、删去第一条第一款末尾的“甲”。', 'SUBSTITUTE 1条1款 “甲” by “” #-1'],
  [
    '一、删除第三条第二款中的“甲”、第四条中的“乙”。',
    'SUBSTITUTE 3条2款 “甲” by “”',
    'SUBSTITUTE 4条 “乙” by “”',
  ],
  ['一、将相关条文中的“帐”修改为“账”。', 'SUBSTITUTE 全文 “帐” by “账”'],
  [
    '一、将本条例中的“甲局”修改为“乙局”，“丙局”修改为“丁局”。',
    'SUBSTITUTE 全文 “甲局” by “乙局”',
    'SUBSTITUTE 全文 “丙局” by “丁局”',
  ],
  ['一、章名“甲”修改为“乙”。', 'SUBSTITUTE 全文/HEADING “甲” by “乙”'],
  ['一、将“一、甲”修改为：“一、乙”。', 'SUBSTITUTE 1部分/HEADING “甲” by “乙”'],
  ['一、第三条：“甲。”修改为：“乙。”', 'SUBSTITUTE 3条 “甲。” by “乙。”'],
  ['一、第三条：“甲。”“乙。”修改为：“丙。”“丁。”', 'REPLACE 3条: 3条(){款(丙。) 款(丁。)}'],
  ['一、在第一条中的“甲”后增加“乙”。', 'INSERT_WORDS 1条 AFTER “甲” “乙”'],
  ['一、在第一条“甲”前增写“乙”。', 'INSERT_WORDS 1条 BEFORE “甲” “乙”'],
  ['一、在第一条第一款最后增加“乙。”', 'INSERT_WORDS 1条1款 AFTER edge “乙。”'],
  ['一、序言第十自然段末尾增加：“乙。”', 'INSERT_WORDS 10款/PREAMBLE AFTER edge “乙。”'],
  ['一、将附件1中的“甲”修改为“乙”。', 'SUBSTITUTE 1部分/ATTACHMENT “甲” by “乙”'],
];

describe.each([
  ['what is replaced', REPLACING],
  ['what is inserted', INSERTING],
  ['what is moved, put together, deleted', MOVING],
  ['words inside a provision', WORDS],
])('%s', (_, rows) => {
  test.each(rows.map(([instruction, ...operations]) => [instruction, operations] as const))(
    '%s',
    (instruction, operations) => {
      expect(operationsOf(instruction)).toEqual(operations);
    },
  );
});

test('a place that is named in short is completed from the one before, and begins anew with each number', () => {
  const given = `一、将第三十七条第一款第二项修改为：“（二）甲”。

增加一项，作为第三项：“（三）乙”。

第三项改为第八项，第四项改为第九项。

二、第二款修改为：“丙。”`;
  expect(operationsOf(given)).toEqual([
    'REPLACE 37条1款2项: 2项(（二）|甲)',
    'INSERT item as 37条1款3项: 3项(（三）|乙)',
    'MOVE 37条1款3项 to 37条1款8项',
    'MOVE 37条1款4项 to 37条1款9项',
    'NOT_READ',
  ]);
});

test.each([
  ['一、第十一条增加规定：“甲。”', 'where in the article is not told'],
  ['一、将第三条修改为：', 'the words are missing'],
  ['一、第三条作相应修改。', 'what changes is not told'],
  ['一、将第一条中的“依照刑法第×条”修改为“依照刑法”。', 'the sign stands for any number'],
  ['一、第三条增加两款，作为第二款、第三款：“甲。”', 'two are told, one is given'],
  ['一、将第三条第一款修改为：“甲。\n\n“乙。”', 'one is told, two are given'],
  ['一、将第二条中的“甲”修改为“乙”，但第三款除外。', 'an exception that was not understood'],
  ['一、将有效期延长至2030年12月31日。', 'no provision is named'],
  ['一、增加一款，作为第二款：“甲。”', 'of which article is not told'],
  ['一、第三条第一款第二自然段修改为：“甲。”', 'a natural paragraph that the law does not count'],
  ['一、将第三条第一款、第五条修改为：“甲。”', 'two places for one text'],
  ['一、第三条与第九条互换位置。', 'a verb that is not known'],
])('%s is not read: %s', (instruction) => {
  const operations = operationsOf(instruction);
  expect(operations.map((operation) => operation.slice(0, 8))).toEqual(['NOT_READ']);
  expect(findingsOf(instruction)).toEqual(['amendment-instruction-not-read']);
});

test('what is not read names the places it may touch', () => {
  expect(operationsOf('一、第三条第二款与第九条互换位置。')).toEqual(['NOT_READ 3条2款 9条']);
});

test('words adjusted without saying which are told of, beside the numbers', () => {
  expect(operationsOf('一、删去第二条。\n二、此外，对条文顺序和个别文字作相应调整。')).toEqual([
    'DELETE 2条',
    'NOT_READ',
    'RESEQUENCE article',
  ]);
});

describe('将 behind an item', () => {
  test('takes up the article again, with a finding', () => {
    const given = '一、将第三条改为第四条，删去第四项中的“甲”，将“乙”修改为“丙”。';
    expect(operationsOf(given).at(-1)).toBe('SUBSTITUTE 3条 “乙” by “丙”');
    expect(findingsOf(given)).toEqual(['amendment-place-taken-up-again']);
  });

  test('does not where the words go on with the item, or name it', () => {
    const going = '一、将第三条改为第四条，第四项中的“甲”修改为“丁”，“乙”修改为“丙”。';
    expect(operationsOf(going).at(-1)).toBe('SUBSTITUTE 3条4项 “乙” by “丙”');
    expect(findingsOf(going)).toEqual([]);
    expect(findingsOf('一、将第三条第四项中的“甲”修改为“丁”，将“乙”修改为“丙”。')).toEqual([]);
  });
});

test('十一条 without 第 is read as an article, with a finding; 增加一条 names none', () => {
  expect(operationsOf('一、将十一条修改为：“甲。”')).toEqual(['REPLACE 11条: 11条(){款(甲。)}']);
  expect(findingsOf('一、将十一条修改为：“甲。”')).toEqual(['amendment-place-without-sign']);
  expect(findingsOf('一、增加一条，作为第三条：“甲。”')).toEqual([]);
  expect(operationsOf('一、删去二款。')).toEqual(['NOT_READ']);
});

describe('a quotation that is never closed', () => {
  test('ends where the next instruction begins, with a finding', () => {
    const given = '一、将第三条修改为：“甲。\n\n乙。\n\n二、删去第四条。';
    expect(operationsOf(given)).toEqual(['REPLACE 3条: 3条(){款(甲。) 款(乙。)}', 'DELETE 4条']);
    expect(findingsOf(given)).toEqual(['amendment-quote-not-closed']);
  });

  test('is none where a paragraph that speaks of the effect stands inside it', () => {
    const given = '一、将第三条修改为：“甲。\n\n本条例施行后，乙。\n\n（二）丙。”';
    expect(findingsOf(given)).toEqual([]);
  });
});
