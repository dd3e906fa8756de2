import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where Debian has Chromium and where the machines of GitHub have Chrome. */
const executables = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The address of the page that `openPage` opens. */
export const address = 'https://page.invalid/';

/** An open page; every address that it asks for is noted. */
export interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
}

/** Starts the browser of this machine, without what it does by itself in the background. */
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

/** Opens a page that reaches nothing but one server, if that. An error of its script fails the test. */
export async function openPage(
  browser: Browser,
  body: string,
  { server, ...options }: BrowserContextOptions & { readonly server?: string } = {},
): Promise<Opened> {
  // A browser asks its user before a page may reach a server on the same machine.
  const permissions = server === undefined ? [] : ['local-network-access'];
  const context = await browser.newContext({ permissions, ...options });
  const requests: string[] = [];
  await context.route('**', (route) => {
    const url = route.request().url();
    requests.push(url);
    if (url === address) return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    return server !== undefined && url.startsWith(server) ? route.continue() : route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(address);
  return { page, requests };
}
