import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { openQuery, sampleGazette, type Opened } from '../testing/withQuery.ts';
import { escaped, folded } from './iCalendar.ts';

async function withGazette(play: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openQuery();
  try {
    await opened.query.record(await sampleGazette());
    await play(opened);
  } finally {
    await opened.close();
  }
}

async function eventsOf(opened: Opened, query: string): Promise<ICAL.Event[]> {
  const response = await fetch(`${opened.query.url}/v1/calendar.ics?${query}`);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const text = await response.text();
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

describe('The calendar of effective days', () => {
  test('has an all-day event for each effect of a known day', async () => {
    await withGazette(async (opened) => {
      const events = await eventsOf(opened, 'from=2023-12-01&types=ENACTED');
      const told = events.map(({ summary, startDate }) => `${startDate.toString()} ${summary}`);
      expect(told).toContain(
        '2024-02-01 施行：《重庆市噪声污染防治办法》（重庆市人民政府令第363号）',
      );
      const [event] = events.filter(({ summary }) => summary.includes('第363号'));
      expect(event?.startDate.isDate).toBe(true);
      expect(event?.endDate.toString()).toBe('2024-02-02');
      expect(event?.description).toContain('自 2024 年 2 月 1 日起施行');
    });
  });

  test('names an event the same however often it is fetched', async () => {
    await withGazette(async (opened) => {
      const uids = (events: ICAL.Event[]): string[] => events.map(({ uid }) => uid);
      const before = uids(await eventsOf(opened, 'from=2023-01-01'));
      expect(new Set(before).size).toBe(before.length);
      await opened.query.comeDue('2024-06-01');
      expect(uids(await eventsOf(opened, 'from=2023-01-01'))).toEqual(before);
    });
  });

  test('begins today where no day is given, and is whole where nothing is to come', async () => {
    await withGazette(async (opened) => {
      // The service's today is 2024-06-01: everything in the gazette has come by then.
      expect(await eventsOf(opened, '')).toEqual([]);
      expect(await eventsOf(opened, 'from=2024-02-01&to=2024-02-02')).toHaveLength(4);
      expect(await eventsOf(opened, 'from=2024-02-01&kinds=LAW')).toEqual([]);
    });
  });
});

test('what is written into a line is what is read from it', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(words, (text) => {
      const line = folded(`SUMMARY:${escaped(text)}`);
      const parsed = ICAL.parse(`BEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\n`) as unknown[];
      expect(new ICAL.Component(parsed).getFirstPropertyValue('summary')).toBe(text);
    }),
  );
});
