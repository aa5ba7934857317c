import { expect, test } from '@jest/globals';
import { printed, reading } from '../amendment/testing/decision.ts';

function corrections(source: string): unknown[] {
  return reading(source).statements.flatMap((event) =>
    event.type === 'RegulationCorrected'
      ? [
          [
            event.data.target.title,
            event.data.target.number?.ordinal ?? null,
            event.data.operations.map((operation) => printed(source, operation)),
          ],
        ]
      : [],
  );
}

const SIGNED = '\n\n某市人民政府办公厅\n2024年1月5日\n';

test('an erratum under its bare title corrects what the gazette printed', () => {
  const source = `更正

本刊2023年第21期刊登的《某市风筝管理办法》（某市人民政府令第12号）第三条中的“十五日”应为“五日”，第七条第二款“十米”应为“十二米”。特此更正。${SIGNED}`;
  expect(corrections(source)).toEqual([
    [
      '某市风筝管理办法',
      12,
      ['SUBSTITUTE 3条 “十五日” by “五日”', 'SUBSTITUTE 7条2款 “十米” by “十二米”'],
    ],
  ]);
  const events = reading(source).statements.map(({ type }) => type);
  expect(events).toEqual(['InstrumentPromulgated', 'RegulationCorrected']);
});

test('a notice of errata lists them; a place by page and line is told of and not guessed', () => {
  const source = `某市人民政府办公厅关于更正《某市风筝管理办法》的通知

各区人民政府：

《某市风筝管理办法》（某市人民政府令第12号）更正如下：

一、第三条中的“十五日”更正为“五日”。

二、第5页第3行“甲”应为“乙”。${SIGNED}`;
  expect(corrections(source)).toEqual([
    ['某市风筝管理办法', 12, ['SUBSTITUTE 3条 “十五日” by “五日”', 'NOT_READ']],
  ]);
});

test('which of the two stands wrong is not turned round: 误为 is not read', () => {
  const source = `更正

本刊刊登的《某市风筝管理办法》第三条中的“五日”误为“十五日”。${SIGNED}`;
  expect(corrections(source)).toEqual([['某市风筝管理办法', null, ['NOT_READ 3条']]]);
});

test('an erratum that names nothing is told of', () => {
  const source = `更正

本刊2023年第21期第5页照片说明有误。${SIGNED}`;
  expect(corrections(source)).toEqual([]);
  expect(reading(source).findings.map(({ rule }) => rule)).toContain('erratum-not-read');
});

test('a notice about the correction of records enacts as it did before', () => {
  const source = `某市人民政府关于风筝登记管理的通知

各区人民政府：

一、登记有误的，应当及时更正。${SIGNED}`;
  expect(corrections(source)).toEqual([]);
});
