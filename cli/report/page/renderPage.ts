import { createHash } from 'node:crypto';
import type { Report } from '../model/Report.ts';
import { pageDataOf } from './data/pageDataOf.ts';
import { Html, html } from './html.ts';

export interface Assets {
  readonly css: string;
  readonly script: string;
  /** The pages of rules as markup, by id. */
  readonly rules: Readonly<Record<string, string>>;
}

/** Reports as one HTML page that needs nothing else, and may not ask for it; its script draws them. */
export function renderPage(
  reports: readonly Report[],
  { css, rules, script }: Assets,
  failures: readonly string[] = [],
): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${digest(script)}'; base-uri 'none'; form-action 'none'`;
  // No text in it may end the element.
  const data = JSON.stringify(pageDataOf(reports, failures)).replaceAll('<', '\\u003c');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<title>${titleOf(reports)}</title>
<style>${new Html(css)}</style>
</head>
<body>
<noscript><p>A script in this page draws the report. <code>status-codes report --format markdown</code> writes it as text.</p></noscript>
${rulePages(reports, rules)}
<script type="application/json" id="data">${new Html(data)}</script>
<script>${new Html(script)}</script>
</body>
</html>
`.text;
}

/** The pages of the rules that have found something, which the script puts beside their findings. */
function rulePages(reports: readonly Report[], pages: Assets['rules']): Html[] {
  const found = reports.flatMap(({ findings, gone = [] }) => [...findings, ...gone]);
  return [...new Set(found.map(({ rule }) => rule))].flatMap((rule) => {
    const page = Object.hasOwn(pages, rule) ? pages[rule] : undefined;
    if (page === undefined) return [];
    return html`<template data-rule="${rule}">${new Html(page)}</template>`;
  });
}

/** The title of the document that is shown first, which may be of a script that goes another way. */
function titleOf([report, ...others]: readonly Report[]): string {
  if (report === undefined || others.length > 0)
    return `Status codes of ${others.length + 1} documents`;
  return `Status codes of \u2068${report.title === '' ? report.source : report.title}\u2069`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
