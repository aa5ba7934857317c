/** The page, fed by a clerk; skipped, with this line saying so, where no Chromium is installed. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { CHROMIUM, look } from './stack/browser.ts';
import { withPage } from './stack/withPage.ts';

const run = CHROMIUM === null ? describe.skip : describe;
const GAZETTE_FILE = fileURLToPath(new URL('../examples/chongqing-2023-21.txt', import.meta.url));
const TOKEN = 'a-token-for-this-story';

run('a clerk at the page', () => {
  test('looks at a gazette beside its source, and records it with one click', async () => {
    await withPage(
      async ({ browser, origin }) => {
        const { page, wrongs } = await look(browser, origin);
        await page.goto('/');
        await page.getByText('还没有录入任何公报').waitFor();
        await page.getByRole('link', { name: '去录入' }).click();
        await page.locator('input[type=file]').setInputFiles(GAZETTE_FILE);
        await page.getByText('6 件文件、13 项效力、5 篇文本').waitFor();
        const headings = await page.locator('.previewed-list h2').allTextContents();
        expect(headings).toEqual(['核对事项', '将记录的内容']);
        await page
          .locator('.effect-row', { hasText: '废止' })
          .getByRole('button', { name: '重庆市环境噪声污染防治办法' })
          .click();
        const place = page.locator('.source-text mark.active');
        await place.waitFor();
        expect(await place.textContent()).toContain('第 270 号)同时废止');

        await page.getByRole('button', { name: '记录', exact: true }).click();
        await page.getByText('已记录', { exact: true }).waitFor();
        await page.getByRole('link', { name: '看有效的法规' }).click();
        await page.getByLabel('有效日期').fill('2024-02-01');
        await page.getByRole('link', { name: '重庆市噪声污染防治办法' }).waitFor();

        await page.goto('/feed');
        await page.locator('input[type=file]').setInputFiles(GAZETTE_FILE);
        await page.getByText('此来源已在记录之中').waitFor();
        await page.getByRole('button', { name: '换一个来源' }).click();
        await page.getByText('粘贴文本').click();
        await page.getByLabel('公报或法规的文本').fill('今天天气很好。');
        await page.getByRole('button', { name: '预览' }).click();
        await page.getByText('Nothing was recognised').waitFor();
        expect(wrongs.filter((wrong) => !wrong.includes('422'))).toEqual([]);
      },
      { empty: true },
    );
  });

  test('without a token, where one is set, may look and is told why not more', async () => {
    await withPage(
      async ({ browser, origin }) => {
        const { page, wrongs } = await look(browser, origin);
        await page.goto('/feed');
        await page.locator('input[type=file]').setInputFiles(GAZETTE_FILE);
        await page.getByText('未提供令牌：只能预览').waitFor();
        const button = page.getByRole('button', { name: '记录', exact: true });
        expect(await button.isDisabled()).toBe(true);

        await page.getByLabel('令牌').fill('wrong');
        await button.click();
        await page.getByText('Recording needs a token').waitFor();
        await page.getByLabel('令牌').fill(TOKEN);
        await button.click();
        await page.getByText('已记录', { exact: true }).waitFor();
        expect(wrongs.filter((wrong) => !wrong.includes('401'))).toEqual([]);
      },
      { empty: true, settings: { REGCHRON_INGEST_TOKEN: TOKEN } },
    );
  });
});
