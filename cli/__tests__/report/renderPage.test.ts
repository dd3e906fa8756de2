import type { Report } from '../../report/model/Report.ts';
import { html } from '../../report/page/html.ts';
import { renderPage } from '../../report/page/renderPage.ts';

const hostile = `</script><script>alert(1)</script>"'&`;

const report: Report = {
  title: hostile,
  version: hostile,
  source: hostile,
  columns: [{ key: hostile, group: 'other', reasonPhrase: hostile }],
  rows: [
    {
      method: hostile,
      path: hostile,
      summary: hostile,
      tags: [hostile],
      findings: [0],
      cells: [{ state: 'found', findings: [0] }],
    },
  ],
  findings: [
    {
      rule: hostile,
      severity: 'error',
      message: hostile,
      place: hostile,
      line: 1,
      isKnown: true,
      documentationUrl: 'javascript:alert(1)',
    },
  ],
  elsewhere: [0],
  hasPolicy: true,
  hasBaseline: true,
};

test('text is escaped wherever it stands', () => {
  const page = renderPage(report, { css: '', script: '' });
  expect(page).toContain('&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
  expect(page).not.toContain(hostile.slice(0, 10));
  expect(page.match(/<script/g)).toEqual(['<script']);
});

test('only URLs of the web become links', () => {
  const [finding] = report.findings;
  const findings = [
    { ...(finding as (typeof report.findings)[number]), documentationUrl: 'https://a.example/"' },
  ];
  expect(renderPage(report, { css: '', script: '' })).not.toContain('javascript:');
  expect(renderPage({ ...report, findings }, { css: '', script: '' })).toContain(
    '<a href="https://a.example/&quot;" rel="noreferrer">',
  );
});

test('the page may run its own script alone, and load nothing', () => {
  const page = renderPage(report, { css: '', script: 'a' });
  expect(page).toContain(
    `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='`,
  );
});

test('markup is not escaped again', () => {
  expect(html`<b>${html`<i>${'<'}</i>`}${[html`1`, html`2`]}${3}</b>`.text).toBe(
    '<b><i>&lt;</i>123</b>',
  );
});
