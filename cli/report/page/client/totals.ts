import { type Report, type Severity, type Standing, severities } from '../../model/Report.ts';
import { count, severityWords, standingWords } from '../words.ts';
import { h, link, text } from './h.ts';
import type { Query } from './Query.ts';
import { rulesOf } from './rulesOf.ts';

type Asked = (query: Query) => void;

/** How much there is of what, as buttons that show it alone. */
export function totals(report: Report, query: Query, onQuery: Asked): Node {
  const { against, findings, gone = [], rows } = report;
  const documented = rows.flatMap(({ cells, change }) =>
    change === 'removed'
      ? []
      : cells.filter(({ change: own, state }) => own !== 'removed' && state !== 'missing'),
  );
  const own = rows.filter(({ change }) => change !== 'removed');
  const reported = findings.filter(({ standing }) => standing === 'reported');
  const tile = (number: number, label: string, classes: string, without?: Query['without']) => {
    const words = [h('b', {}, String(number)), ' ', label];
    if (without === undefined) return h('li', { class: classes }, h('span', {}, ...words));
    const isOn = isSame(without, query.without);
    const button = h('button', { type: 'button', 'aria-pressed': String(isOn) }, ...words);
    button.addEventListener('click', () =>
      onQuery({ ...query, without: isOn ? new Set() : without }),
    );
    return h('li', { class: classes }, button);
  };
  return h(
    'ul',
    { class: 'tiles', 'aria-label': 'Totals' },
    tile(own.length, own.length === 1 ? 'operation' : 'operations', ''),
    tile(documented.length, documented.length === 1 ? 'response' : 'responses', ''),
    ...severities.map((severity) => {
      const number = reported.filter((finding) => finding.severity === severity).length;
      const { many, one } = severityWords[severity];
      const label = number === 1 ? one : many;
      return tile(number, label, severity, number === 0 ? undefined : only(report, severity));
    }),
    ...(['known', 'exempt'] as const).map((standing) => {
      const number = findings.filter((finding) => finding.standing === standing).length;
      const isThere = number > 0 || (standing === 'known' && report.hasBaseline);
      if (!isThere) return undefined;
      const without = number === 0 ? undefined : standingOnly(report, standing);
      return tile(number, standingWords[standing], standing, without);
    }),
    ...(against === undefined
      ? []
      : [
          tile(findings.filter(({ isNew }) => isNew).length, 'new findings', 'worse'),
          tile(gone.length, 'findings gone', 'better'),
        ]),
  );
}

/** The rules that found something: the name shows its findings alone, and its page is beside it. */
export function rulesList({ findings }: Report, query: Query, onQuery: Asked): Node {
  const reported = [...findings.keys()].filter((at) => findings[at]?.standing === 'reported');
  const items = rulesOf(findings, reported).map(({ documentationUrl, number, rule, severity }) => {
    const { many, one } = severityWords[severity];
    const isOn = query.rule === rule;
    const button = h(
      'button',
      { type: 'button', 'aria-pressed': String(isOn) },
      h('strong', {}, count(number, one, many)),
      ' ',
      text(rule),
    );
    button.addEventListener('click', () => onQuery({ ...query, rule: isOn ? '' : rule }));
    const page =
      documentationUrl === undefined
        ? undefined
        : link('↗', documentationUrl, `About the rule ${rule}`);
    return h('li', { class: severity }, button, ' ', page);
  });
  if (items.length === 0) return h('p', {}, 'Nothing is reported.');
  return h('div', {}, h('h3', {}, 'By rule'), h('ul', { class: 'rules' }, ...items));
}

/** Everything is left out but what is reported of a severity. */
function only({ findings }: Report, severity: Severity): Set<string> {
  const others = severities.filter(
    (each) => each !== severity && isThere(findings, 'severity', each),
  );
  return new Set([
    ...others.map((each) => `severity:${each}`),
    'severity:none',
    ...standingsBut(findings, 'reported'),
  ]);
}

function standingOnly({ findings }: Report, standing: Standing): Set<string> {
  return new Set(['severity:none', ...standingsBut(findings, standing)]);
}

function standingsBut(findings: Report['findings'], standing: Standing): string[] {
  const others = (['reported', 'known', 'exempt'] as const).filter((each) => each !== standing);
  return others
    .filter((each) => isThere(findings, 'standing', each))
    .map((each) => `standing:${each}`);
}

function isThere(
  findings: Report['findings'],
  name: 'severity' | 'standing',
  value: string,
): boolean {
  return findings.some((finding) => finding[name] === value);
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((each) => right.has(each));
}
