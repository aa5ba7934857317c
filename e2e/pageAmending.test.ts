/** The page, where a decision amends a text; skipped, with this line saying so, where no Chromium is installed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CHROMIUM, look } from './stack/browser.ts';
import { ask, record } from './stack/client.ts';
import { openStack, type Stack } from './stack/withPage.ts';
import { violations } from './stack/violations.ts';

const run = CHROMIUM === null ? describe.skip : describe;
const TITLE = '江州市养犬管理条例';
const PATH = `/regulations/${encodeURIComponent(TITLE)}?on=2020-08-01`;

const RULES = `# 江州市养犬管理条例

2010年3月1日 江州市第三届人民代表大会常务委员会第十次会议通过
2010年5月1日 施行

<!-- INFO END -->

第一条 为了规范养犬行为，制定本条例。

第二条 本市行政区域内的养犬活动，适用本条例。

第三条 公安机关是养犬管理的主管部门。

第四条 养犬人应当自取得犬只之日起三十日内到公安机关登记。

违反本条例第三条规定的部门，由本级人民政府责令改正。

第五条 违反第四条第一款规定的，处二百元罚款。

第六条 本条例自2010年5月1日起施行。
`;

const DECISION = `# 江州市人民代表大会常务委员会关于修改《江州市养犬管理条例》的决定

2020年6月1日 江州市第五届人民代表大会常务委员会第八次会议通过

<!-- INFO END -->

江州市第五届人民代表大会常务委员会第八次会议决定对《江州市养犬管理条例》作如下修改：

一、增加一条，作为第二条：“养犬人应当文明养犬。”

二、将第四条改为第五条，第一款修改为：“养犬人应当自取得犬只之日起十五日内到公安机关登记。”

三、将第五条改为第六条，其中的“二百元”修改为“五百元”。

四、将第九条第三款修改为：“本条没有这一款。”

本决定自2020年8月1日起施行。

《江州市养犬管理条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。
`;

const ANOTHER = `# 江州市人民代表大会常务委员会关于再次修改《江州市养犬管理条例》的决定

2022年6月1日 江州市第五届人民代表大会常务委员会第二十次会议通过

<!-- INFO END -->

江州市第五届人民代表大会常务委员会第二十次会议决定对《江州市养犬管理条例》作如下修改：

一、将第六条中的“五百元”修改为“一千元”。

二、将第九条第三款修改为：“本条没有这一款。”

本决定自2022年8月1日起施行。
`;

const CITING = `# 江州市物业管理条例

2015年3月1日 江州市第四届人民代表大会常务委员会第九次会议通过
2015年5月1日 施行

<!-- INFO END -->

第一条 为了规范物业管理，制定本条例。

第二条 业主养犬的，应当依照《江州市养犬管理条例》第四条的规定登记。

第三条 本条例自2015年5月1日起施行。
`;

/** Asks again until the service has followed the log; the service decides, and no clock. */
async function untilRecorded(origin: string, sources: number): Promise<void> {
  for (;;) {
    const { data } = await ask(origin, '{ coverage { sources } }');
    if (data.coverage.sources === sources) return;
  }
}

run('a text and the decision that amends it, at the page', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack({ empty: true });
    for (const text of [RULES, DECISION, CITING]) await record(stack.ingest.url, text);
    await untilRecorded(stack.origin, 3);
  });
  afterAll(async () => {
    await stack.close();
  });

  test('tell who changed each article last, its earlier wordings in place, and what was not carried out', async () => {
    const { browser, origin } = stack;
    const { page, wrongs } = await look(browser, origin);
    await page.goto(PATH);
    await page.getByText('没有来源照此刊载全文').waitFor();
    await page.getByText('此文本不完整').waitFor();
    const fifth = page.locator('#article-5');
    const changed = fifth.getByRole('button', { name: '2020-08-01 修改' });
    await changed.click();
    await fifth.getByText('三十日内').waitFor();
    expect(await changed.getAttribute('aria-expanded')).toBe('true');
    expect(await fifth.locator('.wording-shown').textContent()).toContain('十五日内');
    expect(await page.locator('#article-1 .last-changed').textContent()).toContain('原文');

    await page.getByText('逐项修改').click();
    const refused = page.locator('.operation-refused');
    await refused.getByText('所指条款不在文本中，未套用').waitFor();
    expect(await page.locator('.operation').count()).toBe(7);
    await page.getByText('他处仍按旧条号引用').click();
    await page.getByText('原第 4 条，现为第 5 条').waitFor();
    expect(await violations(page)).toEqual([]);

    await refused.getByRole('button', { name: '看原句' }).click();
    await page.locator('.source-panel mark', { hasText: '将第九条第三款修改为' }).waitFor();
    expect(wrongs).toEqual([]);
  });

  test('show each operation of a decision before it is recorded, beside its place', async () => {
    const { browser, origin } = stack;
    const { page, wrongs } = await look(browser, origin);
    await page.goto('/feed');
    await page.getByText('粘贴文本').click();
    await page.getByLabel('公报或法规的文本').fill(ANOTHER);
    await page.getByRole('button', { name: '预览' }).click();
    await page.getByText('逐项修改（2 项，其中 1 项未能套用）').waitFor();
    const [first] = await page.locator('.operation').all();
    await first?.getByRole('button', { name: TITLE }).click();
    expect(await page.locator('.source-text mark.active').textContent()).toContain('五百元');
    await first?.getByText('前后文字（1 处）').click();
    await first?.locator('ins', { hasText: '一千元' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });

  test('stand beside each other, each change told with its class and rule', async () => {
    const { browser, origin } = stack;
    const { page, wrongs } = await look(browser, origin);
    const name = encodeURIComponent(TITLE);
    await page.goto(`/compare?from=${name}&fromOn=2020-07-31&to=${name}&toOn=2020-08-01`);
    await page.getByText('实质性：处罚').waitFor();
    await page.getByText('数字变动表').click();
    await page.locator('.numbers ins', { hasText: '五百元' }).waitFor();
    await page.getByRole('button', { name: '隐去编辑性变动' }).click();
    await page.getByRole('button', { name: '隐去编辑性变动', pressed: true }).waitFor();
    await page.locator('.pair').first().waitFor();
    expect(await page.getByText('编辑性：').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(wrongs).toEqual([]);
  });
});
