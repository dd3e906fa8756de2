/**
 * Lints real API descriptions with all rules and writes to `docs/corpus.md` how often each rule has
 * something to say. `--sample <rules> <count> <seed>` instead prints findings of some rules (their
 * names, with commas between) drawn at random, with what a person needs to judge them.
 */

import { writeFile } from 'node:fs/promises';
import { describe } from './corpus/describe.js';
import { listDocuments, listPackages, readText } from './corpus/documents.js';
import { lint, rules } from './corpus/linter.js';
import { draw } from './corpus/sample.js';

const [option, sampled = '', count, seed] = process.argv.slice(2);
if (option === undefined) await writeTable();
else if (option === '--sample') await printSamples(sampled.split(','), Number(count), Number(seed));
else throw new Error(`Unknown option ${option}`);

async function writeTable() {
  const tallies = new Map(Object.keys(rules).map((rule) => [rule, newTally()]));
  const start = performance.now();
  const corpus = await lintAll(({ rule, document }) => {
    const tally = tallies.get(rule);
    tally.findings += 1;
    tally.documents.add(document);
    tally.providers.add(document.provider);
  });
  const minutes = (performance.now() - start) / 60_000;
  const text = page({ ...corpus, tallies, minutes, packages: await listPackages() });
  await writeFile(new URL('../docs/corpus.md', import.meta.url), text);
}

function newTally() {
  return { findings: 0, documents: new Set(), providers: new Set() };
}

async function printSamples(names, size, start) {
  const findings = new Map(names.map((rule) => [rule, []]));
  await lintAll((finding) => findings.get(finding.rule)?.push(finding));
  for (const [rule, found] of findings) {
    console.log(`# ${rule}: ${size} of ${found.length}, seed ${start}`);
    for (const [index, finding] of draw(found, size, start).entries()) {
      const data = JSON.parse(await readText(finding.document));
      console.log(`\n## ${index + 1}. ${describe(finding, data)}`);
    }
    console.log();
  }
}

/** Lints every document, and gives each finding to `take` rather than keeping them all. */
async function lintAll(take) {
  const documents = await listDocuments();
  const failures = [];
  let operations = 0;
  for (const [index, document] of documents.entries()) {
    progress(`${index + 1}/${documents.length} ${document.name}`);
    try {
      const linted = await lint(await readText(document));
      operations += linted.operations;
      for (const { code, path, message } of linted.findings) {
        take({ rule: code, document, path, message });
      }
    } catch (error) {
      failures.push(`- ${document.name}: ${error.message}`);
    }
  }
  progress('');
  return { documents, operations, failures };
}

function progress(text) {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\x1b[K${text.slice(0, process.stderr.columns)}`);
}

function page({ documents, operations, failures, tallies, minutes, packages }) {
  const providers = new Set(documents.map(({ provider }) => provider)).size;
  const rows = [...tallies].map(([rule, tally]) => row(rule, tally, documents.length, providers));
  return `# What the rules find in real API descriptions

All rules on ${thousands(documents.length)} documents with ${thousands(operations)} operations of ${thousands(providers)} providers, from
${packages.slice(0, -1).join(', ')}, linted by ${packages.at(-1)}.
A few providers own most of the operations, so the share of providers is the honest figure. A rule
whose level is in parentheses is off unless a ruleset turns it on.
\`npm run corpus\` in \`bench/\` writes this page; it took ${minutes.toFixed(1)} minutes.

| rule | level | findings | documents | | providers | |
|---|---|--:|--:|--:|--:|--:|
${rows.join('\n')}

${failures.length === 0 ? 'No document failed.' : `Failed:\n\n${failures.join('\n')}`}
`;
}

function row(rule, { findings, documents, providers }, allDocuments, allProviders) {
  const { severity, recommended } = rules[rule];
  const cells = [
    rule,
    recommended === false ? `(${severity})` : severity,
    thousands(findings),
    thousands(documents.size),
    percent(documents.size, allDocuments),
    thousands(providers.size),
    percent(providers.size, allProviders),
  ];
  return `| ${cells.join(' | ')} |`;
}

function thousands(number) {
  return number.toLocaleString('en');
}

function percent(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
