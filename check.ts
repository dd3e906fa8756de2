import type { Rule, Rules, Severity } from './checks/Rule.ts';
import { createRules, type PolicyChanges } from './createRules.ts';
import { withoutKnown } from './findings/withoutKnown.ts';
import type { JsonPath } from './openapi/JsonPath.ts';
import { OpenApiDocument } from './openapi/OpenApiDocument.ts';
import { Scope } from './openapi/Scope.ts';
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
  /** The name of the document's file, by which the document may refer to itself. */
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
  /** Where in the document, as given; it may be longer than what the document itself has. */
  readonly path: JsonPath;
}

/**
 * What the rules find in a parsed OpenAPI document, without Spectral.
 *
 * Gives the findings by rule, in the order of the ruleset; none for what is no OpenAPI document.
 * Throws an error that names every wrong option and what is accepted; never because of the document.
 */
export function check(document: unknown, options: CheckOptions = {}): CheckFinding[] {
  const rules = createRules(options.policy ?? {}, 'check');
  const errors = ruleSwitchErrors(options.rules, Object.keys(rules));
  if (errors.length > 0) throw new Error(`check: ${errors.join('; ')}`);
  const { resolved = document, source } = options;
  const openApi = new OpenApiDocument(document, resolved, source?.split(/[\\/]/).at(-1));
  return openApi.isOpenApi ? runRules(openApi, switchedRules(rules, options.rules)) : [];
}

/** The findings of rules that are on, those that look at the others last. */
function runRules(document: OpenApiDocument, rules: Rules): CheckFinding[] {
  const scope = new Scope(document);
  const entries = Object.entries(rules);
  const inTurn = [
    ...entries.filter(([, { isLast }]) => isLast !== true),
    ...entries.filter(([, { isLast }]) => isLast === true),
  ];
  return inTurn.flatMap(([rule, { check: find, options, severity }]) =>
    withoutKnown(rule, find(scope, options as never), document).map(({ location, message }) => ({
      rule,
      severity,
      message,
      path: location,
    })),
  );
}

function switchedRules(rules: Rules, switches: CheckOptions['rules'] = 'recommended'): Rules {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([id, rule]): [string, Rule][] => {
      const position = typeof switches === 'string' ? switches === 'all' : switches[id];
      if (position === false || position === 'off') {
        return typeof switches === 'string' && rule.recommended !== false ? [[id, rule]] : [];
      }
      if (position === undefined) return rule.recommended === false ? [] : [[id, rule]];
      return [[id, position === true ? rule : { ...rule, severity: position }]];
    }),
  );
}
