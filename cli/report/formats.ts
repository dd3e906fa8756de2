import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reports } from './makeReports.ts';
import { markdownOf } from './markdownOf.ts';
import { renderPage } from './page/renderPage.ts';

const asset = (name: string) => readFileSync(join(__dirname, name), 'utf8');

const assets = () => ({
  css: asset('page.css'),
  script: asset('client.js'),
  rules: JSON.parse(asset('rules.json')),
});

/** How reports can be written. */
export const formats = {
  html: ({ failures, reports }: Reports) => renderPage(reports, assets(), failures),
  json: ({ reports }: Reports) => `${JSON.stringify({ documents: reports }, null, 2)}\n`,
  markdown: ({ reports }: Reports) => markdownOf(reports),
};
