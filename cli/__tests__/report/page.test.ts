import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { address, launch } from '../../../__tests__/browser.ts';
import type { Report } from '../../report/model/Report.ts';
import { openReport } from './openReport.ts';
import { reportOf } from './reportOf.ts';

const webShop = readFileSync(join(__dirname, '../../../examples/web-shop.yaml'), 'utf8');
const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let report: Report;

beforeAll(async () => {
  [browser, report] = await Promise.all([launch(), reportOf(webShop)]);
});

afterAll(() => browser.close());

function cell(page: Page, name: string) {
  return page.locator(`button[data-cell="${name}"]`);
}

/** The operations in sight: `GET /products`. */
async function operations(page: Page): Promise<string[]> {
  const texts = await page.locator('tbody th:visible').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/, ' '));
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate<AxeResults>(
    "axe.run({ resultTypes: ['violations'] })",
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test('it shows totals, columns by class, operations and what their cells mean', async () => {
  const { page, requests } = await openReport(browser, report);
  expect(await page.title()).toBe('Status codes of Web shop');
  expect(await page.locator('.totals dl').innerText()).toMatch(
    /^operations\s+13\s+responses\s+30\s+errors\s+4\s+warnings\s+15\s+information\s+5\s+hints\s+2$/,
  );
  expect(await page.locator('.rules li').first().innerText()).toBe(
    '1 error status-405-allow-header',
  );
  expect(await page.locator('thead tr').first().locator('th').allInnerTexts()).toEqual([
    '2xx Success',
    '3xx Redirection',
    '4xx Client error',
    '5xx',
  ]);
  expect((await operations(page)).slice(0, 3)).toEqual([
    'GET /products',
    'HEAD /products',
    'OPTIONS /products',
  ]);
  const row = page.getByRole('row', { name: 'GET /products ', exact: false }).first();
  expect((await row.getByRole('cell').allTextContents()).slice(0, 5)).toEqual([
    'documented',
    'not allowed',
    'not allowed',
    '✕Wdocumented, not allowed: 1 warning',
    '',
  ]);
  expect(await cell(page, 'GET /carts/{cartId} 304').innerText()).toContain('+I');
  expect(await page.locator('.findings li').count()).toBe(26);
  expect(requests).toEqual([address]);
});

test('every cell stands below the header of its column, whatever it holds', async () => {
  const rows = report.rows.map((row) => ({
    ...row,
    path: `${row.path}${'/{anotherParameter}'.repeat(5)}`,
    cells: row.cells.map(() => ({ state: 'notAllowed' as const, findings: [...Array(12).keys()] })),
  }));
  for (const width of [1400, 500]) {
    const { page } = await openReport(
      browser,
      { ...report, rows },
      { viewport: { width, height: 900 } },
    );
    const lefts = await page.evaluate(() =>
      [...document.querySelectorAll('.table tr + tr')].map((row) =>
        [...row.children].map((cell) => cell.getBoundingClientRect().left),
      ),
    );
    expect(lefts.slice(1)).toEqual(lefts.slice(1).map(() => lefts[0]));
  }
});

test('a screen reader gets a table with names of rows, columns and cells', async () => {
  const { page } = await openReport(browser, report);
  const table = page.getByRole('table', { name: 'Operations and the status codes they document' });
  expect(await table.getByRole('columnheader', { name: '405' }).count()).toBe(1);
  expect(await table.getByRole('rowheader').count()).toBe(13);
  const put = table.getByRole('row').nth(5);
  expect(await put.getByRole('rowheader', { name: 'PUT /products', exact: true }).count()).toBe(1);
  expect(await put.getByRole('button', { name: 'documented: 1 error', exact: true }).count()).toBe(
    1,
  );
  expect(await put.getByRole('cell', { name: 'not allowed', exact: true }).count()).toBe(4);
  expect(await page.getByRole('status').innerText()).toBe('13 operations');
});

test('the findings of a cell show under the pointer, stay for it, and leave with it', async () => {
  const { page } = await openReport(browser, report);
  const details = page.locator('#details');
  expect(await details.isVisible()).toBe(false);
  await cell(page, 'PUT /products 405').hover();
  expect(await details.innerText()).toBe(
    'PUT /products 405\nerror PUT 405 declares no Allow header; add headers.Allow\nstatus-405-allow-header, line 64, paths./products.put.responses.405',
  );
  await details.hover();
  await page.waitForTimeout(300);
  expect(await details.isVisible()).toBe(true);
  await page.locator('h1').hover();
  await details.waitFor({ state: 'hidden' });
});

test('the keyboard alone leads to every finding and back', async () => {
  const { page } = await openReport(browser, report);
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell);
  await page.locator('.table').focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('GET /products 204');
  expect(await page.locator('#details').innerText()).toContain('GET 204 is not in the policy');
  const way: [string, string][] = [
    ['ArrowRight', 'GET /products 429'],
    ['Home', 'GET /products 204'],
    ['ArrowDown', 'HEAD /products 200'],
    ['ArrowDown', 'OPTIONS /products 204'],
    ['ArrowDown', 'PUT /products 201'],
    ['End', 'PUT /products 405'],
    ['ArrowRight', 'PUT /products 405'],
    ['ArrowUp', 'OPTIONS /products 204'],
    ['ArrowLeft', 'OPTIONS /products 204'],
  ];
  for (const [key, expected] of way) {
    await page.keyboard.press(key);
    expect([key, await focused()]).toEqual([key, expected]);
  }
  const described = await page.locator(':focus').getAttribute('aria-describedby');
  expect(described).toBe('details');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('status-code-method-disputed');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('OPTIONS /products 204');
  expect(await page.locator('#details').isVisible()).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('OPTIONS /products 204');
});

test('filters by method, severity, rule and tag, and says how much is left', async () => {
  const { page } = await openReport(browser, report);
  const status = page.getByRole('status');
  const tag = page.getByLabel('Tag');
  await page.getByLabel('GET', { exact: true }).uncheck();
  expect(await status.innerText()).toBe('10 of 13 operations');
  expect((await operations(page)).filter((name) => name.startsWith('GET'))).toEqual([]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expectText(page, '13 operations');

  await page.getByLabel('Rule').selectOption('status-429-body');
  expect(await operations(page)).toEqual(['GET /products']);
  expect(await page.locator('.findings li:visible').count()).toBe(1);
  expect(await cell(page, 'GET /products 204').getAttribute('class')).toContain('dim');
  expect(await cell(page, 'GET /products 429').getAttribute('class')).not.toContain('dim');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expectText(page, '13 operations');

  for (const level of ['warning', 'information', 'hint', 'no finding']) {
    await page.getByLabel(level, { exact: true }).uncheck();
  }
  expect(await operations(page)).toEqual([
    'GET /products',
    'PUT /products',
    'GET /products/{productId}',
    'DELETE /carts/{cartId}',
  ]);
  expect(await page.locator('.findings li:visible').count()).toBe(4);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expectText(page, '13 operations');

  await tag.selectOption({ index: 1 });
  const chosen = await tag.locator('option').nth(1).innerText();
  expect(await operations(page)).toEqual(
    report.rows
      .filter(({ tags }) => tags.includes(chosen))
      .map(({ method, path }) => `${method} ${path}`),
  );
});

test('what is in the baseline is quieter, and can be left out', async () => {
  const findings = report.findings.map((finding) => ({
    ...finding,
    isKnown: finding.severity !== 'error',
  }));
  const { page } = await openReport(browser, { ...report, findings, hasBaseline: true });
  expect(await page.locator('.totals .known').innerText()).toMatch(/^in the baseline\s+22$/);
  const background = (name: string) =>
    cell(page, name).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await background('PUT /products 405')).not.toBe(await background('GET /products 204'));
  expect(await cell(page, 'GET /products 204').innerText()).toContain('in the baseline: 1 warning');
  await page.getByLabel('in the baseline', { exact: true }).uncheck();
  expect(await page.locator('.findings li:visible').count()).toBe(4);
  await page.getByLabel('new', { exact: true }).uncheck();
  expect(await page.locator('.findings li:visible').count()).toBe(0);
});

async function expectText(page: Page, text: string): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: new RegExp(`^${text}$`) })
    .waitFor();
}

test.each(['light', 'dark'] as const)('axe finds nothing in %s mode', async (colorScheme) => {
  const findings = report.findings.map((finding, index) => ({
    ...finding,
    isKnown: index % 2 === 0,
  }));
  const marked = { ...report, findings, hasBaseline: true };
  const { page } = await openReport(browser, marked, { colorScheme, bypassCSP: true });
  await page.getByLabel('hint', { exact: true }).uncheck();
  await cell(page, 'PUT /products 405').click();
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => document.documentElement.removeAttribute('lang'));
  expect(await violations(page)).toEqual([expect.stringContaining('html-has-lang: ')]);
});

test('on paper there are the whole table and the findings, but no controls', async () => {
  const { page } = await openReport(browser, report);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('form').isVisible()).toBe(false);
  expect(await page.locator('.findings li').last().isVisible()).toBe(true);
  const display = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((found) => getComputedStyle(found).display);
  expect(await display('.table thead')).toBe('table-header-group');
  expect(await display('.table td')).toBe('table-cell');
  const overflow = await page.evaluate(() => {
    const box = document.querySelector('.table') as HTMLElement;
    return [box.scrollHeight - box.clientHeight, getComputedStyle(box).overflow];
  });
  expect(overflow).toEqual([0, 'visible']);
});

describe('1,000 operations', () => {
  // Not by the clock, which depends on the machine: what takes the time is the layout of all cells.
  test('only rows in or near sight are laid out, also when filtered and scrolled', async () => {
    const rows = Array.from({ length: 84 }, () => report.rows).flat();
    const { page } = await openReport(browser, { ...report, rows });
    const laidOut = () =>
      page.evaluate(async () => {
        for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
        const options = { contentVisibilityAuto: true } as CheckVisibilityOptions;
        const cells = [...document.querySelectorAll('tbody th')];
        return cells.filter((cell) => cell.checkVisibility(options)).length;
      });
    expect(await page.getByRole('status').innerText()).toBe('1092 operations');
    expect(await laidOut()).toBeLessThan(150);
    await page.getByLabel('GET', { exact: true }).uncheck();
    expect(await page.getByRole('status').innerText()).toBe('840 of 1092 operations');
    expect(await laidOut()).toBeLessThan(150);
    await page.locator('.table').evaluate((table) => table.scrollTo(0, 1e9));
    expect(await laidOut()).toBeLessThan(150);
    await page.locator('tbody tr:visible').last().scrollIntoViewIfNeeded();
    expect(await page.locator('tbody th').last().isVisible()).toBe(true);
  });
});
