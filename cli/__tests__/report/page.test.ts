import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { address, launch } from '../../../__tests__/browser.ts';
import { type Report, type Standing, standings } from '../../report/model/Report.ts';
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
  expect(await page.title()).toBe('Status codes of \u2068Web shop\u2069');
  expect((await page.locator('.tiles').innerText()).split(/\s+/).join(' ')).toBe(
    '13 operations 30 responses 4 errors 15 warnings 5 information 2 hints',
  );
  expect(await page.locator('.rules li').first().innerText()).toBe(
    '1 error status-405-allow-header ↗',
  );
  expect(await page.locator('.table thead tr').first().locator('th').allInnerTexts()).toEqual([
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
  expect((await row.getByRole('cell').allTextContents()).slice(0, 6)).toEqual([
    '3',
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
    cells: report.columns.map(({ key }) => ({
      column: key,
      state: 'notAllowed' as const,
      findings: [...Array(12).keys()],
    })),
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
  expect(await table.getByRole('rowheader').count()).toBe(14);
  const put = table.getByRole('row').nth(6);
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
  expect((await details.innerText()).split(/\n+/)).toEqual([
    '✕',
    'PUT /products 405 Method Not Allowed',
    'Replace the whole catalog',
    'error PUT 405 declares no Allow header; add headers.Allow',
    'status-405-allow-header openapi.yaml:64paths./products.put.responses.405',
    'Copy path',
    'Copy place',
  ]);
  await details.hover();
  await page.waitForTimeout(300);
  expect(await details.isVisible()).toBe(true);
  await page.locator('h1').hover();
  await details.waitFor({ state: 'hidden' });
});

test('the policy unfolds, with its marks and what is disputed', async () => {
  const { page } = await openReport(browser, report);
  const policy = page.locator('.policy');
  expect(await policy.locator('table').isVisible()).toBe(false);
  await policy.locator('summary').click();
  const [head, first] = await policy.locator('tr').allInnerTexts();
  expect([head, first].map((line) => line?.split('\t'))).toEqual([
    ['Status code', 'Reason phrase', 'GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
    ['200', 'OK', 'X', 'X', 'X', 'controller only', 'X', 'X', 'X'],
  ]);
  expect(await policy.locator('li').first().innerText()).toMatch(/^202 OPTIONS: /);
  expect(await violations(page)).toEqual([]);
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
  expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Close');
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
  const tag = page.getByLabel('Tag', { exact: true });
  await page.getByLabel('GET', { exact: true }).uncheck();
  expect(await status.innerText()).toBe('10 of 13 operations');
  expect((await operations(page)).filter((name) => name.startsWith('GET'))).toEqual([]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expectText(page, '13 operations');

  await page.getByLabel('Rule', { exact: true }).selectOption('status-429-body');
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

test('what is in the baseline or exempt is quieter, and can be left out', async () => {
  const findings = report.findings.map((finding) => ({
    ...finding,
    ...(finding.severity === 'warn' && { standing: 'known' as const }),
    ...(finding.severity === 'info' && { standing: 'exempt' as const, reason: 'Agreed in May' }),
  }));
  const { page } = await openReport(browser, { ...report, findings, hasBaseline: true });
  expect(await page.locator('.tiles .known').innerText()).toMatch(/^15\s+in the baseline$/);
  expect(await page.locator('.tiles .exempt').innerText()).toMatch(/^5\s+exempt$/);
  const background = (name: string) =>
    cell(page, name).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await background('PUT /products 405')).not.toBe(await background('GET /products 204'));
  expect(await cell(page, 'GET /products 204').innerText()).toContain('in the baseline: 1 warning');
  expect(await cell(page, 'POST /orders 201').innerText()).toContain('§');
  expect(await cell(page, 'POST /orders 201').innerText()).toContain('exempt: 1 information');
  await cell(page, 'POST /orders 201').hover();
  expect(await page.locator('#details').innerText()).toContain('exempt: Agreed in May');
  await page.getByLabel('in the baseline', { exact: true }).uncheck();
  expect(await page.locator('.findings li:visible').count()).toBe(11);
  await page.locator('.tiles .exempt button').click();
  expect(await page.locator('.findings li:visible').count()).toBe(5);
});

test('finds by path, operation id and summary; sums follow', async () => {
  const { page } = await openReport(browser, report);
  await page.getByLabel('Find', { exact: true }).fill('put cart');
  expect(await operations(page)).toEqual(['PUT /carts/{cartId}']);
  expect(await page.locator('.sums td').first().innerText()).toBe('1');
  await page.getByLabel('Find', { exact: true }).fill('replace the whole');
  expect(await operations(page)).toEqual(['PUT /products']);
  expect(await page.getByRole('status').innerText()).toBe('1 of 13 operations');
});

test('tiles, rules and column heads filter, and the address says it', async () => {
  const { page } = await openReport(browser, report);
  await page.getByRole('button', { name: '4 errors' }).click();
  expect((await operations(page)).length).toBe(4);
  expect(await page.evaluate('location.hash')).toBe(
    '#without=severity%3Awarn&without=severity%3Ainfo&without=severity%3Ahint&without=severity%3Anone',
  );
  await page.getByRole('button', { name: '4 errors' }).click();
  expect(await page.evaluate('location.hash')).toBe('');
  await page.getByRole('button', { name: '1 warning status-429-body' }).click();
  expect(await operations(page)).toEqual(['GET /products']);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('columnheader', { name: '410' }).getByRole('button').click();
  expect(await operations(page)).toEqual(['GET /products/{productId}']);
  const other = await page.context().newPage();
  await other.goto(`${address}${await page.evaluate('location.hash')}`);
  expect(await operations(other)).toEqual(['GET /products/{productId}']);
});

test('worst first, and tags as groups that fold', async () => {
  const { page } = await openReport(browser, report);
  await page.getByLabel('Order').selectOption('worst');
  expect((await operations(page))[0]).toBe('GET /products/{productId}');
  await page.getByLabel('Group by tag').check();
  const heads = page.locator('.tag button');
  const names = [...new Set(report.rows.flatMap(({ tags }) => tags))];
  expect((await heads.allInnerTexts()).map((text) => text.replace(/ \(\d+\)$/, '')).sort()).toEqual(
    names.sort(),
  );
  const number = (await operations(page)).length;
  await heads.first().click();
  expect((await operations(page)).length).toBeLessThan(number);
  expect(await heads.first().getAttribute('aria-expanded')).toBe('false');
  expect(await page.locator(':focus').innerText()).toBe(await heads.first().innerText());
});

test('a finding in the list leads to its cell', async () => {
  const { page } = await openReport(browser, report);
  await page.locator('.findings').getByRole('button', { name: 'PUT /products 405' }).click();
  const focused = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell);
  expect(focused).toBe('PUT /products 405');
  expect(await page.locator('#details').isVisible()).toBe(true);
});

test('the popup closes by its button, beside it and on leaving it, and follows its cell', async () => {
  const { page } = await openReport(browser, report);
  const details = page.locator('#details');
  const put = cell(page, 'PUT /products 405');
  await put.click();
  await details.getByRole('button', { name: 'Close' }).click();
  expect(await details.isVisible()).toBe(false);
  await put.click();
  const distance = async () => {
    const [box, own] = [await put.boundingBox(), await details.boundingBox()];
    return Math.abs((own?.y ?? 0) - ((box?.y ?? 0) + (box?.height ?? 0)));
  };
  expect(await distance()).toBeLessThan(2);
  await page.evaluate(() => scrollBy(0, -100));
  await page.waitForTimeout(200);
  expect(await distance()).toBeLessThan(2);
  await page.mouse.click(5, 5);
  expect(await details.isVisible()).toBe(false);
  await put.click();
  for (let tabs = 0; tabs < 6; tabs += 1) await page.keyboard.press('Tab');
  expect(await details.isVisible()).toBe(false);
});

test('the page of a rule unfolds above its findings', async () => {
  const { page } = await openReport(browser, report);
  const rule = page.locator('.findings > details', { hasText: 'status-405-allow-header' });
  const pageOfRule = rule.locator('details.page');
  expect(await pageOfRule.innerText()).toBe('About the rule');
  await pageOfRule.locator('summary').click();
  expect(await pageOfRule.getByRole('heading').allInnerTexts()).toEqual([
    'Why',
    'Wrong',
    'Right',
    'When not to use it',
    'Allow it',
    'Change it',
    'Related rules',
    'Source',
  ]);
  expect(await pageOfRule.locator('pre').nth(2).innerText()).toContain('example: GET, HEAD');
  const links = "[...document.querySelectorAll('.page a')].map(({ href }) => href)";
  expect(await page.evaluate<string[]>(links)).toEqual([
    'https://www.belgif.be/specification/rest/api-guide/#http-405',
    'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.6',
    'https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.1',
  ]);
  await pageOfRule.locator('summary').click();
  await pageOfRule.locator('summary').click();
  expect(await pageOfRule.getByRole('heading', { name: 'Why' }).count()).toBe(1);
  expect(await violations(page)).toEqual([]);
});

test('copies findings as CSV and Markdown', async () => {
  const { page } = await openReport(browser, report, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const copied = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await page.getByRole('button', { name, exact: true }).waitFor();
    const text = await page.evaluate<string>('navigator.clipboard.readText()');
    return text.split('\n').map((line) => line.trim());
  };
  await page.getByLabel('Rule', { exact: true }).selectOption('status-405-allow-header');
  expect(await copied('Copy as CSV')).toEqual([
    'severity,rule,message,file,line,place,standing,reason',
    'error,status-405-allow-header,PUT 405 declares no Allow header; add headers.Allow,openapi.yaml,64,paths./products.put.responses.405,reported,',
    '',
  ]);
  expect(await copied('Copy as Markdown')).toEqual([
    '- **error** PUT 405 declares no Allow header; add headers.Allow (`status-405-allow-header`, openapi.yaml:64)',
    '',
  ]);
});

test('on a phone nothing scrolls sideways but the table, and a tap shows findings', async () => {
  const source = `${'a-long-folder/'.repeat(12)}openapi.yaml`;
  const findings = report.findings.map((finding) => ({ ...finding, file: source }));
  const { page } = await openReport(
    browser,
    { ...report, source, findings },
    { viewport: { width: 390, height: 844 }, hasTouch: true },
  );
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await overflow()).toBe(0);
  await cell(page, 'GET /products 204').tap();
  const box = await page.locator('#details').boundingBox();
  expect([box?.x, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 844]);
  expect(box?.height).toBeLessThan(0.46 * 844);
  expect(await overflow()).toBe(0);
  await page.getByRole('button', { name: 'Close' }).tap();
  expect(await page.locator('#details').isVisible()).toBe(false);
});

test('text that turns the direction of what follows stays in its place', async () => {
  const rows = report.rows.map((row) => ({ ...row, path: `/\u202egpj.exe${row.path}` }));
  const { page } = await openReport(browser, { ...report, title: '\u202egpj', rows });
  const isolated = await page.evaluate(() =>
    ['h1 bdi', 'tbody th bdi'].map(
      (selector) => getComputedStyle(document.querySelector(selector) as Element).unicodeBidi,
    ),
  );
  expect(isolated).toEqual(['isolate', 'isolate']);
});

test('several documents have an overview, and each a view of its own', async () => {
  const { page } = await openReport(browser, [report, { ...report, title: 'Other', rows: [] }]);
  const links = page.getByRole('region', { name: 'Documents' }).getByRole('link');
  expect(await links.allInnerTexts()).toEqual(['Web shop', 'Other']);
  await links.last().click();
  await page.getByRole('heading', { name: 'Status codes of Other' }).waitFor();
  expect(await page.evaluate('location.hash')).toBe('#document=2');
  expect(await page.getByRole('group', { name: 'Method' }).count()).toBe(0);
  expect(await page.getByRole('status').innerText()).toBe('0 operations');
});

test('what could not be read is told at the top', async () => {
  const unread = [{ method: '', path: '/a', line: 4, reason: 'its $ref leads nowhere: #/b' }];
  const { page } = await openReport(browser, { ...report, unread });
  expect(await page.getByRole('note').innerText()).toContain(
    'openapi.yaml:4 /a is not drawn; its $ref leads nowhere: #/b',
  );
});

test('what has changed is marked, and can be seen alone', async () => {
  const rows = report.rows.map((row, index) =>
    index === 0 ? { ...row, change: 'added' as const } : row,
  );
  const { page } = await openReport(browser, { ...report, rows, against: 'v1', gone: [] });
  expect(await page.locator('header p').innerText()).toContain('compared to v1');
  await page.getByLabel('Only what has changed').check();
  expect(await operations(page)).toEqual(['GET /products']);
});

test('many keys that are no status codes take one column', async () => {
  const columns = [...report.columns];
  const rows = report.rows.map((row, index) => {
    const key = `key-of-its-own-${index}`;
    columns.push({ key, group: 'other', reasonPhrase: '' });
    return {
      ...row,
      cells: [...row.cells, { column: key, state: 'found' as const, findings: [0] }],
    };
  });
  const { page } = await openReport(browser, { ...report, columns, rows });
  expect(await page.locator('.table thead tr').nth(1).locator('th').last().innerText()).toBe(
    'others',
  );
  expect(await cell(page, 'POST /exports others').count()).toBe(1);
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
    standing: standings[index % 3] as Standing,
  }));
  const unread = [{ method: '', path: '/a', line: 4, reason: 'it is no object' }];
  const marked = { ...report, findings, unread, hasBaseline: true };
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
  expect(await display('.table tbody td')).toBe('table-cell');
  const overflow = await page.evaluate(() => {
    const box = document.querySelector('.table') as HTMLElement;
    return [box.scrollHeight - box.clientHeight, getComputedStyle(box).overflow];
  });
  expect(overflow).toEqual([0, 'visible']);
});

/** The report with its operations that many times. */
function timesOf(times: number): Report {
  const rows = Array.from({ length: times }, (_, index) =>
    report.rows.map((row) => ({ ...row, path: `/${index}${row.path}` })),
  ).flat();
  return { ...report, rows };
}

// Not by the clock, which depends on the machine: what takes the time is the drawing of rows.
test('of 20,000 operations only those in or near sight are drawn, also when filtered', async () => {
  const { page } = await openReport(browser, timesOf(1540));
  const drawn = async () => {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.waitForTimeout(100);
    return page.locator('.table tbody tr').count();
  };
  expect(await page.getByRole('status').innerText()).toBe('20020 operations');
  expect(await drawn()).toBeLessThan(150);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(15_000);
  await page.getByLabel('GET', { exact: true }).uncheck();
  expect(await page.getByRole('status').innerText()).toBe('15400 of 20020 operations');
  expect(await drawn()).toBeLessThan(150);
  await page.locator('.table').evaluate((table) => table.scrollTo(0, 1e9));
  await page.getByText('/1539/exports').waitFor();
  expect(await drawn()).toBeLessThan(150);
});

test('all of it is printed, and afterwards only what is in sight is there', async () => {
  const { page } = await openReport(browser, timesOf(40));
  const drawn = () => page.locator('.table tbody tr').count();
  expect(await drawn()).toBeLessThan(150);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await drawn()).toBe(520);
  expect(await page.locator('.findings li').count()).toBe(26);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.waitForTimeout(100);
  expect(await drawn()).toBeLessThan(150);
});
