import { describe, expect, test } from '@jest/globals';
import type { FactAnswer } from './facts/factAnswer.ts';
import { tokenOf } from './http/token.ts';
import type { SourceAnswer } from './sources/sourceAnswer.ts';
import { SAMPLE } from './testing/gazette.ts';
import { withIngest, type IngestUnderTest } from './testing/withIngest.ts';

const DAY = {
  fact: {
    type: 'EFFECT_DAY',
    target: '重庆市人民政府令第270号',
    effect: 'ENACTED',
    day: '2013-05-01',
  },
  by: '张三',
  evidence: '《重庆市人民政府公报》2013年第9期第12页',
};

function assert(ingest: IngestUnderTest, body: unknown, query = ''): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return ingest.fetch(`/v1/facts${query}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function answerOf(response: Response): Promise<FactAnswer> {
  return (await response.json()) as FactAnswer;
}

async function loaded(ingest: IngestUnderTest, path: string): Promise<SourceAnswer> {
  return (await (await ingest.fetch(path)).json()) as SourceAnswer;
}

describe('asserting a fact', () => {
  test('shows in a preview what it would change, and records nothing', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const response = await assert(ingest, DAY, '?preview=true');
      expect(response.status).toBe(200);
      const previewed = await answerOf(response);
      expect(previewed).toMatchObject({ recorded: false, retracted: null, findings: [] });
      const [noise, ...others] = previewed.regulations;
      expect(others).toEqual([]);
      expect(noise).toMatchObject({ number: '重庆市人民政府令第270号', used: true, changed: true });
      expect(noise?.before?.[0]).toMatchObject({
        type: 'ENACTED',
        on: { earliest: '2012-04-20', latest: '2019-11-16', basis: 'PRESUMED' },
      });
      expect(noise?.after?.[0]).toMatchObject({
        type: 'ENACTED',
        on: { earliest: '2013-05-01', latest: '2013-05-01', basis: 'STATED' },
      });
      const path = `/v1/sources/${previewed.source.sha256}`;
      expect((await ingest.fetch(path)).status).toBe(404);
      // What is previewed is what is recorded.
      const recorded = await answerOf(await assert(ingest, DAY));
      expect(recorded).toEqual({ ...previewed, recorded: true });
    }));

  test('records it once, in a source of its own that can be read', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const first = await assert(ingest, DAY);
      expect(first.status).toBe(201);
      const answer = await answerOf(first);
      const path = first.headers.get('Location') ?? '';
      expect(path).toBe(`/v1/sources/${answer.source.sha256}`);
      const again = await assert(ingest, DAY);
      expect(again.status).toBe(200);
      expect(await answerOf(again)).toEqual(answer);
      expect(await loaded(ingest, path)).toMatchObject({
        source: { kind: 'ATTESTATION' },
        facts: [{ statement: answer.statement, type: 'EFFECT_DAY', by: '张三' }],
        instruments: [],
      });
      const text = await (await ingest.fetch(`${path}/text`)).text();
      expect(text).toContain('Asserted by: 张三\nEvidence: 《重庆市人民政府公报》');
      // The text sent as a document is the same source, and is not read otherwise.
      expect((await ingest.post(text)).status).toBe(422);
    }));

  test('is taken back by withdrawing its source, and counts again when that is read again', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const { source, statement } = await answerOf(await assert(ingest, DAY));
      const path = `/v1/sources/${source.sha256}`;
      const body = JSON.stringify({ statement, reason: 'the wrong paper', by: '张三' });
      const retraction = await ingest.fetch(`${path}/retractions`, { method: 'POST', body });
      expect(retraction.status).toBe(201);
      const sent = await assert(ingest, DAY);
      expect(sent.status).toBe(200);
      expect(await answerOf(sent)).toMatchObject({
        recorded: true,
        retracted: { reason: 'the wrong paper' },
        regulations: [],
      });
    }));

  test('whose reading was withdrawn counts again once it is read again', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const before = await answerOf(await assert(ingest, DAY));
      const path = `/v1/sources/${before.source.sha256}`;
      const body = JSON.stringify({ reason: 'the wrong paper', by: '张三' });
      await ingest.fetch(`${path}/retractions`, { method: 'POST', body });
      expect((await ingest.fetch(`${path}/readings`, { method: 'POST' })).status).toBe(201);
      expect((await ingest.fetch(`${path}/readings`, { method: 'POST' })).status).toBe(200);
      const after = await answerOf(await assert(ingest, DAY));
      expect(after.retracted).toBeNull();
      expect(after.regulations).toEqual(before.regulations);
      expect(after.statement).not.toBe(before.statement);
    }));

  test('says so where it contradicts a text, or touches nothing that is recorded', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const wrong = { ...DAY, fact: { ...DAY.fact, target: '重庆市人民政府令第363号' } };
      const contradicting = await answerOf(await assert(ingest, wrong));
      expect(contradicting.regulations).toMatchObject([{ used: false, changed: false }]);
      expect(contradicting.findings).toMatchObject([
        {
          rule: 'fact-contradicts-source',
          message: expect.stringContaining('the sources say 2024-02-01; the sources are followed'),
        },
      ]);
      const lost = { ...DAY, fact: { ...DAY.fact, target: '重庆市人民政府令第999号' } };
      const touching = await answerOf(await assert(ingest, lost));
      expect(touching.regulations).toEqual([]);
      expect(touching.findings).toMatchObject([{ rule: 'fact-names-nothing-recorded' }]);
    }));

  test('that two are one shows the one that is none any more', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const fact = { type: 'SAME', a: '重庆市人民政府令第270号', b: '重庆市人民政府令第363号' };
      const previewed = await answerOf(await assert(ingest, { ...DAY, fact }, '?preview=true'));
      const told = previewed.regulations.map(({ number, before, after }) => [
        number,
        before?.length,
        after?.length ?? null,
      ]);
      expect(told.sort()).toEqual([
        ['重庆市人民政府令第270号', 2, null],
        ['重庆市人民政府令第363号', 1, 2],
      ]);
    }));

  test.each([
    ['no evidence', { ...DAY, evidence: ' ' }, 422, 'bad-member', 'evidence'],
    [
      'a number that is none',
      { ...DAY, fact: { type: 'SAME', a: { number: 'x' }, b: 'y' } },
      422,
      'bad-member',
      'fact.a.number',
    ],
    ['nothing', undefined, 422, 'bad-member', 'fact'],
    ['a list', [], 422, 'bad-member', 'body'],
    ['a misspelt member', { ...DAY, evidense: 'x' }, 422, 'bad-member', 'body'],
    ['a book', { ...DAY, evidence: 'x'.repeat(40_000) }, 413, 'too-large', undefined],
  ])('with %s is refused', (_, body, status, type, member) =>
    withIngest(async (ingest) => {
      const refused = await assert(ingest, body);
      expect(refused.status).toBe(status);
      expect(await refused.json()).toMatchObject({
        type: `urn:regchron:problem:${type}`,
        ...(member === undefined ? {} : { member }),
      });
    }),
  );

  test('with a misspelt parameter or another method is refused', () =>
    withIngest(async (ingest) => {
      expect((await assert(ingest, DAY, '?preveiw=true')).status).toBe(400);
      expect((await ingest.fetch('/v1/facts')).status).toBe(405);
    }));

  test('needs the scope record, and a preview the scope preview', () =>
    withIngest(
      async (ingest) => {
        const as = (token: string, query: string): Promise<Response> =>
          ingest.fetch(`/v1/facts${query}`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${token}` },
            body: JSON.stringify(DAY),
          });
        expect((await assert(ingest, DAY)).status).toBe(401);
        expect((await as('looks', '')).status).toBe(403);
        expect((await as('looks', '?preview=true')).status).toBe(200);
        expect((await as('s3cret', '')).status).toBe(201);
      },
      { token: 's3cret', tokens: [{ ...tokenOf('looks'), scopes: ['preview'] }] },
    ));
});
