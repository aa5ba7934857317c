/** The page, read by a lawyer; skipped, with this line saying so, where no Chromium is installed (REGCHRON_CHROMIUM names one). */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CHROMIUM, look } from './stack/browser.ts';
import { openStack, type Stack } from './stack/withPage.ts';

const run = CHROMIUM === null ? describe.skip : describe;
const NEW_NOISE = '重庆市噪声污染防治办法';
const OLD_NOISE = '重庆市环境噪声污染防治办法';

const namesOf = (page: Page): Promise<string[]> => page.locator('.row-title > a').allTextContents();

run('a lawyer at the page', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack();
  });
  afterAll(async () => {
    await stack.close();
  });

  test('asks what was in force, as of the law and as a reader then could know, by an address that tells all', async () => {
    const { browser, origin } = stack;
    const { page, wrongs } = await look(browser, origin);
    await page.goto('/');
    await page.getByLabel('有效日期').fill('2024-01-31');
    await page.getByText('共 5 部').waitFor();
    await page.getByRole('button', { name: '地方政府规章' }).click();
    await page.getByText('共 2 部，均确定有效').waitFor();
    expect(await namesOf(page)).toEqual(['重庆市民用无人驾驶航空器管理暂行办法', OLD_NOISE]);
    await page.getByRole('button', { name: '地方政府规章' }).click();

    await page.getByLabel('有效日期').fill('2015-01-01');
    const row = page.getByRole('row', { name: OLD_NOISE });
    await row.getByText('可能有效').waitFor();
    expect(await row.textContent()).toContain(
      '公布于重庆市人民政府令第264号（2012-04-20）与重庆市人民政府令第324号（2018-11-16）之间',
    );

    await page.getByLabel('有效日期').fill('2024-03-01');
    await page.getByRole('switch').check();
    await page.getByLabel('公布截至').fill('2023-12-03');
    const differing = page.getByRole('region', { name: '与现在所知相比' });
    await differing
      .getByText(
        `重庆市人民政府令第363号（2023-12-05 公布）：自 2024-02-01 起废止，由《${NEW_NOISE}》取代`,
      )
      .waitFor();
    await page.getByLabel('查找名称').fill('噪声');
    await page.getByText('共 1 部').waitFor();
    expect(await namesOf(page)).toEqual([OLD_NOISE]);

    const address = page.url();
    const { page: second, wrongs: more } = await look(browser, origin);
    await second.goto(address);
    await second.getByText('共 1 部').waitFor();
    expect(await namesOf(second)).toEqual([OLD_NOISE]);
    expect([...wrongs, ...more]).toEqual([]);
  });

  test('follows one regulation through time, to its text, its citations and its place in the gazette', async () => {
    const { browser, origin } = stack;
    const { page, wrongs } = await look(browser, origin);
    await page.goto(`/regulations/${encodeURIComponent('重庆市人民政府令第270号')}?on=2015-01-01`);
    await page.getByRole('heading', { level: 1, name: OLD_NOISE }).waitFor();
    expect(await page.locator('.span-possible').count()).toBe(1);
    await page.getByText('未录入此时的文本').waitFor();

    const clause = page.getByRole('button', { name: '在公报中看原句' }).last();
    await clause.click();
    await page.locator('.source-panel mark', { hasText: '第 270 号)同时废止' }).waitFor();

    // On the lane of its successor, a third of the way from its beginning to the end of the axis.
    const successor = page.locator('.lane-successor .lane-ground');
    const box = await successor.boundingBox();
    await successor.click({ position: { x: (box?.width ?? 0) - 60, y: 40 } });
    await page.getByRole('heading', { level: 1, name: NEW_NOISE, exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('on')).toMatch(/^202[67]-/);
    await page.locator('#article-21').waitFor();

    const slider = page.getByRole('slider');
    await page.getByLabel('阅读日期').fill('2024-02-01');
    await page.getByRole('heading', { name: '2024-02-01 的文本' }).waitFor();
    await slider.press('ArrowLeft');
    await page.getByText('尚未施行', { exact: true }).waitFor();
    await page.getByText('这一天没有适用的文本').waitFor();
    await page.getByRole('button', { name: '看 2024-02-01 的文本' }).click();

    await page
      .locator('.contents')
      .getByRole('link', { name: /^第二十一条/ })
      .click();
    expect(new URL(page.url()).hash).toBe('#article-21');
    await page.getByRole('button', { name: '在来源中看本条 第二十一条' }).click();
    await page.locator('.source-panel mark', { hasText: '第二十一条' }).waitFor();

    await page
      .locator('.provisions')
      .getByRole('link', { name: '《中华人民共和国噪声污染防治法》' })
      .first()
      .click();
    await page.getByText('以下 1 处提到它').waitFor();
    expect(wrongs).toEqual([]);
  });

  test('puts two texts side by side, and is told when one of them is not recorded', async () => {
    const { browser, origin } = stack;
    const { page, wrongs } = await look(browser, origin);
    await page.goto('/compare?fromOn=2024-03-01&toOn=2024-03-01');
    const oldSide = page.getByRole('group', { name: '旧文本' });
    const newText = page.getByRole('group', { name: '新文本' }).getByRole('combobox');
    await oldSide.getByRole('combobox').fill('噪声污染');
    await page.getByRole('option').filter({ hasText: '重庆市人民政府令第363号' }).click();
    await newText.fill('航空器公共安全');
    await newText.press('ArrowDown');
    await page.locator('[role=option][aria-selected=true]').waitFor();
    await newText.press('Enter');
    await page.locator('.pair-modified del').first().waitFor();
    await page.getByRole('button', { name: '增加' }).click();
    expect(await page.locator('.pair').count()).toBe(await page.locator('.pair-inserted').count());
    expect(new URL(page.url()).searchParams.get('show')).toBe('inserted');

    for (const [name, format, holds] of [
      ['文档 DOCX', 'docx', /^PK/],
      ['网页 HTML', 'html', /^<!doctype html>/i],
      ['表格 CSV', 'csv', /^[^{]/],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      expect((await saved).suggestedFilename()).toMatch(new RegExp(`\\.${format}$`));
      expect(await readFile(await (await saved).path(), 'utf8')).toMatch(holds);
    }
    await page.getByText('数字变动表').click();
    await page.getByRole('button', { name: '隐去编辑性变动' }).click();
    await page.locator('.pair').first().waitFor();
    expect(new URL(page.url()).searchParams.get('editorial')).toBe('hidden');

    await oldSide.getByRole('combobox').fill('重庆市人民政府令第270号');
    await oldSide.getByRole('combobox').press('Enter');
    await oldSide.getByLabel('哪一天的文本').fill('2020-03-01');
    await page.getByText('没有录入这一天的文本').waitFor();
    expect(wrongs).toEqual([]);
  });
});
