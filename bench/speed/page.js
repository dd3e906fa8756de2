import { growthTable } from './growth.js';
import { none, percent, table, thousands } from './markdown.js';
import { byDocument, rowOf, rowsOf, timesAsLong } from './rows.js';
import { targetsTable } from './targets.js';

/** The measurements in Markdown, what misses its target first. */
export function page({ cases, rounds, limit, machine }) {
  const rows = rowsOf(cases);
  const documents = rows.filter(({ group }) => group === 'documents');
  const growth = rows.filter(({ group }) => group === 'growth');
  return [
    `On ${machine}; ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, limit ${limit} s.`,
    '### Targets',
    targetsTable(documents, growth),
    ...[...byDocument(documents)].flatMap(([name, measured]) => [
      `### ${name}`,
      ...documentTable(measured),
    ]),
    ...(growth.length === 0 ? [] : ['### Growth, all rules on', growthTable(growth)]),
  ].join('\n\n');
}

function documentTable(rows) {
  const empty = rowOf(rows, 'empty');
  const own = rowOf(rows, 'this one, all');
  const heads = [
    'ruleset',
    'parse, ms',
    'resolve, ms',
    'rules, ms',
    'of parse and resolve',
    'of this one, all',
    'findings',
    'whole process, s',
    'peak, MB',
    'of empty',
    'times measured',
  ];
  const size = `${(own.size / 1e6).toFixed(1)} MB, ${thousands(empty.operations)} operations.`;
  const lines = rows.map((row) => [row.ruleset, ...cells(row, empty, own), row.count]);
  return [size, table(heads, lines), ...rows.filter(({ failure }) => failure).map(failed)];
}

/** The figures of a row; those that the limit cut off are lower bounds. */
function cells(row, empty, own) {
  const { parse, resolve, rules, findings, peak, isKilled, failure } = row;
  const bound = isKilled ? '> ' : '';
  const times = timesAsLong(row, own);
  return [
    parse === undefined ? none : thousands(parse),
    resolve === undefined ? none : thousands(resolve),
    times === undefined ? none : bound + thousands(rules),
    times === undefined ? none : bound + percent(rules, parse + resolve),
    times === undefined ? none : bound + times.toFixed(1),
    findings === undefined ? none : thousands(findings),
    failure ? 'failed' : wholeProcess(row),
    peak === undefined || failure ? none : thousands(peak / 1e6),
    peak === undefined || failure ? none : percent(peak, empty.peak, 0),
  ];
}

function wholeProcess({ isKilled, whole }) {
  return isKilled ? `more than ${thousands(whole / 1000)}` : (whole / 1000).toFixed(1);
}

function failed({ ruleset, failure }) {
  return `${ruleset} failed: \`${failure.trim()}\`.`;
}
