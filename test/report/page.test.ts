import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenPath } from './golden.js';

const BROWSER = '/usr/bin/chromium';
const there = existsSync(BROWSER);
if (!there) console.log(`skipped: no ${BROWSER}`);

describe.skipIf(!there)('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());

  async function open(
    lang: string,
    options: Parameters<Browser['newPage']>[0],
    use: (page: Page) => Promise<void>,
  ): Promise<void> {
    const page = await browser.newPage(options);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const url = pathToFileURL(goldenPath(`report.${lang}.html`)).href;
    await page.goto(url);
    await use(page);
    await page.close();
    expect(said).toEqual([]);
    expect(asked).toEqual([url]);
  }

  it('filters by what is typed, full-width or in another case too', async () => {
    await open('zh-CN', { viewport: { width: 1200, height: 900 } }, async (page) => {
      const seen = () => page.locator('details.item:visible').count();
      expect(await seen()).toBe(3);
      await page.fill('#search', '明禾');
      expect(await seen()).toBe(1);
      expect(await page.locator('article.item:visible').count()).toBe(1);
      await page.fill('#search', 'ｍüller <B>');
      expect(await seen()).toBe(1);
      await page.fill('#search', '没有这个客户');
      expect(await seen()).toBe(0);
      expect(await page.locator('#none').isVisible()).toBe(true);
      await page.fill('#search', '');
      expect(await seen()).toBe(3);
    });
  });

  it('opens and closes all', async () => {
    await open('en', {}, async (page) => {
      await page.getByRole('button', { name: 'Close all' }).click();
      expect(await page.locator('details[open]').count()).toBe(0);
      await page.getByRole('button', { name: 'Open all' }).click();
      expect(await page.locator('details[open]').count()).toBe(3);
    });
  });

  it('shows everything without scripts and in print', async () => {
    await open('zh-CN', { javaScriptEnabled: false }, async (page) => {
      expect(await page.getByText('crm-clean review 2 11 --different').isVisible()).toBe(true);
      expect(await page.locator('#tools').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('nav').isVisible()).toBe(false);
      expect(await page.getByText('crm-clean review 2 11 --different').isVisible()).toBe(true);
    });
  });

  it.each(['en', 'zh-CN'])('never scrolls sideways on a phone (%s)', async (lang) => {
    for (const width of [390, 320]) {
      await open(lang, { viewport: { width, height: 844 } }, async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      });
    }
  });
});
