import type { Rule } from '../checks/Rule.ts';
import { runRule } from '../checks/runRule.ts';
import { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import { Scope } from '../openapi/Scope.ts';
import ruleset from '../ruleset.ts';

const methods = ['get', 'head', 'put', 'post', 'patch', 'delete', 'options', 'trace', 'query'];
const statusCodes = Array.from({ length: 500 }, (_, index) => String(index + 100));
const ranges = ['1', '2', '3', '4', '5'].flatMap((digit) => [`${digit}XX`, `${digit}xx`]);

/** Status codes and ranges of which a rule says the same under the same methods. */
interface Group {
  readonly keys: readonly string[];
  readonly methods: readonly string[];
  /** `is not in the policy; use 400` */
  readonly message: string;
}

/**
 * List and matrix as a ruleset, in YAML, that needs no function but those that vacuum has.
 *
 * It is what the rules find in a document that has every status code under every method, each message
 * as a rule of its own, as vacuum puts nothing into messages.
 */
export function vacuumRuleset(): string {
  const { 'status-code-listed': listed, 'status-code-method': method } = ruleset;
  const noStatusCode = {
    message: 'no status code; use one from 100 to 599',
    methods,
    pattern: { match: '^([1-5]([0-9][0-9]|[Xx][Xx])|default|x-.*)$' },
  };
  return [
    '# List and matrix of spectral-status-codes, in functions that vacuum has too.\nrules:\n',
    ruleInYaml('status-code-listed', listed, noStatusCode),
    ...rulesInYaml('status-code-listed', listed),
    ...rulesInYaml('status-code-method', method),
  ].join('');
}

function rulesInYaml(id: string, rule: Rule): string[] {
  return alike(groupsOf(id, rule), suffixOf).flatMap((namesakes) =>
    namesakes.map((group) => {
      const { keys, methods } = group;
      const name = [id, suffixOf(group), ...(namesakes.length > 1 ? methods : [])].join('-');
      const subject = keys.length === 1 ? keys[0] : 'the status code';
      const message = `${subject} ${group.message}`;
      return ruleInYaml(name, rule, {
        message,
        methods,
        pattern: { notMatch: `^(${keys.join('|')})$` },
      });
    }),
  );
}

function groupsOf(id: string, rule: Rule): Group[] {
  const responses = Object.fromEntries([...statusCodes, ...ranges].map((key) => [key, {}]));
  const item = Object.fromEntries(methods.map((method) => [method, { responses }]));
  const data = { openapi: '3.2.0', paths: { '/': item } };
  const findings = runRule(id, rule, new Scope(new OpenApiDocument(data, data)));
  const cells = findings.map(({ path, message }) => {
    const [, , method, , key] = path.map(String) as [string, string, string, string, string];
    return { key, method, message: message.replace(`${method.toUpperCase()} ${key} `, '') };
  });
  const byKey = alike(cells, ({ key, message }) => [key, message]).map((same) => ({
    ...same[0],
    methods: same.map(({ method }) => method),
  }));
  return alike(byKey, ({ message, methods }) => [message, methods]).map((same) => ({
    ...same[0],
    keys: same.map(({ key }) => key),
  }));
}

/** Puts together what has the same values. */
function alike<Item>(items: readonly Item[], values: (item: Item) => unknown): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const id = JSON.stringify(values(item));
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** The one key, or what to do with several: `use-400`. */
function suffixOf({ keys, message }: Group): string {
  if (keys.length === 1) return String(keys[0]);
  return message
    .replace('is not in the policy', '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .toLowerCase();
}

/** `given` is a form that finds keys in both; a JSON string is one of YAML too. */
function ruleInYaml(
  id: string,
  { description, documentationUrl, severity }: Rule,
  { message, methods, pattern }: Pick<Group, 'message' | 'methods'> & { pattern: object },
): string {
  const given = methods.map((method) => `$.paths[*].${method}.responses[*]~`);
  const rule = {
    description,
    documentationUrl,
    message,
    severity,
    formats: ['oas2', 'oas3'],
    resolved: false,
    given,
    then: { function: 'pattern', functionOptions: pattern },
  };
  const lines = Object.entries(rule).map(
    ([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`,
  );
  return `  ${id}:\n${lines.join('')}`;
}
