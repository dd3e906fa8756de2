import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Opened, openPage } from '../../../__tests__/browser.ts';
import type { Report } from '../../report/model/Report.ts';
import { renderPage } from '../../report/page/renderPage.ts';

const asset = (name: string) => readFileSync(join(__dirname, '../../dist', name), 'utf8');

/** Opens the page of reports without a network. */
export function openReport(
  browser: Browser,
  reports: Report | readonly Report[],
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const body = renderPage([reports].flat(), {
    css: asset('page.css'),
    script: asset('client.js'),
    rules: JSON.parse(asset('rules.json')),
  });
  return openPage(browser, body, { viewport: { width: 1400, height: 900 }, ...options });
}
