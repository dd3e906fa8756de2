import { Document, Spectral } from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import rulesets from '@stoplight/spectral-rulesets';
import { loadProject } from '../loadProject.js';

const { runRule, Scope, OpenApiDocument, rules } = await loadProject(
  'fix-lint',
  `export { runRule } from './checks/runRule.ts';
   export { Scope } from './openapi/Scope.ts';
   export { OpenApiDocument } from './openapi/OpenApiDocument.ts';
   export { default as rules } from './ruleset.ts';`,
);

/** What the rules find without Spectral, by another parser where there is one. */
export function findings({ data }) {
  const scope = new Scope(new OpenApiDocument(data, data));
  return Object.entries(rules).flatMap(([rule, definition]) => {
    const withFix = definition.check(scope, definition.options);
    const fixes = new Map(withFix.map(({ location, fix }) => [JSON.stringify(location), fix]));
    return runRule(rule, definition, scope).map(({ path }) => ({
      rule,
      path,
      fix: fixes.get(JSON.stringify(path)),
    }));
  });
}

const oas = new Spectral({ resolver: new Resolver() });
oas.setRuleset({ extends: [[rulesets.oas, 'all']] });

/** What `spectral:oas` finds. */
export async function oasFindings({ data }) {
  const results = await oas.run(new Document(JSON.stringify(data), parsers.Json));
  return results.map(({ code, path }) => ({ rule: code, path }));
}
