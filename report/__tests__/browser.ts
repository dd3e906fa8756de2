import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Report } from '../model/Report.ts';
import { renderPage } from '../page/renderPage.ts';

const asset = (name: string) => readFileSync(join(__dirname, '../dist', name), 'utf8');
/** Where Debian has Chromium and where the machines of GitHub have Chrome. */
const executables = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
const address = 'http://report.invalid/';

/** What a report looks like as a page; everything it asks for is noted. */
export interface Shown {
  readonly page: Page;
  readonly requests: readonly string[];
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executables.find((file) => existsSync(file)) as string,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens the page of a report without a network. An error of the page's script fails the test. */
export async function open(
  browser: Browser,
  report: Report,
  options: BrowserContextOptions = {},
): Promise<Shown> {
  const body = renderPage(report, { css: asset('page.css'), script: asset('client.js') });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const requests: string[] = [];
  await context.route('**', (route) => {
    requests.push(route.request().url());
    return route.request().url() === address
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(address);
  return { page, requests };
}
