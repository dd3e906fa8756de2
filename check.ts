import { checkedChanges } from './checkedChanges.ts';
import type { Rule, Rules, Severity } from './checks/Rule.ts';
import { runRule } from './checks/runRule.ts';
import { createRules, type PolicyChanges } from './createRules.ts';
import type { JsonPath } from './openapi/JsonPath.ts';
import { OpenApiDocument } from './openapi/OpenApiDocument.ts';
import { Scope } from './openapi/Scope.ts';
import { checkOptionErrors } from './options/checkOptionErrors.ts';
import { firstErrors } from './options/firstErrors.ts';
import { plainData } from './options/plainData.ts';
import { readOnce } from './options/readOnce.ts';
import { ruleSwitchErrors } from './options/ruleSwitchErrors.ts';

/** What to do with a rule: a level, on with its own level, or off. */
export type RuleSwitch = Severity | boolean | 'off';

/** What `check` takes beside the document. */
export interface CheckOptions {
  /**
   * The same document with the `$ref`s into other files replaced by what they lead to; without it,
   * nothing is said of what is there.
   */
  readonly resolved?: unknown;
  /** The path of the document's file, by which the document may refer to itself. */
  readonly source?: string;
  /** What the team does differently from the guide, as `createRuleset` takes it. */
  readonly policy?: PolicyChanges;
  /** `recommended` (as it is without this), `all`, or single rules by id, the others as recommended. */
  readonly rules?: 'recommended' | 'all' | Readonly<Record<string, RuleSwitch>>;
}

/** A finding of a rule in a document. */
export interface CheckFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Where in the document: the deepest place on the way to the finding that the document itself has. */
  readonly path: JsonPath;
}

/**
 * What the rules find in a parsed OpenAPI document, without Spectral.
 *
 * Gives the findings by rule, in the order of the ruleset; none for what is no OpenAPI document.
 * Throws an error that names the first wrong options and what is accepted; never because of the document.
 */
export function check(document: unknown, options: CheckOptions = {}): CheckFinding[] {
  const read = readOnce(options);
  refuse(checkOptionErrors(read));
  const { policy = {}, resolved = document, rules: given, source } = read as CheckOptions;
  const rules = createRules(checkedChanges(policy, 'check: policy'));
  const { data, errors } = plainData(given, ['rules']);
  refuse(errors);
  const switches = data as CheckOptions['rules'];
  refuse(ruleSwitchErrors(switches, Object.keys(rules)));
  const openApi = new OpenApiDocument(document, resolved, source);
  return openApi.isOpenApi ? runRules(new Scope(openApi), rules, switches) : [];
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`check: ${firstErrors(errors).join('; ')}`);
}

/** The findings of the rules that are on; those that look at the others run last. */
function runRules(scope: Scope, rules: Rules, switches: CheckOptions['rules']): CheckFinding[] {
  const isLast = ([, rule]: [string, Rule]) => Number(rule.isLast === true);
  return Object.entries(rules)
    .sort((left, right) => isLast(left) - isLast(right))
    .flatMap(([id, rule]) => {
      const severity = levelOf(id, rule, switches);
      if (severity === 'off') return [];
      return runRule(id, rule, scope).map(({ message, path }) => ({
        rule: id,
        severity,
        message,
        path,
      }));
    });
}

function levelOf(
  id: string,
  { recommended = true, severity }: Rule,
  switches: CheckOptions['rules'],
): Severity | 'off' {
  const isOn = recommended || switches === 'all';
  const position = typeof switches === 'object' ? (switches[id] ?? isOn) : isOn;
  if (position === true) return severity;
  return position === false ? 'off' : position;
}
