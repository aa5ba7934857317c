import { expect, test } from '@jest/globals';
import { withCli, type CliUnderTest } from '../testing/withCli.ts';

const head = (title: string, passed: string, from: string): string =>
  `# ${title}\n\n${passed} 江州市第三届人民代表大会常务委员会第十次会议通过\n${from} 施行\n\n<!-- INFO END -->\n\n`;
const RULES = `${head('江州市养犬管理条例', '2010年3月1日', '2010年5月1日')}第一条 为了规范养犬行为，制定本条例。

第二条 养犬人应当自取得犬只之日起三十日内登记。

第三条 本条例自2010年5月1日起施行。
`;
const decision = (
  day: string,
  words: string,
): string => `# 江州市人民代表大会常务委员会关于修改《江州市养犬管理条例》的决定

${day.replace('8月', '6月')} 江州市第五届人民代表大会常务委员会第八次会议通过

<!-- INFO END -->

江州市第五届人民代表大会常务委员会第八次会议决定对《江州市养犬管理条例》作如下修改：

${words}

本决定自${day}起施行。

《江州市养犬管理条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。
`;

async function withRules(run: (cli: CliUnderTest) => Promise<void>): Promise<void> {
  await withCli(async (cli) => {
    await cli.file('rules.md', RULES);
    await cli.file(
      'first.md',
      decision('2020年8月1日', '一、增加一条，作为第二条：“养犬人应当文明养犬。”'),
    );
    await cli.file(
      'second.md',
      decision('2022年8月1日', '一、将第三条中的“三十日”修改为“十五日”。'),
    );
    expect((await cli.regchron('ingest', 'rules.md', 'first.md', 'second.md')).exit).toBe(0);
    await run(cli);
  });
}

const SIDES = ['江州市养犬管理条例@2010-05-01', '江州市养犬管理条例@2023-01-01'] as const;

test('diff --steps tells each change with its instrument, and follows each article', async () => {
  await withRules(async ({ regchron, json }) => {
    const { exit, out } = await regchron('diff', '--steps', ...SIDES);
    expect(exit).toBe(0);
    expect(out).toMatch(/STEP 1 《.+的决定》（修改，2020-08-01 起）/);
    expect(out).toMatch(/STEP 2 《.+的决定》（修改，2022-08-01 起）/);
    expect(out).toContain('[-三十日-]{+十五日+}');
    expect(out).toContain('2 → 3: step 1 RENUMBERED, step 2 MODIFIED\n');
    const told = await json('diff', '--steps', ...SIDES);
    expect(told.steps).toHaveLength(2);
    expect(told.concordance).toContainEqual(expect.objectContaining({ old: ['2'], new: ['3'] }));
  });
});

test('diff --steps says where there is nothing in between, and refuses turned days', async () => {
  await withRules(async ({ regchron }) => {
    const [from, to] = SIDES;
    expect((await regchron('diff', '--steps', from, from)).out).toContain('nothing was changed');
    const turned = await regchron('diff', '--steps', to, from);
    expect(turned).toMatchObject({ exit: 2, out: '' });
    expect(turned.err).toContain('Name the earlier text first');
    const both = await regchron('diff', '--steps', '--format', 'md', ...SIDES);
    expect(both).toMatchObject({ exit: 2, out: '' });
  });
});
