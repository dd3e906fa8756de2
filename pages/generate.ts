import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rules } from '../checks/Rule.ts';
import ruleset from '../ruleset.ts';
import { commentsIn } from './commentsIn.ts';
import { functionsPage } from './functionsPage.ts';
import type { OptionedFunction } from './optionsOf.ts';
import { ruleOptions } from './ruleOptions.ts';

/** Of a function and the check of the same name, the comment of the check is about what it reports. */
const folders = ['functions', 'checks', 'policies'];

/**
 * What is generated of the documentation, by its file.
 *
 * Takes the root of the project, whose sources it reads, and its functions as users take them.
 */
export function generate(
  root: string,
  functions: Readonly<Record<string, OptionedFunction>>,
): Record<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder)).map((file) => `${folder}/${file}`),
  );
  const sources = [...files, 'createRules.ts']
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'));
  const signatures = sources
    .join('\n')
    .matchAll(/function (\w+)\(\s*(?:scope: Scope|_given: unknown),\s*[^:]+: (\w+)/g);
  const optionTypes = new Map(
    [...signatures].map(([, name = '', type = '']): [string, string] => [name, type]),
  );
  const comments = commentsIn(sources);
  return {
    'docs/functions.md': functionsPage({ functions, comments, optionTypes, rules: ruleset }),
    ...rulePages(root, ruleset),
  };
}

/** The pages of the rules are written by hand, but for what they tell of options. */
function rulePages(root: string, rules: Rules): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rules).map(([id, rule]) => {
      const file = `docs/rules/${id}.md`;
      const text = readFileSync(join(root, file), 'utf8');
      const section = `## Options\n\n${ruleOptions(id, rule)}\n\n`;
      return [file, text.replace(/^## Options\n.*?(?=^## )/ms, () => section)];
    }),
  );
}
