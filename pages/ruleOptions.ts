import type { Rule } from '../checks/Rule.ts';
import { isRecord } from '../openapi/isRecord.ts';

/** Options that are too long to be shown, in words. */
const inWords: Readonly<Record<string, string>> = {
  policy: 'the policy',
  rules: 'the ids of the other rules',
};

/** The options of these are the policy. */
const ofPolicy = ['statusCodeDisputed', 'statusCodeListed', 'statusCodeMethod'];

/** What the page of a rule tells of its function, its options and where both are, in Markdown. */
export function ruleOptions(id: string, { check, options }: Rule): string {
  const reference = `[${check.name}](../functions.md#${check.name.toLowerCase()})`;
  const members = isRecord(options) && !ofPolicy.includes(check.name) ? options : {};
  const names = Object.keys(members);
  const words = ofPolicy.includes(check.name) ? ['the policy'] : names.flatMap(inWordsOf);
  const shown = names.filter((name) => inWordsOf(name).length === 0);
  const lines = shown.map((name) => `${name}: ${yaml(members[name])}\n`);
  const told = words.length === 0 ? '' : `, with ${words.join(' and ')}`;
  const block = lines.length === 0 ? '' : ` and\n\n\`\`\`yaml\n${lines.join('')}\`\`\``;
  return [
    `${reference}${told || ', without options'}${block}`,
    `[The check](../../checks/${check.name}.ts), [its test](../../__tests__/fixtures/${id}.yaml)`,
  ].join('\n\n');
}

function inWordsOf(name: string): string[] {
  return Object.hasOwn(inWords, name) ? [inWords[name] as string] : [];
}

/** A value as YAML on one line; what looks like a number is in quotes. */
function yaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yaml).join(', ')}]`;
  if (isRecord(value)) {
    const members = Object.entries(value).map(([name, member]) => `${name}: ${yaml(member)}`);
    return `{ ${members.join(', ')} }`;
  }
  return /^[A-Za-z][\w -]*$/.test(String(value)) ? String(value) : JSON.stringify(value);
}
