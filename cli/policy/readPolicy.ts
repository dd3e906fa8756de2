import { STATUS_CODES } from 'node:http';
import {
  Document,
  type Rule,
  type RuleDefinition,
  type Ruleset,
  Spectral,
} from '@stoplight/spectral-core';
import { Json } from '@stoplight/spectral-parsers';
import type { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { methods as policyMethods } from '../../policies/belgif/statusCodes.ts';
import { noPolicy, type Policy } from './Policy.ts';

const listRule = 'status-code-listed';
const methodRule = 'status-code-method';
/** It looks at the document as a whole too, but what it knows is not allowed. */
const baselineRule = 'status-code-baseline';
const path = '/';

/** The methods that a path item has members for; others are `additionalOperations`. */
const members = new Set([...policyMethods, 'TRACE', 'QUERY']);

/**
 * Asks a ruleset what it allows: lints a document that answers every status code to every method, and
 * sees what is reported. So it does not matter how a team has changed the policy.
 */
export async function readPolicy(
  ruleset: Ruleset,
  document: OpenApiDocument,
  source: string,
): Promise<Policy> {
  const all = ruleset.fromSource(source).rules;
  const rules = Object.fromEntries(
    [listRule, methodRule].flatMap((id) => {
      const rule = all[id];
      return rule !== undefined && isOn(rule, source) ? [[id, onAllPaths(rule)]] : [];
    }),
  );
  if (Object.keys(rules).length === 0) return noPolicy;
  const statusCodes = [
    ...new Set([
      ...Object.keys(STATUS_CODES),
      ...document.responses.flatMap(({ isStatusCode, key }) => (isStatusCode ? [key] : [])),
    ]),
  ];
  const methods = new Set([...policyMethods, ...document.operations.map(({ method }) => method)]);
  const spectral = new Spectral();
  spectral.setRuleset({ rules: { ...settings(Object.values(all)), ...rules } });
  const results = await spectral.run(
    new Document(JSON.stringify(question(document, methods, statusCodes)), Json),
  );
  const refused = new Set<string>();
  const unlisted = new Set<string>();
  for (const { code, path } of results.filter((result) => result.code in rules)) {
    const [method = '', , statusCode = ''] = path.slice(path[2] === 'additionalOperations' ? 3 : 2);
    refused.add(cell(String(method).toUpperCase(), String(statusCode)));
    if (code === listRule) unlisted.add(String(statusCode));
  }
  return {
    isKnown: true,
    statusCodes:
      listRule in rules ? statusCodes.filter((statusCode) => !unlisted.has(statusCode)) : [],
    isAllowed: (method, statusCode) => !refused.has(cell(method.toUpperCase(), statusCode)),
  };
}

/** The rules that may change the policy for the others: those that look at the document as a whole. */
function settings(all: readonly Rule[]): Record<string, RuleDefinition> {
  const whole = all
    .filter(({ enabled, given, name }) => enabled && given.join() === '$' && name !== baselineRule)
    .map(({ given, name, then }) => [name, { given, then }]);
  return Object.fromEntries(whole);
}

function isOn(rule: Rule, source: string): boolean {
  if (!rule.enabled) return false;
  return rule.overrides === undefined || rule.getSeverityForSource(source, ['paths']) !== -1;
}

/** The rule as the team has it, on the question's only path, whichever paths it is for. */
function onAllPaths({ then }: Rule): RuleDefinition {
  return { given: '$.paths', resolved: false, message: '{{error}}', severity: 'error', then };
}

function question(
  document: OpenApiDocument,
  methods: Iterable<string>,
  statusCodes: readonly string[],
): unknown {
  const responses = Object.fromEntries(statusCodes.map((statusCode) => [statusCode, {}]));
  const item: Record<string, unknown> = {};
  const additionalOperations: Record<string, unknown> = {};
  for (const method of methods) {
    if (members.has(method)) item[method.toLowerCase()] = { responses };
    else additionalOperations[method] = { responses };
  }
  const version = document.isSwagger2 ? { swagger: '2.0' } : { openapi: '3.2.0' };
  return { ...version, paths: { [path]: { ...item, additionalOperations } } };
}

function cell(method: string, statusCode: string): string {
  return `${method} ${statusCode}`;
}
