/** The measurements in Markdown: each figure is the median over the rounds. */
export function page({ cases, rounds, machine }) {
  const rows = cases.map(({ document, ruleset, group, samples }) => ({
    document,
    ruleset,
    group,
    ...medians(samples),
  }));
  const of = (group) => rows.filter((row) => row.group === group);
  return [
    `On ${machine}; medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`,
    ...[...grouped(of('documents'))].map(([name, measured]) => documentTable(name, measured)),
    ...(of('doubling').length === 0 ? [] : [growthTable(of('doubling'))]),
  ].join('\n\n');
}

function medians(samples) {
  const median = (key) => {
    const sorted = samples.map((sample) => sample[key]).sort((left, right) => left - right);
    return sorted[Math.floor(sorted.length / 2)];
  };
  return Object.fromEntries(Object.keys(samples[0]).map((key) => [key, median(key)]));
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.document, [...(groups.get(row.document) ?? []), row]);
  return groups;
}

function documentTable(name, rows) {
  const empty = rows.find(({ ruleset }) => ruleset === 'empty');
  const own = rows.find(({ ruleset }) => ruleset === 'this one, all');
  const lines = rows.map((row) => {
    const before = row.parse + row.resolve;
    return [
      row.ruleset,
      thousands(row.parse),
      thousands(row.resolve),
      thousands(row.rules),
      `${((100 * row.rules) / before).toFixed(1)} %`,
      (row.rules / own.rules).toFixed(1),
      thousands(row.findings),
      (row.whole / 1000).toFixed(1),
      thousands(row.peak / 1e6),
      `${((100 * row.peak) / empty.peak).toFixed(0)} %`,
    ];
  });
  return `### ${name}

${(empty.size / 1e6).toFixed(1)} MB, ${thousands(empty.operations)} operations.

${table(['ruleset', 'parse, ms', 'resolve, ms', 'rules, ms', 'of parse and resolve', 'of this one, all', 'findings', 'whole process, s', 'peak, MB', 'of empty'], lines)}`;
}

function growthTable(rows) {
  const clean = ({ document }) => document.endsWith(', 0 findings');
  const lines = [rows.filter(clean), rows.filter((row) => !clean(row))].flatMap((series) =>
    series.map(({ operations, findings, parse, resolve, rules }, index) => [
      thousands(operations),
      thousands(findings),
      thousands(parse + resolve),
      thousands(rules),
      index === 0 ? '' : (rules / series[index - 1].rules).toFixed(2),
    ]),
  );
  return `### Growth, all rules on

${table(['operations', 'findings', 'parse and resolve, ms', 'rules, ms', 'of half as many'], lines)}`;
}

function table([first, ...heads], lines) {
  return [[first, ...heads], ['---', ...heads.map(() => '--:')], ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function thousands(number) {
  return Math.round(number).toLocaleString('en');
}
