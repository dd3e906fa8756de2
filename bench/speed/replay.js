import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Where `writeFindings.js` puts what it finds in a file. */
export function findingsFile(file) {
  return new URL(
    `../node_modules/.cache/${basename(file, '.json')}.findings.json`,
    import.meta.url,
  );
}

/**
 * A ruleset that gives the same findings in a file as this one does, with as many rules, and knows them
 * beforehand: what its rules take is what Spectral takes for them.
 */
export async function replay(file) {
  const byRule = new Map();
  for (const { code, path, message, severity } of JSON.parse(await readFile(findingsFile(file)))) {
    if (!byRule.has(code)) byRule.set(code, { severity, findings: [] });
    const escaped = path.map((key) => String(key).replaceAll('~', '~0'));
    byRule.get(code).findings.push({ path: escaped, message });
  }
  return { rules: Object.fromEntries([...byRule].map(([code, rule]) => [code, ruleOf(rule)])) };
}

function ruleOf({ severity, findings }) {
  return {
    given: '$.paths',
    resolved: false,
    message: '{{error}}',
    severity,
    then: { function: () => findings },
  };
}
