/** The page for every eye and on paper; skipped, with this line saying so, where no Chromium is installed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CHROMIUM, look } from './stack/browser.ts';
import { openStack, type Stack } from './stack/withPage.ts';
import { violations } from './stack/violations.ts';

const run = CHROMIUM === null ? describe.skip : describe;
const number = (ordinal: number): string =>
  encodeURIComponent(`重庆市人民政府令第${String(ordinal)}号`);

/** Each view, and what is there once its answer has come. */
const VIEWS = [
  ['/?on=2020-02-01', '.row-title a'],
  ['/?on=2024-03-01&by=2023-12-03', '.changed-why'],
  ['/?on=1950-01-01', '.notice'],
  [`/regulations/${number(363)}?on=2024-03-01`, '#article-21'],
  [`/regulations/${number(270)}?on=2015-01-01`, '.text-of-day .notice'],
  [`/compare?from=${number(363)}&fromOn=2024-03-01&to=${number(362)}&toOn=2024-03-01`, '.pair ins'],
  ['/stream?from=2023-11-01', '.month-day'],
  ['/feed', '.drop'],
] as const;

run('the page', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await openStack();
  });
  afterAll(async () => {
    await stack.close();
  });

  test('has no barrier that axe finds, in any view, in either language, wide or narrow', async () => {
    const { browser, origin } = stack;
    const found: string[] = [];
    for (const [width, language] of [
      [1440, 'zh'],
      [390, 'en'],
    ] as const) {
      const { page, wrongs } = await look(browser, origin, { viewport: { width, height: 844 } });
      for (const [path, sign] of VIEWS) {
        await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
        await page.locator(sign).first().waitFor();
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (wide > width) found.push(`${path}: ${String(wide)} pixels wide`);
        found.push(...(await violations(page)).map((each) => `${path} ${language}: ${each}`));
      }
      found.push(...wrongs);
      await page.context().close();
    }
    expect(found).toEqual([]);
  });

  test('speaks English after one click, remembers it, and says so in the address', async () => {
    const { browser, origin } = stack;
    const { page, wrongs } = await look(browser, origin);
    await page.goto('/?on=2024-02-01');
    await page.getByRole('heading', { name: '某日有效的法规' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'In force on a day' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    await page.goto('/stream');
    await page.getByRole('heading', { name: 'Coming days of effect' }).waitFor();
    await page.goto('/?lang=zh');
    await page.getByRole('heading', { name: '某日有效的法规' }).waitFor();
    expect(wrongs).toEqual([]);
  });

  test('prints the answer and what it rests on, and nothing to press', async () => {
    const { browser, origin } = stack;
    const { page, wrongs } = await look(browser, origin);
    for (const [path, sign] of VIEWS.slice(0, 6)) {
      await page.emulateMedia({ media: 'screen' });
      await page.goto(path);
      await page.locator(sign).first().waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav:visible, input:visible, .chip:visible').count()).toBe(0);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    }
    await page.emulateMedia({ media: 'screen' });
    await page.goto('/?on=2020-02-01');
    await page.locator('.row-title a').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.row-title a:visible').count()).toBe(8);
    expect(await page.locator('.rests-on').textContent()).toContain('记录位置');
    expect(wrongs).toEqual([]);
  });

  test('says what to do where the network is gone, and goes on when it is back', async () => {
    const { browser, origin } = stack;
    const { page } = await look(browser, origin);
    await page.goto('/?on=2024-02-01');
    await page.locator('.row-title a').first().waitFor();
    await page.context().setOffline(true);
    await page.getByText('网络已断开').waitFor();
    await page.getByRole('button', { name: '后一天' }).click();
    await page.getByText('暂时连不上查询服务').waitFor();
    await page.getByRole('button', { name: '重试' }).waitFor();
    await page.context().setOffline(false);
    await page.getByText('共 5 部').waitFor();
    expect(await page.getByText('网络已断开').count()).toBe(0);
  });
});
