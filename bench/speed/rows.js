/** What the samples of each case come to: their medians, or the one that was ended or failed. */
export function rowsOf(cases) {
  return cases.map(({ samples, ...measured }) => ({
    ...measured,
    ...(samples.find(({ isKilled, failure }) => isKilled || failure) ?? medians(samples)),
    count: samples.length,
  }));
}

function medians(samples) {
  const median = (key) => {
    const sorted = samples.map((sample) => sample[key]).sort((left, right) => left - right);
    return sorted[Math.floor(sorted.length / 2)];
  };
  return Object.fromEntries(Object.keys(samples[0]).map((key) => [key, median(key)]));
}

/** The rows of each document, in the order of the documents. */
export function byDocument(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.document, [...(groups.get(row.document) ?? []), row]);
  return groups;
}

export function rowOf(rows, ruleset) {
  return rows.find((row) => row.ruleset === ruleset);
}

/** How many times the rules of one row take those of another. `undefined` when it did not come to them. */
export function timesAsLong({ rules, failure }, own) {
  return rules === undefined || failure ? undefined : rules / own.rules;
}
