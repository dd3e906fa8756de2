import type { Rules } from '../checks/Rule.ts';
import { policyShape } from '../options/policyShape.ts';
import type { Shape } from '../options/Shape.ts';
import { type Comments, memberComment } from './commentsIn.ts';
import { type OptionedFunction, optionsOf } from './optionsOf.ts';

/** What the page is made of. */
export interface Sources {
  readonly functions: Readonly<Record<string, OptionedFunction>>;
  readonly comments: Comments;
  /** The name of the interface of each function's options. */
  readonly optionTypes: ReadonlyMap<string, string>;
  readonly rules: Rules;
}

const introduction = `# Functions

Every rule is one of these functions with options. A ruleset in YAML takes them by \`functionsDir\`
([how](policy.md#in-yaml-alone)), one in JavaScript imports them from
\`spectral-status-codes/dist/functions/\`. Give them \`$.paths\` or anything below it, with \`resolved: false\`
and \`message: "{{error}}"\`. Where an option of statusCodeDisputed, statusCodeListed and statusCodeMethod
is left out, it is that of the guide; the one of statusCodeRegistered is then IANA's registry. A wrong
one is refused when the ruleset is loaded.

This page is written by \`npm run pages\`, of what the functions themselves accept.`;

const policyIntroduction = `## A policy

What the option \`policy\` of [statusCodePolicy](#statuscodepolicy) and of \`createRuleset\` may say
([an example](policy.md#a-policy-of-your-own)).`;

/** The reference of all functions with their options, in Markdown. */
export function functionsPage(sources: Sources): string {
  const sections = Object.keys(sources.functions)
    .sort()
    .map((name) => functionSection(name, sources));
  return `${[introduction, ...sections, policySection(sources)].join('\n\n')}\n`;
}

function functionSection(name: string, { functions, ...sources }: Sources): string {
  const { comments, optionTypes, rules } = sources;
  const options = optionsOf(functions[name] as OptionedFunction);
  const type = optionTypes.get(name) ?? '';
  const rows = options.map((option) => [
    `\`${option.name}\`${option.isRequired ? ', required' : ''}`,
    option.accepted,
    stated(memberComment(comments, type, option.name), `${name} ${option.name}`),
  ]);
  const users = Object.keys(rules).filter((id) => rules[id]?.check.name === name);
  const links = users.map((id) => `[${id}](rules/${id}.md)`);
  return [
    `## ${name}`,
    stated(comments.exported.get(name), name),
    rows.length === 0 ? 'It takes no options.' : table(['Option', 'Accepts', 'What'], rows),
    ...(links.length === 0 ? [] : [`It is the function of ${links.join(', ')}.`]),
  ].join('\n\n');
}

function policySection({ comments }: Sources): string {
  if (policyShape.kind !== 'object') throw new Error('a policy is no object');
  const { members, required } = policyShape;
  const rows = Object.entries(members).map(([name, shape]) => [
    `\`${name}\`${required.includes(name) ? ', required' : ''}`,
    acceptedBy(shape),
    stated(memberComment(comments, 'Policy', name), `Policy ${name}`),
  ]);
  return `${policyIntroduction}\n\n${table(['Member', 'Accepts', 'What'], rows)}`;
}

function acceptedBy(shape: Shape): string {
  switch (shape.kind) {
    case 'flag':
      return 'true or false';
    case 'word':
      return `one of ${shape.words.join(', ')}`;
    case 'map':
      return `by ${shape.key.noun}: ${acceptedBy(shape.value)}`;
    case 'object':
      return `an object with ${Object.keys(shape.members).join(', ')}`;
    default:
      return shape.accepted;
  }
}

/** What is not said in the source would be missing here. */
function stated(comment: string | undefined, name: string): string {
  if (comment === undefined) throw new Error(`${name} has no comment that says what it is`);
  return comment;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
