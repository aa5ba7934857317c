/** The page, left open while things happen; skipped, with this line saying so, where no Chromium is installed. */
import { describe, expect, test } from '@jest/globals';
import { CHROMIUM, look } from './stack/browser.ts';
import { record } from './stack/client.ts';
import { withPage } from './stack/withPage.ts';

const run = CHROMIUM === null ? describe.skip : describe;

/** An order that enacts one regulation and, with that, repeals another. */
const order = (number: number, title: string, repealed: string): string => `重庆市人民政府令

第${String(number)}号

《${title}》已经2024年3月1日市第六届人民政府第30次常务会议审议通过，现予公布，自2024年6月1日起施行。

市长 胡衡华

2024年3月8日

${title}

第一条 为了加强管理，制定本办法。

第二条 本办法自2024年6月1日起施行。${repealed}同时废止。
`;

run('a reader of the stream', () => {
  test('sees changes arrive, misses none while the service was away, and sees none twice', async () => {
    await withPage(async ({ browser, origin, ingest, restartQuery }) => {
      const { page, wrongs } = await look(browser, origin);
      await page.goto('/stream?from=2023-11-01');
      await page.getByText('已收到 26 条').waitFor();
      expect(await page.locator('.phase-recorded').count()).toBe(13);
      expect(await page.locator('.phase-came_due').count()).toBe(13);
      await page.getByRole('heading', { name: '2024年2月' }).waitFor();

      const first = order(
        366,
        '重庆市河道采砂管理办法',
        '《重庆市噪声污染防治办法》（重庆市人民政府令第363号）',
      );
      await record(ingest.url, first);
      // Enacted and repealed, each recorded and come due.
      await page.getByText('已收到 30 条').waitFor();

      const second = order(
        367,
        '重庆市城市供水管理办法',
        '《重庆市民用无人驾驶航空器公共安全管理办法》（重庆市人民政府令第362号）',
      );
      await restartQuery(async () => {
        await page.getByText('连接中断').waitFor();
        await record(ingest.url, second);
      });
      await page.getByText('已收到 34 条').waitFor();
      await page.getByText('已连接').waitFor();
      const titles = await page.locator('.change').allTextContents();
      expect(titles.filter((each) => each.includes('重庆市城市供水管理办法'))).not.toEqual([]);
      expect(new Set(titles).size).toBe(34);

      await page.getByRole('button', { name: '已生效' }).click();
      await page.getByRole('button', { name: '废止' }).click();
      await page.getByText('已收到 10 条').waitFor();
      expect(await page.locator('.phase-recorded').count()).toBe(0);
      // What failed while the service was away is told by the browser itself, and by nothing else.
      expect(wrongs.filter((wrong) => !/ERR_|Failed to load resource/.test(wrong))).toEqual([]);
    });
  });
});
