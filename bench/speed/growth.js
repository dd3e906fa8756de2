import { table, thousands } from './markdown.js';

/** The series of documents that double, each with how many times its rules take those of the half. */
export function growthOf(rows) {
  const isClean = ({ findings }) => findings === 0;
  return [
    { title: 'without findings', series: rows.filter(isClean) },
    { title: 'with findings', series: rows.filter((row) => !isClean(row)) },
  ]
    .filter(({ series }) => series.length > 0)
    .map(({ title, series }) => ({
      title,
      lines: series.map((row, index) => ({
        ...row,
        times: index === 0 ? undefined : row.rules / series[index - 1].rules,
      })),
    }));
}

export function growthTable(rows) {
  const lines = growthOf(rows)
    .flatMap((series) => series.lines)
    .map(({ operations, findings, parse, resolve, rules, times, count }) => [
      thousands(operations),
      thousands(findings),
      thousands(parse + resolve),
      thousands(rules),
      times?.toFixed(2) ?? '',
      count,
    ]);
  const heads = ['operations', 'findings', 'parse and resolve, ms', 'rules, ms'];
  return table([...heads, 'of half as many', 'times measured'], lines);
}
