import { table, thousands } from './markdown.js';

/** The series of documents that double, each with how many times its rules take those of the half. */
export function growthOf(rows) {
  const own = rows.filter(({ ruleset }) => ruleset === 'this one, all');
  const isClean = ({ findings }) => findings === 0;
  return [
    { title: 'without findings', isOwn: true, series: own.filter(isClean) },
    { title: 'with findings', isOwn: true, series: own.filter((row) => !isClean(row)) },
    { title: 'these, replayed', isOwn: false, series: rows.filter((row) => !own.includes(row)) },
  ]
    .filter(({ series }) => series.length > 0)
    .map(({ title, isOwn, series }) => ({
      title,
      isOwn,
      lines: series.map((row, index) => ({
        ...row,
        times: index === 0 ? undefined : row.rules / series[index - 1].rules,
      })),
    }));
}

export function growthTable(rows) {
  const lines = growthOf(rows)
    .flatMap(({ title, lines: series }) => series.map((line) => ({ title, ...line })))
    .map(({ title, operations, findings, parse, resolve, rules, times, count }) => [
      title,
      thousands(operations),
      thousands(findings),
      thousands(parse + resolve),
      thousands(rules),
      times?.toFixed(2) ?? '',
      count,
    ]);
  const heads = ['series', 'operations', 'findings', 'parse and resolve, ms', 'rules, ms'];
  return table([...heads, 'of half as many', 'times measured'], lines);
}
