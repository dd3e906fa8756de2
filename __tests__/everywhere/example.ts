import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ISpectralDiagnostic } from '@stoplight/spectral-core';
import ruleset from '../../engines/spectral/ruleset.ts';
import { everyRule, type Finding, lint } from '../lint.ts';

/*
 * The one document that every place lints, and the one list of findings that every place must give:
 * what the README shows for it.
 */
const root = join(__dirname, '../..');

export const openapi = readFileSync(join(root, 'examples/web-shop.yaml'), 'utf8');

const [, block = ''] =
  /^```console\n(.+?)^```$/ms.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];

/** Each finding on one line: `26:15 warning status-code-method paths./products.get.responses.204 GET`. */
export const findings = [
  ...block.matchAll(/^ +(\d+:\d+) +(\w+) +(status-\S+) +(.+?) {2,}(\S+)$/gm),
].map(([, position, severity, rule, message, path = '']) =>
  [position, severity, rule, path.replace(/\[(\w+)\]/g, '.$1'), message].join(' '),
);

/** What all rules find in the example, those that are off by default too. */
export async function allFindings(): Promise<string[]> {
  return (await lint(openapi, { ruleset: everyRule })).map(line);
}

function line({ lineNumber, column, severity, rule, path, message }: Finding): string {
  return [`${lineNumber}:${column}`, severity, rule, path, message].join(' ');
}

const severities = ['error', 'warning', 'information', 'hint'];

/** The findings of this ruleset in what `--format json` or a script that prints results has printed. */
export function findingsIn(stdout: string): string[] {
  return results(stdout)
    .filter(({ code }) => Object.hasOwn(ruleset.rules, code))
    .map(({ range, severity, code, path, message }) => {
      const { line, character } = range.start;
      const position = `${line + 1}:${character + 1}`;
      return [position, severities[severity], code, path.join('.'), message].join(' ');
    });
}

/** The rules of other rulesets that found something. */
export function otherRulesIn(stdout: string): string[] {
  const codes = results(stdout).map(({ code }) => String(code));
  return [...new Set(codes)].filter((code) => !Object.hasOwn(ruleset.rules, code)).sort();
}

function results(stdout: string): ISpectralDiagnostic[] {
  return JSON.parse(stdout);
}
