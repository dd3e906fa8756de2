import { createHash } from 'node:crypto';
import { type Finding, type Report, severities } from '../model/Report.ts';
import { Html, html } from './html.ts';
import { countBySeverity, renderTable } from './renderTable.ts';
import { count, severityWords } from './words.ts';

export interface Assets {
  readonly css: string;
  readonly script: string;
}

const nothing = html``;

/** The report as one HTML page that needs nothing else, and may not ask for it. */
export function renderPage(report: Report, { css, script }: Assets): string {
  const { title, version, source, rows, findings, elsewhere } = report;
  const tags = [...new Set(rows.flatMap((row) => row.tags))];
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${digest(script)}'; base-uri 'none'; form-action 'none'`;
  const name = title === '' ? source : title;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<title>Status codes of ${name}</title>
<style>${new Html(css)}</style>
</head>
<body>
<header>
<h1>Status codes of ${name}</h1>
<p>${version === '' ? nothing : html`Version ${version}, `}${source}</p>
</header>
<main>
<section aria-labelledby="totals-title" class="totals">
<h2 id="totals-title">Totals</h2>
${renderTotals(report)}
${renderRules(findings.filter(({ isKnown }) => !isKnown))}
</section>
<section aria-labelledby="operations-title">
<h2 id="operations-title">Operations</h2>
${renderFilters(report, tags)}
${renderLegend(report)}
<p class="count"><output id="count">${count(rows.length, 'operation')}</output></p>
<div class="table" role="region" aria-label="Table of operations" tabindex="0">
${renderTable(report, tags)}
</div>
</section>
<section aria-labelledby="findings-title" class="findings">
<h2 id="findings-title">Findings</h2>
${findings.length === 0 ? html`<p>None.</p>` : renderFindings(findings)}
${elsewhere.length === 0 ? nothing : html`<p>${count(elsewhere.length, 'finding')} of no operation: ${links(elsewhere)}</p>`}
</section>
</main>
<div id="details" role="dialog" aria-label="Findings of the cell" tabindex="-1" hidden></div>
<script>${new Html(script)}</script>
</body>
</html>
`.text;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function renderTotals({ rows, findings, hasBaseline }: Report): Html {
  const known = findings.filter(({ isKnown }) => isKnown);
  const counts = countBySeverity(findings.filter(({ isKnown }) => !isKnown));
  const documented = rows.flatMap(({ cells }) => cells).filter(({ state }) => isDocumented(state));
  const items = [
    html`<div><dt>operations</dt><dd>${rows.length}</dd></div>`,
    html`<div><dt>responses</dt><dd>${documented.length}</dd></div>`,
    ...severities.map((severity) => {
      const { one, many } = severityWords[severity];
      const number = counts.get(severity) ?? 0;
      return html`<div class="${severity}"><dt>${number === 1 ? one : many}</dt><dd>${number}</dd></div>`;
    }),
    hasBaseline
      ? html`<div class="known"><dt>in the baseline</dt><dd>${known.length}</dd></div>`
      : nothing,
  ];
  return html`<dl>${items}</dl>`;
}

function isDocumented(state: string): boolean {
  return ['fine', 'found', 'notAllowed'].includes(state);
}

/** The rules that found something, in the order of their worst severity and then their number. */
function rulesOf(findings: readonly Finding[]) {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.rule);
    if (known === undefined) byRule.set(finding.rule, [finding]);
    else known.push(finding);
  }
  return [...byRule]
    .map(([rule, found]) => {
      const [severity = 'hint'] = countBySeverity(found).keys();
      return { rule, severity, number: found.length, documentationUrl: found[0]?.documentationUrl };
    })
    .sort(
      (left, right) =>
        severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
        right.number - left.number,
    );
}

function renderRules(findings: readonly Finding[]): Html {
  if (findings.length === 0) return nothing;
  const items = rulesOf(findings).map(({ rule, severity, number, documentationUrl }) => {
    const { one, many } = severityWords[severity];
    return html`<li class="${severity}"><strong>${count(number, one, many)}</strong> ${link(rule, documentationUrl)}</li>
`;
  });
  return html`<h3>By rule</h3>
<ul class="rules">
${items}</ul>`;
}

/** A ruleset may name any URL; only those of the web become links. */
function link(text: string, url: string | undefined): Html {
  if (url === undefined || !/^https?:\/\//.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noreferrer">${text}</a>`;
}

function renderFilters({ rows, findings, hasBaseline }: Report, tags: readonly string[]): Html {
  const methods = [...new Set(rows.map(({ method }) => method))];
  const present = severities.filter((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
  return html`<form id="filters" aria-label="Filters">
<fieldset><legend>Method</legend>${methods.map((method) => checkbox('method', method, method))}</fieldset>
<fieldset><legend>Severity</legend>${present.map((severity) =>
    checkbox('severity', severity, severityWords[severity].one),
  )}${checkbox('severity', 'none', 'no finding')}</fieldset>
${
  hasBaseline
    ? html`<fieldset><legend>Baseline</legend>${checkbox('baseline', 'new', 'new')}${checkbox('baseline', 'known', 'in the baseline')}</fieldset>`
    : nothing
}
<p><label for="rule">Rule</label> <select id="rule" name="rule"><option value="">all</option>${rulesOf(
    findings,
  ).map(({ rule }) => html`<option>${rule}</option>`)}</select></p>
${
  tags.length === 0
    ? nothing
    : html`<p><label for="tag">Tag</label> <select id="tag" name="tag"><option value="">all</option>${tags.map(
        (tag, index) => html`<option value="${index}">${tag}</option>`,
      )}</select></p>`
}
<p><button type="reset">Show all</button></p>
</form>`;
}

function checkbox(name: string, value: string, label: string): Html {
  return html`<label><input type="checkbox" name="${name}" value="${value}" checked> ${label}</label>`;
}

function renderLegend({ hasBaseline, hasPolicy }: Report): Html {
  const mark = (classes: string, text: string, words: string) =>
    html`<li><span class="${classes}" aria-hidden="true">${text}</span> ${words}</li>`;
  return html`<ul class="legend" aria-label="Legend">
${mark('fine', '✓', 'documented, nothing found')}
${severities.map((severity) => {
  const { letter, one } = severityWords[severity];
  return mark(`found ${severity}`, letter, one);
})}
${mark('found warn', 'W2', 'several findings, the worst a warning')}
${mark('notAllowed warn', '✕W', 'documented, not allowed')}
${mark('missing info', '+I', 'expected, missing')}
${hasBaseline ? mark('found known warn', 'W', 'all of it in the baseline') : nothing}
${hasPolicy ? mark('closed', '–', 'not documented, not allowed') : nothing}
</ul>
<p class="help">Point at a marked cell to see its findings, or move between the cells with the arrow keys; Enter goes into the findings and Escape back.${
    hasPolicy ? '' : ' The ruleset has no rule on which status codes are allowed.'
  }</p>`;
}

function renderFindings(findings: readonly Finding[]): Html {
  return html`<ol>
${findings.map(
  ({ rule, severity, message, place, line, isKnown, documentationUrl }, index) =>
    html`<li id="finding-${index}" value="${index + 1}" class="${severity}${isKnown ? ' known' : ''}" data-severity="${severity}" data-rule="${rule}" data-baseline="${isKnown ? 'known' : 'new'}"><strong>${severityWords[severity].one}</strong>${isKnown ? html` <em>in the baseline</em>` : nothing} ${message} <small>${link(rule, documentationUrl)}, line ${line}, <code>${place}</code></small></li>
`,
)}</ol>`;
}

function links(indexes: readonly number[]): Html[] {
  return indexes.map((index) => html`<a href="#finding-${index}">${index + 1}</a> `);
}
