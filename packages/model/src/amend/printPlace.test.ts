import { expect, test } from '@jest/globals';
import type { Place, PlaceStep } from './place.ts';
import { printPlace } from './printPlace.ts';

const step = (
  kind: PlaceStep['kind'],
  number: string,
  through: string | null = null,
): PlaceStep => ({
  kind,
  number,
  through,
});
const place = (path: readonly PlaceStep[], rest: Partial<Place> = {}): Place => ({
  path,
  part: 'WHOLE',
  sentence: null,
  numbering: 'BEFORE',
  ...rest,
});

test.each([
  ['第八条第二款第三项', place([step('article', '8'), step('paragraph', '2'), step('item', '3')])],
  ['第十八条之一', place([step('article', '18-1')])],
  ['第十条至第十二条', place([step('article', '10', '12')])],
  ['第二条最后一款末句', place([step('article', '2'), step('paragraph', '-1')], { sentence: -1 })],
  ['第三章标题', place([step('chapter', '3')], { part: 'HEADING' })],
  ['全文', place([])],
])('%s is printed as decisions print it', (printed, named) => {
  expect(printPlace(named)).toBe(printed);
});
