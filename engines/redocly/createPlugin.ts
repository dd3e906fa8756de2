import { checkedChanges } from '../../checkedChanges.ts';
import type { Rule } from '../../checks/Rule.ts';
import { runRule } from '../../checks/runRule.ts';
import { createRules, type PolicyChanges } from '../../createRules.ts';
import type { Finding } from '../../findings/Finding.ts';
import type { JsonPath } from '../../openapi/JsonPath.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { Scope } from '../../openapi/Scope.ts';
import type { Context, Level, Plugin, Visitor } from './Redocly.ts';
import { resolvedView } from './resolvedView.ts';

const id = 'status-codes';

/** The documents that Redocly lints, each read once for all rules. */
const scopes = new WeakMap<object, Scope>();

/**
 * The plugin for Redocly CLI with a changed policy, the guide's or another; what is not named stays as
 * it is there.
 *
 * Takes what `createRuleset` takes; gives what a plugin's file exports. Throws an error that names
 * the first wrong changes and what is accepted.
 */
export function createPlugin(changes: PolicyChanges = {}): () => Plugin {
  const rules = createRules(checkedChanges(changes, 'createPlugin'));
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
    for (const { path, message, finding } of runRule(name, rule, scopeOf(context))) {
      context.report({
        message,
        suggest: suggestionsOf(finding),
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
  const { absoluteRef } = rawLocation.source;
  const scope = new Scope(new OpenApiDocument(rawNode, resolvedView(context), absoluteRef));
  scopes.set(rawNode, scope);
  return scope;
}

/** What the fix renames a key to: Redocly shows what to write instead, and has no room for other edits. */
function suggestionsOf({ fix }: Finding): string[] {
  return (fix?.edits ?? []).flatMap((edit) => (edit.change === 'rename' ? edit.to : []));
}

/** Redocly decodes `%` in a pointer. */
function pointerOf(path: JsonPath): string {
  const keys = path.map((key) =>
    String(key).replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('%', '%25'),
  );
  return `#/${keys.join('/')}`;
}
