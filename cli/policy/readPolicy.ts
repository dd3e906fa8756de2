import { STATUS_CODES } from 'node:http';
import type { Rule, Ruleset } from '@stoplight/spectral-core';
import type { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { methods as policyMethods } from '../../policies/belgif/statusCodes.ts';
import { type Answers, askRules } from './askRules.ts';
import { noPolicy, type Policy, type PolicyMark } from './Policy.ts';
import { cell, readSettings, type Settings } from './readSettings.ts';

const listRule = 'status-code-listed';
/** The rules that refuse: those of cells of another level have a name of their own. */
const refusing = /^status-code-(?:listed|method)(?:-must|-should|-may)?$/;
/** The rules that remark on a cell, and the mark that they do it for. */
const remarks: Readonly<Record<string, PolicyMark>> = {
  'status-code-method-disputed': 'disputed',
  'status-code-reviewed': '?',
  'status-code-undocumented': 'undocumented',
};

/**
 * Asks a ruleset what it allows: lints a document that answers every status code to every method, and
 * sees what is reported. So it does not matter how a team has changed the policy. What is no finding,
 * names and conditions, stands in the options of the rules.
 */
export async function readPolicy(
  ruleset: Ruleset,
  document: OpenApiDocument,
  source: string,
): Promise<Policy> {
  const all = ruleset.fromSource(source).rules;
  const rules = Object.values(all).filter((rule) => isOnPolicy(rule, source));
  if (rules.length === 0) return noPolicy;
  const used = document.responses.flatMap(({ isStatusCode, key }) => (isStatusCode ? [key] : []));
  const codes = [...new Set([...Object.keys(STATUS_CODES), ...used])];
  const answers = await askRules({
    rules,
    whole: Object.values(all).filter(({ enabled, given }) => enabled && given.join() === '$'),
    isSwagger2: document.isSwagger2,
    statusCodes: codes,
    methods: new Set([
      ...policyMethods,
      'TRACE',
      'QUERY',
      ...document.operations.map(({ method }) => method),
    ]),
  });
  return policyOf(answers, readSettings(rules, answers.changes), codes);
}

function isOnPolicy(rule: Rule, source: string): boolean {
  if (!rule.enabled || !rule.name.startsWith('status-code-')) return false;
  if (/^status-code-(?:baseline|exempt|exempt-list|explicit)$/.test(rule.name)) return false;
  return rule.overrides === undefined || rule.getSeverityForSource(source, ['paths']) !== -1;
}

function policyOf(
  { findings, ids }: Answers,
  settings: Settings,
  codes: readonly string[],
): Policy {
  if (![...ids].some((id) => refusing.test(id))) return noPolicy;
  const refused = new Set<string>();
  const unlisted = new Set<string>();
  const remarked = new Map<string, PolicyMark>();
  for (const { id, method, statusCode } of findings) {
    const name = cell(method, statusCode);
    if (refusing.test(id)) refused.add(name);
    else if (remarks[id] !== undefined) remarked.set(name, remarks[id]);
    if (id === listRule) unlisted.add(statusCode);
  }
  const listed = codes.filter((statusCode) => !unlisted.has(statusCode));
  const { conditions, disputes, isOpen, matrix, methods, name, url } = settings;
  const rows = new Set(matrix);
  const statusCodes = isOpen ? listed.filter((statusCode) => rows.has(statusCode)) : listed;
  const markOf = (method: string, statusCode: string): PolicyMark => {
    const key = cell(method.toUpperCase(), statusCode);
    if (refused.has(key)) return '-';
    return remarked.get(key) ?? conditions.get(key) ?? 'X';
  };
  return {
    isKnown: true,
    name,
    url,
    methods,
    statusCodes: ids.has(listRule) ? statusCodes : [],
    isOpen,
    disputes: disputes.filter(
      ({ method, statusCode }) => markOf(method, statusCode) === 'disputed',
    ),
    markOf,
    isAllowed: (method, statusCode) => !refused.has(cell(method.toUpperCase(), statusCode)),
  };
}
