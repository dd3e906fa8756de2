import type { Report } from '../../report/model/Report.ts';
import { pageDataOf } from '../../report/page/data/pageDataOf.ts';
import { reportsIn } from '../../report/page/data/reportsIn.ts';
import { html } from '../../report/page/html.ts';
import { renderPage } from '../../report/page/renderPage.ts';
import { reportOf } from './reportOf.ts';

const hostile = `</script><script>alert(1)</script>"'&<!--`;

const finding = {
  rule: hostile,
  severity: 'error',
  message: hostile,
  standing: 'exempt',
  reason: hostile,
  file: hostile,
  line: 1,
  place: `paths.${hostile}.${hostile}`,
  documentationUrl: 'javascript:alert(1)',
  isNew: true,
} as const;

const report: Report = {
  title: hostile,
  version: hostile,
  source: 'openapi.yaml',
  against: hostile,
  columns: [{ key: hostile, group: 'other', reasonPhrase: hostile }],
  rows: [
    {
      method: hostile,
      path: hostile,
      operationId: hostile,
      summary: hostile,
      tags: [hostile],
      findings: [0],
      cells: [{ column: hostile, state: 'notAllowed', findings: [0], change: 'added' }],
      change: 'worse',
    },
  ],
  unread: [{ method: '', path: hostile, line: 2, reason: hostile }],
  findings: [finding],
  elsewhere: [0],
  broken: [0],
  gone: [{ ...finding, standing: 'known' }],
  policy: {
    name: hostile,
    url: hostile,
    refused: { [hostile]: [hostile] },
    table: { rows: [[hostile], [hostile]], notes: [hostile] },
  },
  hasBaseline: true,
};

test('text stays text wherever it stands', () => {
  const page = renderPage([report], { css: '', script: '', rules: {} }, [hostile]);
  expect(page).toContain('<title>Status codes of \u2068&lt;/script&gt;&lt;script&gt;');
  expect(page).not.toContain(hostile.slice(0, 10));
  expect(page.match(/<!--/g)).toBeNull();
  expect(page.match(/<script/g)).toHaveLength(2);
});

test('the page holds all that the report says', async () => {
  const shop = await reportOf({
    openapi: '3.1.0',
    paths: { '/a': { get: { responses: { 202: {}, 200: { content: { a: {} } } } }, put: {} } },
  });
  const page = renderPage([report, shop], { css: '', script: '', rules: {} });
  const [, data = ''] = /id="data">(.*?)<\/script>/.exec(page) ?? [];
  expect(reportsIn(JSON.parse(data))).toEqual([report, shop]);
});

test('each text stands in it once, however often it is used', () => {
  const rows = Array.from({ length: 1000 }, () => report.rows[0] as (typeof report.rows)[0]);
  const texts = pageDataOf([{ ...report, rows }], []).documents[0]?.texts ?? [];
  expect(texts.filter((text) => text === hostile)).toHaveLength(1);
});

test('the page may run its own script alone, and load nothing', () => {
  const page = renderPage([report], { css: '', script: 'a', rules: {} });
  expect(page).toContain(
    `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='`,
  );
});

test('markup is not escaped again', () => {
  expect(html`<b>${html`<i>${'<'}</i>`}${[html`1`, html`2`]}${3}</b>`.text).toBe(
    '<b><i>&lt;</i>123</b>',
  );
});

test('the pages of the rules that have found something are brought along, and no others', () => {
  const rules = { 'status-405-allow-header': '<p>Why</p>', 'status-204-no-body': '<p>No</p>' };
  const findings = [finding, { ...finding, rule: 'status-405-allow-header' }];
  const page = renderPage([{ ...report, findings }], { css: '', script: '', rules });
  expect(page.match(/<template.*<\/template>/g)).toEqual([
    '<template data-rule="status-405-allow-header"><p>Why</p></template>',
  ]);
});
