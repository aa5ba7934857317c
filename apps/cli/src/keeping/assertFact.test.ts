import { expect, test } from '@jest/globals';
import { GAZETTE, withCli } from '../testing/withCli.ts';

const NOISE = '重庆市人民政府令第270号';
const SAYS = ['--by', '张三', '--evidence', '公报2013年第9期'];
const WORDS = ['assert', 'effect-day', NOISE, '--day', '2013-05-01', ...SAYS];

test('a day asserted is previewed, recorded once, answered from, and withdrawn', async () => {
  await withCli(async ({ json, regchron }) => {
    await json('ingest', GAZETTE);
    const before = await json('in-force', '--on', '2015-01-01');
    const preview = await json(...WORDS, '--preview');
    expect(preview).toMatchObject({
      outcome: 'WOULD_ASSERT',
      position: null,
      regulations: [{ number: NOISE, used: true, changed: true }],
      findings: [],
    });
    const asserted = await json(...WORDS);
    expect(asserted).toEqual({ ...preview, outcome: 'ASSERTED', position: 27 });
    expect(await json(...WORDS)).toEqual({ ...asserted, outcome: 'ALREADY' });
    const { out } = await regchron('in-force', '--on', '2015-01-01');
    expect(out).toContain('on the word of 张三 (公报2013年第9期)');
    const { effects } = await json('timeline', NOISE);
    expect(effects[0]).toMatchObject({ on: { earliest: '2013-05-01', latest: '2013-05-01' } });
    expect(effects[0].statements).toContain(asserted.statement);
    expect((await regchron('timeline', NOISE)).out).toContain('on the word of 张三');
    const withdrawal = ['retract', asserted.sha256, '--reason', 'a slip', '--by', '张三'];
    expect(await json(...withdrawal)).toMatchObject({ outcome: 'RETRACTED' });
    const after = await json('in-force', '--on', '2015-01-01');
    expect(after.regulations).toEqual(before.regulations);
    const again = await regchron(...WORDS);
    expect(again.exit).toBe(0);
    expect(again.out).toContain('It was withdrawn by 张三 (a slip) and does not count');
  });
});

test('a person is told what changes, line by line', async () => {
  await withCli(async ({ json, regchron }) => {
    await json('ingest', GAZETTE);
    const { out } = await regchron(...WORDS);
    expect(out).toContain(`Recorded: “${NOISE} was enacted with effect on 2013-05-01.” (张三`);
    expect(out).toContain('    - 2012-04-20…2019-11-16 (PRESUMED)  ENACTED\n');
    expect(out).toContain('    + 2013-05-01  ENACTED\n');
    const same = await regchron('assert', 'same', NOISE, '重庆市人民政府令第363号', ...SAYS);
    expect(same.out).toContain('    + no such regulation\n');
    const nothing = await regchron('assert', 'distinct', '甲办法', '乙办法', ...SAYS);
    expect(nothing.out).toContain('WARNING fact-names-nothing-recorded');
  });
});

test('what cannot be asserted ends with 2 and names the place; an instrument may be named without a number', async () => {
  await withCli(async ({ json, regchron }) => {
    await json('ingest', GAZETTE);
    const day = ['--day', '2013-05-01'];
    const bad = await regchron('assert', 'promulgation-day', '噪声办法', ...day, ...SAYS, '--json');
    expect(bad.exit).toBe(2);
    expect(JSON.parse(bad.err)).toMatchObject({
      error: { type: 'BAD_ASSERTION', member: 'fact.instrument' },
    });
    const named = ['--issuer', '重庆市人民政府', '--adopted-on', '2013-04-01'];
    const good = ['assert', 'promulgation-day', '噪声办法', ...named, ...day, ...SAYS, '--preview'];
    expect(await json(...good)).toMatchObject({
      words: '《噪声办法》 (重庆市人民政府, adopted on 2013-04-01) was promulgated on 2013-05-01.',
    });
  });
});
