import { expect, test } from '@jest/globals';
import { readAssertion, type Assertion } from '@regchron/model';
import { attestationOf, sourceOfFact } from './factSource.ts';
import { recordSource } from './recordSource.ts';
import { retractReading } from './retractReading.ts';
import { loadSourceHistory } from './sourceHistory.ts';
import { sha256OfText } from './source.ts';
import { withLog } from './testing/withLog.ts';

function asserted(sent: object): Assertion {
  const read = readAssertion(sent);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

const CONTEXT = {
  clock: () => new Date('2026-01-01T00:00:00Z'),
  recorder: 'test',
  correlationId: null,
};

const FACT = asserted({
  fact: { type: 'EFFECT_DAY', target: '令第270号', effect: 'ENACTED', day: '2013-05-01' },
  by: '张三',
  evidence: '公报2013年第9期\n第12页',
});

test('an assertion reads as what it is, and its clause is the fact', () => {
  const { source, reading } = sourceOfFact(FACT);
  expect(source.text).toBe(
    'Attestation\n\nFact: 令第270号 was enacted with effect on 2013-05-01.\nAsserted by: 张三\nEvidence: 公报2013年第9期\n第12页\n',
  );
  const [statement] = reading.statements;
  if (statement?.type !== 'FactAsserted') throw new Error('an attestation states a fact');
  const { offset, length } = statement.data.clause;
  expect(source.text.slice(offset, offset + length)).toBe(
    '令第270号 was enacted with effect on 2013-05-01.',
  );
});

test('it is recorded once in a stream of its own, and can be withdrawn', async () => {
  await withLog(async (log) => {
    const first = await recordSource(log, sourceOfFact(FACT), CONTEXT);
    expect(first).toMatchObject({ ok: true, value: { outcome: 'RECORDED' } });
    const again = await recordSource(log, sourceOfFact(FACT), CONTEXT);
    expect(again).toMatchObject({ ok: true, value: { outcome: 'ALREADY' } });
    const sha256 = sha256OfText(sourceOfFact(FACT).source.text);
    const types = [];
    for await (const { type } of log.readStream(`source-${sha256}`)) types.push(type);
    expect(types).toEqual(['SourceReceived', 'ReadingOpened', 'FactAsserted', 'ReadingClosed']);
    const { id: statement } = attestationOf(FACT);
    const retraction = { sha256, reading: null, statement, reason: 'a slip', by: '张三' };
    expect(await retractReading(log, retraction, CONTEXT)).toMatchObject({ ok: true });
    expect(await loadSourceHistory(log, sha256)).toMatchObject({
      ok: true,
      value: { source: { rank: 'ATTESTATION' }, readings: [{ kind: 'ATTESTATION' }] },
    });
  });
});

test('assertions that tell different things are different sources', () => {
  const cited = [
    '令第270号',
    { title: '噪声办法' },
    { title: '噪声办法', promulgatedOn: '2001-03-19' },
    { title: '噪声办法', adoptedOn: '2001-03-19' },
    { title: '噪声办法', issuer: '重庆市人民政府' },
    { title: '噪声办法', number: '令第270号' },
  ];
  const texts = cited.map(
    (b) =>
      sourceOfFact(asserted({ fact: { type: 'SAME', a: '令第1号', b }, by: 'x', evidence: 'y' }))
        .source.text,
  );
  expect(new Set(texts).size).toBe(cited.length);
});

test.each([
  ['no evidence', { evidence: ' ' }, 'evidence'],
  ['nobody', { by: undefined }, 'by'],
  ['a day there is not', { fact: { ...FACT.fact, target: 'x', day: '2013-02-30' } }, 'fact.day'],
  ['a type there is not', { fact: { type: 'DAY' } }, 'fact.type'],
  ['a misspelt member', { evidense: 'x' }, 'body'],
  [
    'a number that is none',
    { fact: { type: 'SAME', a: { number: '270' }, b: 'x' } },
    'fact.a.number',
  ],
  ['nothing cited', { fact: { type: 'SAME', a: {}, b: 'x' } }, 'fact.a'],
  ['a list for a citation', { fact: { type: 'SAME', a: [], b: 'x' } }, 'fact.a'],
  [
    'an instrument by its title alone',
    { fact: { type: 'PROMULGATION_DAY', instrument: '噪声办法', day: '2013-05-01' } },
    'fact.instrument',
  ],
])('an assertion with %s is refused, and the place named', (_, wrong, member) => {
  const sent = {
    fact: { type: 'EFFECT_DAY', target: '令第270号', effect: 'ENACTED', day: '2013-05-01' },
    by: '张三',
    evidence: '公报',
    ...wrong,
  };
  const read = readAssertion(sent);
  expect(read.ok ? read.value : read.refusal).toMatchObject({ member });
});
