/** Every real text of ../shared/samples, recorded; skipped, with this line saying so, where that folder is absent. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { READER_VERSION, readSource, type SourceReading } from '@regchron/intake';
import type { Chronicle as Folded, Regulation } from '@regchron/model';
import { exactDay, foldChronicle, parseCalendarDay } from '@regchron/model';
import { recordSource, sha256OfText, statementsOf } from '@regchron/recording';
import { onStage } from './testing/stage.ts';

const ROOT = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url));
const isHere = existsSync(ROOT);
const run = isHere ? describe : describe.skip;

interface ReadFile {
  readonly text: string;
  readonly sha256: string;
  readonly reading: SourceReading;
}

const readings = new Map<string, ReadFile | null>();

/** Null where nothing in the file tells of a regulation. Read once, however often it is recorded. */
function readFile(path: string): ReadFile | null {
  const known = readings.get(path);
  if (known !== undefined) return known;
  const text = readFileSync(ROOT + path, 'utf8');
  const read = readSource(text);
  const file = read.ok ? { text, sha256: sha256OfText(text), reading: read.value } : null;
  readings.set(path, file);
  return file;
}

function filesIn(folder: string): string[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/.test(name))
    .map((name) => `${folder}/${name}`)
    .sort();
}

const FILES = isHere
  ? ['gazette', 'laws', 'pairs', 'triples', 'amendments']
      .flatMap(filesIn)
      .filter((path) => !path.endsWith('README.md'))
  : [];

function fold(paths: readonly string[]): Folded {
  return foldChronicle(
    paths.flatMap((path) => {
      const file = readFile(path);
      const reading = { number: 1, reader: READER_VERSION };
      return file
        ? statementsOf({ sha256: file.sha256, rank: 'OTHER', reading }, file.reading.statements)
        : [];
    }),
  );
}

/** A timeline in a line for each effect: what, on which day (or not before), and by what it was replaced. */
function timelineOf({ effects }: Regulation, { regulations }: Folded): string[] {
  return effects.map(({ type, on, replacedBy }) => {
    const day = exactDay(on) ?? `from ${on.earliest?.day ?? 'an unknown day'}`;
    const successor = regulations.find(({ id }) => id === replacedBy?.regulation);
    return `${type} ${day}${successor ? ` by ${successor.title}` : ''}`;
  });
}

function timelines(folded: Folded): Record<string, string[]> {
  return Object.fromEntries(
    folded.regulations.map((each) => [
      `${each.title}${each.stub ? ' (cited)' : ''}`,
      timelineOf(each, folded),
    ]),
  );
}

/** Some seconds where nothing else runs. */
const PATIENCE = 180_000;

run('the folder of samples (skipped where ../shared/samples is absent)', () => {
  test.each(
    isHere
      ? readdirSync(`${ROOT}pairs`)
          .sort()
          .map((pair) => [pair])
      : [],
  )(
    '%s: two texts of one law are one regulation with two texts, enacted once, what it repeals repealed once',
    (pair) => {
      const files = filesIn(`pairs/${pair}`);
      expect(files).toHaveLength(2);
      const folded = fold(files);
      expect(fold([...files].reverse())).toEqual(folded);
      const own = folded.regulations.filter(({ stub }) => !stub);
      expect(own.map(({ texts }) => texts.length)).toEqual([2]);
      for (const { effects } of folded.regulations) {
        const [enacted, ...later] = effects.map(({ type }) => type);
        expect(enacted).toBe('ENACTED');
        expect(later).not.toContain('ENACTED');
        expect(later.filter((type) => type === 'REPEALED').length).toBeLessThanOrEqual(1);
      }
      expect(folded.instruments.filter(({ stub }) => !stub)).toHaveLength(1);
    },
  );

  test.each([
    [
      'P03',
      {
        废旧金属收购业治安管理办法: ['ENACTED 1994-01-25', 'AMENDED from 2023-07-20'],
      },
    ],
    [
      'P07',
      {
        中华人民共和国国际海运条例: [
          'ENACTED 2002-01-01',
          'AMENDED from 2013-07-18',
          'AMENDED from 2016-02-06',
          'AMENDED from 2019-03-02',
          'AMENDED from 2023-07-20',
        ],
        '中华人民共和国海上国际集装箱运输管理规定 (cited)': [
          'ENACTED from 1990-12-05',
          'AMENDED from 1998-04-18',
          'REPEALED 2002-01-01 by 中华人民共和国国际海运条例',
        ],
      },
    ],
    ['P09', { 商用密码管理条例: ['ENACTED 1999-10-07', 'AMENDED 2023-07-01'] }],
  ])('%s has the timeline a lawyer would draw', (pair, expected) => {
    expect(timelines(fold(filesIn(`pairs/${pair}`)))).toEqual(expected);
  });

  test('a title repealed by a second one and taken up again: three works, the younger two under their titles', () => {
    const files = FILES.filter((path) => /laws\/L(?:19|20)_/.test(path));
    const expected = {
      '北京市实施〈中华人民共和国动物防疫法〉办法 (cited)': [
        'ENACTED from 2004-10-22',
        'REPEALED 2014-10-01 by 北京市动物防疫条例',
      ],
      北京市动物防疫条例: [
        'ENACTED 2014-10-01',
        'REPEALED 2025-01-01 by 北京市实施《中华人民共和国动物防疫法》办法',
      ],
      '北京市实施《中华人民共和国动物防疫法》办法': ['ENACTED 2025-01-01'],
    };
    expect(timelines(fold(files))).toEqual(expected);
    expect(timelines(fold([...files].reverse()))).toEqual(expected);
  });

  test('one law in the place of another under a new title', () => {
    const files = FILES.filter((path) => /laws\/L(?:21|22)_/.test(path));
    expect(timelines(fold(files))).toEqual({
      北京市发展中医条例: ['ENACTED 2001-10-01', 'REPEALED 2021-05-01 by 北京市中医药条例'],
      北京市中医药条例: ['ENACTED 2021-05-01'],
    });
  });

  describe('recorded as a whole', () => {
    let forwards: readonly string[];
    beforeAll(async () => {
      forwards = await answersAfter(FILES);
    }, PATIENCE);

    test(
      'backwards, it gives answers equal byte by byte',
      async () => {
        expect(await answersAfter([...FILES].reverse())).toEqual(forwards);
      },
      PATIENCE,
    );

    test(
      'shuffled, it gives answers equal byte by byte',
      async () => {
        expect(await answersAfter(shuffled(FILES))).toEqual(forwards);
      },
      PATIENCE,
    );
  });
});

const DAYS = ['1990-01-01', '2005-06-01', '2014-10-01', '2021-06-01', '2023-12-20', '2025-06-01'];
const ALL = { first: 5000, after: null, filter: {}, orderBy: 'TITLE', descending: false } as const;

/** The lists of what was in force, and a digest of every timeline and instrument, byte by byte. */
async function answersAfter(paths: readonly string[]): Promise<readonly string[]> {
  return onStage(async ({ log, chronicle }) => {
    for (const path of paths) {
      const file = readFile(path);
      if (!file) continue;
      const { text, reading } = file;
      const source = {
        text,
        name: null,
        mediaType: 'text/markdown',
        encoding: 'utf-8',
        rawSha256: file.sha256,
        rank: 'OTHER',
      } as const;
      const recorded = await recordSource(
        log,
        { source, reading, reader: READER_VERSION },
        {
          clock: () => new Date('2026-01-01T00:00:00Z'),
          recorder: 'test',
          correlationId: null,
        },
      );
      expect(recorded.ok).toBe(true);
    }
    await chronicle.catchUp();
    const view = chronicle.latest();
    const lists = DAYS.map((day) => {
      const on = parseCalendarDay(day);
      if (!on) throw new Error(`not a day: ${day}`);
      return JSON.stringify(view.inForce({ ...ALL, on, asPublishedBy: null }), withoutRegulation);
    });
    const digests = [
      view.regulations(ALL),
      view.instruments({ first: 5000, after: null, filter: {} }),
    ].map((page) => createHash('sha256').update(JSON.stringify(page)).digest('hex'));
    return [...lists, ...digests];
  });
}

/** The regulation is told by its timeline; the list is what tells of the day. */
function withoutRegulation(field: string, value: unknown): unknown {
  return field === 'regulation' ? (value as Regulation).id : value;
}

/** Another order, the same on every machine. */
function shuffled(paths: readonly string[]): string[] {
  const rank = (path: string): string => createHash('sha256').update(`seed ${path}`).digest('hex');
  return [...paths].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
