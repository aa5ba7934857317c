import { expect, test } from '@jest/globals';
import { passageOf } from '../lines/passage.ts';
import { readRecital } from './recital.ts';

const read = (text: string) =>
  readRecital(passageOf(text, [{ offset: 0, length: text.length }]), '某市人民政府');

test('promulgation by number, and a revision by another', () => {
  expect(
    read('2007年11月14日某市人民政府令第208号公布，根据2012年2月8日某市人民政府令第261号修订'),
  ).toMatchObject({
    number: { label: '某市人民政府令第208号' },
    promulgatedOn: '2007-11-14',
    adoptedOn: null,
    history: [
      {
        type: 'AMENDED',
        manner: '修订',
        on: '2012-02-08',
        number: { label: '某市人民政府令第261号' },
      },
    ],
  });
});

test('adoption by a congress is no promulgation; the body is told without its term and session', () => {
  expect(read('2004年10月22日某市第十二届人民代表大会常务委员会第十五次会议通过')).toMatchObject({
    adoptedOn: '2004-10-22',
    promulgatedOn: null,
    number: null,
    issuer: '某市人民代表大会常务委员会',
  });
});

test('approval and effect are neither adoption nor promulgation', () => {
  expect(read('1994年7月22日批准、1994年9月1日起施行')).toMatchObject({
    adoptedOn: null,
    promulgatedOn: null,
  });
});

test('numbers that name no body are completed by the issuer they stand under', () => {
  expect(read('令第12号').number?.label).toBe('某市人民政府令第12号');
  expect(read('市人民政府令第12号').number?.label).toBe('某市人民政府令第12号');
  expect(read('国务院令第12号').number?.label).toBe('国务院令第12号');
});

test('words inside a title tell nothing of the recital', () => {
  expect(read('《关于2001年1月1日公布修订某标准的通知》')).toMatchObject({
    promulgatedOn: null,
    history: [],
  });
});
