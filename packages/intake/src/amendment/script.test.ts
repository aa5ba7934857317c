/** Which words of a decision order what of which regulation; openings, headings and closings order nothing. */
import { describe, expect, test } from '@jest/globals';
import { decision, findingsOf, operationsOf, operationsOn, reading } from './testing/decision.ts';

const SEVERAL = '《某市风筝条例》等三部地方性法规';

describe('a decision on several regulations', () => {
  const source = decision(
    `一、对《某市风筝条例》（2001年2月3日通过）作出修改

（一）将第三条中的“甲”修改为“乙”。

（二）删去第五条。

二、将《某市灯笼条例》第二条修改为：“丙。”

第三条第一款修改为：“丁。”

三、删去《某市气球条例》第六条、第七条第二款。

四、废止《某市陀螺条例》（1998年1月2日通过）。`,
    SEVERAL,
    '\n《某市风筝条例》《某市灯笼条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n',
  );

  test('gives each its own operations, and orders what was told of it by name', () => {
    expect(operationsOn(source)).toEqual({
      某市风筝条例: ['SUBSTITUTE 3条 “甲” by “乙”', 'DELETE 5条', 'RESEQUENCE article'],
      某市灯笼条例: [
        'REPLACE 2条: 2条(){款(丙。)}',
        'REPLACE 3条1款: 款(丁。)',
        'RESEQUENCE article',
      ],
      某市气球条例: ['DELETE 6条', 'DELETE 7条2款'],
    });
  });

  test('repeals what it repeals beside', () => {
    const repealed = reading(source).statements.flatMap((event) =>
      event.type === 'RegulationRepealed' ? [event.data.target.title] : [],
    );
    expect(repealed).toEqual(['某市陀螺条例']);
  });

  test('two items on one regulation are one list', () => {
    const twice = decision(
      `1．将《某市风筝条例》第三条中的“甲”修改为“乙”。

2．删去《某市灯笼条例》第五条。

3．删去《某市风筝条例》第八条。`,
      SEVERAL,
    );
    expect(operationsOn(twice)).toEqual({
      某市风筝条例: ['SUBSTITUTE 3条 “甲” by “乙”', 'DELETE 8条'],
      某市灯笼条例: ['DELETE 5条'],
    });
  });

  test('an item of which it is not told what it changes is told of', () => {
    const source_ = decision('一、删去《某市风筝条例》第三条。\n\n二、删去第五条。', SEVERAL);
    expect(operationsOn(source_)).toEqual({ 某市风筝条例: ['DELETE 3条'] });
    expect(reading(source_).findings.map(({ rule }) => rule)).toContain(
      'amendment-instruction-not-read',
    );
  });
});

describe('a lead that orders one thing for a list', () => {
  test('of laws', () => {
    const source = decision(
      `一、将下列条例中的“征用”修改为“征收、征用”

1．《某市风筝条例》第十八条、第二十条

2．《某市灯笼条例》第三条

二、将下列条例中引用的旧规定修改为“依照有关规定”

3．《某市气球条例》第九条`,
      '部分地方性法规',
    );
    expect(operationsOn(source)).toEqual({
      某市风筝条例: [
        'SUBSTITUTE 18条 “征用” by “征收、征用”',
        'SUBSTITUTE 20条 “征用” by “征收、征用”',
      ],
      某市灯笼条例: ['SUBSTITUTE 3条 “征用” by “征收、征用”'],
      某市气球条例: ['NOT_READ 9条'],
    });
  });

  test('对部分条文作以下修改： leads, and each item orders for itself', () => {
    const given = `一、对部分条文作以下修改：

（一）将第十条中的“甲”修改为“乙”。

（二）将第十二条改为第十四条，其中的“甲”修改为“乙”。`;
    expect(operationsOf(given)).toEqual([
      'SUBSTITUTE 10条 “甲” by “乙”',
      "MOVE 12条 to 14条'",
      'SUBSTITUTE 12条 “甲” by “乙”',
    ]);
    expect(findingsOf(given)).toEqual([]);
  });
});

describe('the words that close a decision', () => {
  test('order the numbers last, wherever they stand', () => {
    expect(operationsOf('1.条文顺序作相应调整。\n\n2.删去第三条。')).toEqual([
      'DELETE 3条',
      'RESEQUENCE article',
    ]);
    const closing =
      '\n《某市风筝条例》根据本决定作相应修改，并对章、条、款、项序号和顺序作相应调整，重新公布。';
    expect(operationsOf('一、删去第三条。', closing)).toEqual([
      'DELETE 3条',
      'RESEQUENCE chapter article paragraph item',
    ]);
  });

  test('order nothing where they only tell of the new text', () => {
    const closing = '\n《某市风筝条例》根据本决定作相应修改，重新公布。';
    expect(operationsOf('一、删去第三条。', closing)).toEqual(['DELETE 3条']);
  });
});

describe('names', () => {
  const amendment = (instructions: string): string => `# 中华人民共和国风筝法修正案（二）

2001年8月31日 第九届全国人民代表大会常务委员会第九十三次会议通过

<!-- INFO END -->

${instructions}

本修正案自公布之日起施行。
`;

  test('风筝法 is 中华人民共和国风筝法, also behind the recital', () => {
    expect(operationsOn(amendment('为了制止断线，将风筝法第二条修改为：\n\n“甲。”'))).toEqual({
      中华人民共和国风筝法: ['REPLACE 2条: 2条(){款(甲。)}'],
    });
    expect(operationsOn(amendment('一、风筝法第二条后增加一条，作为第二条之一：“甲。”'))).toEqual({
      中华人民共和国风筝法: ["INSERT article as 2-1条' AFTER 2条: 2-1条(){款(甲。)}"],
    });
  });

  test('第一条 before a space numbers the instruction and not what it amends', () => {
    const given =
      '第一条\u3000风筝法第十条：“甲。”修改为：“乙。”\n\n第二条\u3000删去风筝法第十一条。';
    expect(operationsOn(amendment(given))).toEqual({
      中华人民共和国风筝法: ['SUBSTITUTE 10条 “甲。” by “乙。”', 'DELETE 11条'],
    });
  });

  test('another law is no name of it: what is said of that is not read as said of this', () => {
    expect(operationsOn(amendment('一、删去灯笼法第十一条。'))).toEqual({
      中华人民共和国风筝法: ['NOT_READ 11条'],
    });
  });
});

test('a decision may carry the whole new text behind it', () => {
  const source = decision(
    '一、删去第二条。',
    undefined,
    `
《某市风筝条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。

附：

某市风筝条例

（2001年2月3日通过\u3000根据2024年1月5日《关于修改〈某市风筝条例〉的决定》修正）

第一条\u3000风筝应当系线。

第二条\u3000将第三条修改为夜间不得放飞的，应当挂灯。
`,
  );
  const [amended] = reading(source).statements.flatMap((event) =>
    event.type === 'RegulationAmended' ? [event.data] : [],
  );
  expect(amended?.text?.map(({ kind, number }) => [kind, number])).toEqual([
    ['article', '1'],
    ['article', '2'],
  ]);
  expect(operationsOn(source)).toEqual({ 某市风筝条例: ['DELETE 2条', 'RESEQUENCE article'] });
});
