import type { Rule } from '../../checks/Rule.ts';
import { runRule } from '../../checks/runRule.ts';
import { createRules, type PolicyChanges } from '../../createRules.ts';
import type { JsonPath } from '../../openapi/JsonPath.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { Scope } from '../../openapi/Scope.ts';
import type { Context, Level, Plugin, Visitor } from './Redocly.ts';
import { resolvedView } from './resolvedView.ts';

const id = 'status-codes';

/** The documents that Redocly lints, each read once for all rules. */
const scopes = new WeakMap<object, Scope>();

/**
 * The plugin for Redocly CLI with a changed policy; everything that is not named stays the guide's.
 *
 * Takes what `createRuleset` takes; gives what a plugin's file exports. Throws an error that names
 * every wrong change and what is accepted.
 */
export function createPlugin(changes: PolicyChanges = {}): () => Plugin {
  const rules = createRules(changes, 'createPlugin');
  const entries = Object.entries(rules);
  const visitors = Object.fromEntries(
    entries.map(([name, rule]) => [name, () => visitorOf(name, rule)]),
  );
  return () => ({
    id,
    configs: {
      recommended: configOf(entries.filter(([, { recommended = true }]) => recommended)),
      all: configOf(entries),
    },
    rules: { oas2: visitors, oas3: visitors },
  });
}

/** Redocly knows errors and warnings alone. */
function configOf(rules: readonly [string, Rule][]): { rules: Record<string, Level> } {
  const levels = rules.map(([name, { severity }]): [string, Level] => [
    `${id}/${name}`,
    severity === 'error' ? 'error' : 'warn',
  ]);
  return { rules: Object.fromEntries(levels) };
}

/** A rule looks at the whole document at once, before Redocly walks through it, or after that. */
function visitorOf(name: string, rule: Rule): Visitor {
  const visit = (_root: unknown, context: Context) => {
    for (const { path, message } of runRule(name, rule, scopeOf(context))) {
      context.report({
        message,
        suggest: suggestionsIn(message),
        location: { ...context.rawLocation, pointer: pointerOf(path), reportOnKey: true },
        reference: rule.documentationUrl,
      });
    }
  };
  return { Root: rule.isLast === true ? { leave: visit } : { enter: visit } };
}

function scopeOf(context: Context): Scope {
  const { rawNode, rawLocation } = context;
  const known = scopes.get(rawNode);
  if (known !== undefined) return known;
  const fileName = rawLocation.source.absoluteRef.split(/[\\/]/).at(-1);
  const scope = new Scope(new OpenApiDocument(rawNode, resolvedView(context), fileName));
  scopes.set(rawNode, scope);
  return scope;
}

/** The status codes that a message says to use: `use 303 or 307`. */
function suggestionsIn(message: string): string[] {
  const [, codes = ''] =
    /; (?:use|answer) (\d{3}(?:(?:,? or |, )\d{3})*)(?![^,;])/.exec(message) ?? [];
  return codes.match(/\d{3}/g) ?? [];
}

/** Redocly decodes `%` in a pointer. */
function pointerOf(path: JsonPath): string {
  const keys = path.map((key) =>
    String(key).replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25'),
  );
  return `#/${keys.join('/')}`;
}
