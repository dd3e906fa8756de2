import { loadProject } from '../loadProject.js';

const { check, growthCases, ruleset } = await loadProject(
  'growth',
  `export { check } from './check.ts';
  export { default as ruleset } from './engines/spectral/ruleset.ts';
  export { growthCases } from './__tests__/growthCases.ts';`,
  'cjs',
);

/** The names of what can be measured. */
export const names = Object.keys(growthCases);

/** So large that most times are far above what the start costs. */
const smallest = 1_000;
/** What takes longer, in ms, is not doubled again. */
const limit = 20_000;
const repetitions = 5;

/** Processor time, findings and bytes of a case at sizes that double. */
export async function measure(name, steps) {
  const { documentOf, givenIn } = growthCases[name];
  for (let round = 0; round < repetitions; round += 1) await cost(documentOf(smallest), givenIn);
  const samples = [];
  for (let step = 0; step <= steps; step += 1) {
    const size = smallest * 2 ** step;
    const text = JSON.stringify(documentOf(size));
    const times = [];
    let findings = 0;
    while (times.length < repetitions && sum(times) < limit) {
      const sample = await cost(JSON.parse(text), givenIn);
      times.push(sample.time);
      findings = sample.findings;
    }
    samples.push({ size, bytes: text.length, findings, time: Math.min(...times) });
    if (sum(times) >= limit) break;
  }
  return samples;
}

async function cost(document, givenIn) {
  const given = givenIn?.(document);
  globalThis.gc?.();
  const start = process.cpuUsage();
  const findings = given
    ? await findingsOf(document, given)
    : check(document, { rules: 'all' }).length;
  const { user, system } = process.cpuUsage(start);
  return { findings, time: (user + system) / 1000 };
}

/** What the functions find that Spectral calls for each of some nodes, as it calls them. */
async function findingsOf(document, given) {
  const context = { document: { data: document }, documentInventory: { resolved: document } };
  const calls = Object.entries(ruleset.rules).flatMap(([name, rule]) => {
    const { function: fn, functionOptions } = rule.then;
    const own = { ...context, rule: { ...rule, name } };
    return given.map((path) => fn(undefined, functionOptions, { ...own, path }));
  });
  const found = (await Promise.all(calls)).flatMap((results) => results ?? []);
  return new Set(found.map(({ path, message }) => JSON.stringify([path, message]))).size;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
