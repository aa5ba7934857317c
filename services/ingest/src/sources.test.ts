import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { docxOf, toGb18030 } from '@regchron/documents/testing';
import type { SourceAnswer } from './sources/sourceAnswer.ts';
import { SAMPLE } from './testing/gazette.ts';
import { withIngest } from './testing/withIngest.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHA256 = createHash('sha256').update(SAMPLE).digest('hex');

async function answerOf(response: Response): Promise<SourceAnswer> {
  return (await response.json()) as SourceAnswer;
}

describe('recording the sample gazette', () => {
  test('a new source is 201, the same again 200, and a look at it gives the same', () =>
    withIngest(async (ingest) => {
      const first = await ingest.post(SAMPLE);
      expect(first.status).toBe(201);
      expect(first.headers.get('Location')).toBe(`/v1/sources/${SHA256}`);
      const answer = await answerOf(first);
      expect(answer.source).toEqual({ sha256: SHA256, length: 24111, kind: 'GAZETTE_ISSUE' });
      expect(answer.recorded).toBe(true);
      const again = await ingest.post(SAMPLE);
      expect(again.status).toBe(200);
      expect(await answerOf(again)).toEqual(answer);
      const looked = await ingest.fetch(`/v1/sources/${SHA256.toUpperCase()}`);
      expect(looked.status).toBe(200);
      expect(await answerOf(looked)).toEqual(answer);
    }));

  test('a preview answers the same and records nothing, before and after the recording', () =>
    withIngest(async (ingest) => {
      const before = await ingest.post(SAMPLE, { query: '?preview=true' });
      expect(before.status).toBe(200);
      const preview = await answerOf(before);
      expect(preview.recorded).toBe(false);
      expect((await ingest.fetch(`/v1/sources/${SHA256}`)).status).toBe(404);
      const recorded = await answerOf(await ingest.post(SAMPLE));
      expect(recorded).toEqual({ ...preview, recorded: true });
      const after = await answerOf(await ingest.post(SAMPLE, { query: '?preview=true' }));
      expect(after).toEqual(preview);
    }));

  test('the instruments are told with what each does to which regulation', () =>
    withIngest(async (ingest) => {
      const { instruments, texts } = await answerOf(await ingest.post(SAMPLE));
      expect(instruments.map(({ number, effects }) => [number, effects.length])).toEqual([
        ['重庆市人民政府令第362号', 2],
        ['重庆市人民政府令第363号', 2],
        ['重庆市人民政府令第364号', 6],
        ['渝府办发〔2023〕89号', 1],
        ['渝府办发〔2023〕91号', 1],
        ['渝府办发〔2023〕92号', 1],
      ]);
      const [order362, , order364, notice89] = instruments;
      expect(order362).toMatchObject({
        promulgatedOn: '2023-12-01',
        effects: [
          {
            type: 'ENACTED',
            on: { earliest: '2024-02-01', latest: '2024-02-01', basis: 'STATED' },
          },
          {
            type: 'REPEALED',
            regulation: { number: '重庆市人民政府令第315号' },
            on: { earliest: '2024-02-01', latest: '2024-02-01', basis: 'COMPUTED' },
          },
        ],
      });
      expect(order364?.effects.map(({ type, on }) => [type, on.latest])).toEqual(
        Array.from({ length: 6 }, () => ['REPEALED', '2023-12-08']),
      );
      expect(order364?.effects[0]?.regulation).toEqual({
        title: '《重庆市授予荣誉市民称号条例》实施办法',
        number: '重庆市人民政府令第112号',
      });
      expect(notice89?.effects).toMatchObject([
        { type: 'ENACTED', on: { basis: 'PRESUMED_ON_ISSUE' } },
      ]);
      expect(texts.map(({ articles }) => articles)).toEqual([24, 21, 0, 0, 0]);
    }));

  test('each span is a place in the text as it was sent', () =>
    withIngest(async (ingest) => {
      const { instruments } = await answerOf(await ingest.post(SAMPLE));
      const text = SAMPLE.toString('utf8');
      const clause = instruments[2]?.effects[0]?.span ?? { offset: 0, length: 0 };
      expect(text.slice(clause.offset, clause.offset + clause.length)).toContain(
        '《重庆市授予荣誉市民称号条例》实施办法',
      );
    }));

  test('the text comes back byte for byte', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const response = await ingest.fetch(`/v1/sources/${SHA256}/text`);
      expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
      expect(Buffer.from(await response.arrayBuffer()).equals(SAMPLE)).toBe(true);
    }));

  test('a byte order mark is part of the text: the source is named by the bytes sent', () =>
    withIngest(async (ingest) => {
      const marked = Buffer.concat([Buffer.from('\uFEFF'), SAMPLE]);
      const { source, instruments } = await answerOf(await ingest.post(marked));
      expect(source.sha256).toBe(createHash('sha256').update(marked).digest('hex'));
      expect(source.length).toBe(24112);
      expect(instruments).toHaveLength(6);
    }));

  test('a page, a Word file and a text in GB18030 of one gazette say the same', () =>
    withIngest(async (ingest) => {
      const lines = SAMPLE.toString('utf8').split('\n');
      const escaped = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      const html = escaped.map((line) => `<p>${line || '<br>'}</p>`).join('\n');
      const files = [
        ['text/html', Buffer.from(`<meta charset="utf-8"><body><nav>首页</nav>${html}`)],
        ['text/html; charset=gbk', toGb18030(`<body>${html}`)],
        ['text/plain', toGb18030(SAMPLE.toString('utf8'))],
        [DOCX, docxOf(escaped)],
      ] as const;
      for (const [contentType, bytes] of files) {
        const headers = { 'Content-Type': contentType };
        const preview = await ingest.post(Buffer.from(bytes), { query: '?preview=true', headers });
        const { instruments } = await answerOf(preview);
        expect(instruments.map(({ effects }) => effects.length)).toEqual([2, 2, 6, 1, 1, 1]);
      }
      const headers = { 'Content-Type': files[0][0] };
      const recorded = await answerOf(await ingest.post(Buffer.from(files[0][1]), { headers }));
      expect(recorded.findings[0]?.rule).toBe('document-part-dropped');
      const text = await ingest.fetch(`/v1/sources/${recorded.source.sha256}/text`);
      const { span } = recorded.instruments[2]?.effects[0] ?? { span: { offset: 0, length: 0 } };
      expect((await text.text()).slice(span.offset, span.offset + span.length)).toContain(
        '《重庆市授予荣誉市民称号条例》实施办法',
      );
    }));

  test('the request id of the client is answered', () =>
    withIngest(async (ingest) => {
      const headers = { 'Content-Type': 'text/plain', 'X-Request-Id': 'gazette-21' };
      const response = await ingest.post(SAMPLE, { headers });
      expect(response.headers.get('X-Request-Id')).toBe('gazette-21');
    }));

  test('many clients that record the same source at once make one recording of it', () =>
    withIngest(async (ingest) => {
      const responses = await Promise.all(Array.from({ length: 8 }, () => ingest.post(SAMPLE)));
      expect(responses.map(({ status }) => status).sort()).toEqual([
        ...Array.from({ length: 7 }, () => 200),
        201,
      ]);
      const answers = await Promise.all(responses.map(answerOf));
      expect(answers.every((each) => JSON.stringify(each) === JSON.stringify(answers[0]))).toBe(
        true,
      );
    }));
});
