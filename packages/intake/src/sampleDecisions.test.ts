/** Every amending decision of ../shared/samples; skipped, with this line saying so, where that folder is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { Operation } from '@regchron/model';
import { endOf } from '@regchron/model';
import { readSource } from './index.ts';

const ROOT = fileURLToPath(new URL('../../../../shared/samples/amendments/', import.meta.url));
const isHere = existsSync(ROOT);
const run = isHere ? describe : describe.skip;
const FILES = isHere ? readdirSync(ROOT).filter((name) => /^[TX]/.test(name)) : [];

/** Operations of each file, and how many of them say that an instruction was not read; with the reason. */
const READ: Readonly<Record<string, readonly [number, number, string?]>> = {
  T01: [319, 0],
  T07: [78, 0],
  T10: [5, 0],
  T18: [10, 0],
  T20: [50, 0],
  T22: [33, 0],
  T23: [42, 0],
  T27: [59, 0],
  T28: [2, 0],
  T32: [11, 0],
  T35: [41, 0],
  T36: [49, 0],
  T38: [49, 0],
  T42: [2, 0],
  X01: [9, 0],
  X02: [1, 0],
  X03: [8, 0],
  X04: [3, 0],
  X05: [7, 0],
  X06: [2, 1, '增加规定 does not say where in the article'],
  X07: [9, 0],
  X08: [1, 0],
  X09: [15, 0],
  X10: [4, 0],
  X11: [124, 26, '刑法第×条 and 引用已被废止的决定的规定 give no words to replace'],
};

run('the sample decisions (skipped where ../shared/samples is absent)', () => {
  test.each(FILES.map((file) => [file]))('%s: every instruction is read or told of', (file) => {
    const source = readFileSync(ROOT + file, 'utf8');
    const operations = operationsOf(source);
    const unread = operations.filter(({ type }) => type === 'NOT_READ');
    expect([operations.length, unread.length]).toEqual(READ[file.slice(0, 3)]?.slice(0, 2));
    for (const { sentence } of operations) {
      expect(sentence.length).toBeGreaterThan(0);
      expect(endOf(sentence)).toBeLessThanOrEqual(source.length);
    }
    expect(instructionLines(source).filter((line) => !isOrdered(operations, line))).toEqual([]);
  });
});

function operationsOf(source: string): Operation[] {
  const read = readSource(source);
  if (!read.ok) throw new Error(read.refusal.type);
  return read.value.statements.flatMap((event) =>
    event.type === 'RegulationAmended' ? (event.data.operations ?? []) : [],
  );
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const NUMBERED =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,3}[.．、]|第[一二三四五六七八九十]+条[ \u3000])/;
const ORDERS = /修改为|改为|增加|删去|删除|合并|并入|作为第|顺序|《.*》\**第/;
const LEADS =
  /(?:作出修改|作以下修改：|作如下修改：|^.{0,6}修改《[^》]*(?:〈[^〉]*〉[^》]*)?》)$|下列.*修改为[^，]*$|施行。$/;

/** Counted apart from the reader: lines that begin with a number outside of quotations and order something. */
function instructionLines(source: string): Line[] {
  const body = /\n附：/.exec(source)?.index ?? source.length;
  let isOpen = false;
  let from = 0;
  const found: Line[] = [];
  for (const text of source.slice(0, body).split('\n')) {
    const isQuoted = isOpen && !/^["“]/.test(text);
    if (!isQuoted && NUMBERED.test(text) && ORDERS.test(text) && !LEADS.test(text.trim()))
      found.push({ from, to: from + text.length, text });
    const signs: string = text.replace(/^["“]/, isOpen ? '' : '$&');
    for (const sign of signs)
      if (/["“”]/.test(sign)) isOpen = sign === '"' ? !isOpen : sign === '“';
    from += text.length + 1;
  }
  return found;
}

function isOrdered(operations: readonly Operation[], { from, to }: Line): boolean {
  return operations.some(({ sentence }) => sentence.offset < to && endOf(sentence) > from);
}
