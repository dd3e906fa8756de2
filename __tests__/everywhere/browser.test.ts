import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { address, launch, openPage } from '../browser.ts';
import { Cdn } from '../cdn.ts';
import { Consumer } from '../consumer.ts';
import { findings, findingsIn, openapi } from './example.ts';

const cdn = new Cdn();
let browser: Browser;

beforeAll(async () => {
  [browser] = await Promise.all([launch(), cdn.start()]);
});

afterAll(async () => {
  cdn.stop();
  await browser.close();
});

/** Spectral needs none of Node's modules in a page. The UMD file of `jsonc-parser` cannot be bundled. */
function bundle({ folder }: Consumer) {
  const nothing = join(folder, 'nothing.js');
  return build({
    entryPoints: [join(folder, 'page.js')],
    bundle: true,
    write: false,
    platform: 'browser',
    alias: {
      fs: nothing,
      buffer: nothing,
      'jsonc-parser': join(folder, 'node_modules/jsonc-parser/lib/esm/main.js'),
    },
  });
}

declare const lint: (document: string) => Promise<string>;

/** Lints the example in a page whose script gets the ruleset from a module with this text. */
async function lintInPage(ruleset: string) {
  const consumer = new Consumer({
    'nothing.js': '',
    'ruleset.js': ruleset,
    'page.js': `
import { Document, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { getRuleset } from './ruleset.js';

globalThis.lint = async (document) => {
  const spectral = new Spectral();
  spectral.setRuleset(await getRuleset());
  return JSON.stringify(await spectral.run(new Document(document, Yaml)));
};`,
  });
  const { outputFiles } = await bundle(consumer);
  const { page, requests } = await openPage(browser, '<title>Lint</title>', { server: cdn.url });
  await page.addScriptTag({ content: outputFiles[0]?.text as string });
  const results = await page.evaluate((document) => lint(document), openapi);
  return { findings: findingsIn(results), requests };
}

test('the ruleset in the bundle of a page, which needs no network', async () => {
  const inPage = await lintInPage(`
import ruleset from 'spectral-status-codes';
export const getRuleset = () => ruleset;`);
  expect(inPage).toEqual({ findings, requests: [address] });
});

test('a ruleset by URL, as an editor in the browser loads it', async () => {
  const url = `${cdn.url}dist/ruleset.mjs`;
  const inPage = await lintInPage(`
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';
export const getRuleset = () => bundleAndLoadRuleset('${url}', { fs: {}, fetch });`);
  expect(inPage).toEqual({ findings, requests: [address, url] });
});
