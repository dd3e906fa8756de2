import { isRecord } from '../openapi/isRecord.ts';
import { changeErrors } from './changeErrors.ts';
import { headerName } from './headerName.ts';
import { policyErrors } from './policyErrors.ts';
import { levelsShape } from './policyShape.ts';
import { repeatedNames } from './repeatedNames.ts';
import { shapeErrors } from './shapeErrors.ts';
import { shown } from './shown.ts';

const changeNames = [
  ...['policy', 'allow', 'forbid', 'levels', 'headers', 'deprecated', 'revision'],
];
const levels = ['error', 'warn', 'info', 'hint'];

/**
 * What is wrong with the changes to a policy that a user wrote in JavaScript, each named with what is
 * accepted; nothing when all is well.
 */
export function policyChangeErrors(
  changes: unknown,
  revisions: readonly string[],
  ruleIds?: readonly string[],
): string[] {
  if (!isRecord(changes)) return [`accepts only an object with ${changeNames.join(', ')}`];
  const { allow, deprecated, forbid, headers = {}, levels, policy, revision } = changes;
  const unknown = Object.keys(changes).filter((name) => !changeNames.includes(name));
  return [
    ...unknown.map((name) => `${name}: no change; use ${changeNames.join(', ')}`),
    ...(policy === undefined ? [] : inPolicy(policyErrors(policy, ruleIds))),
    ...(levels === undefined ? [] : shapeErrors(levelsShape, levels, 'levels')),
    ...(policy !== undefined && revision !== undefined
      ? ['policy and revision: a revision is one of the guide without a policy; keep one']
      : []),
    ...(revision === undefined || revisions.includes(revision as string)
      ? []
      : [`revision ${shown(revision)}: not known; use ${revisions.join(', ')}`]),
    ...(deprecated === undefined || deprecated === 'skip'
      ? []
      : [`deprecated ${shown(deprecated)}: not known; use skip`]),
    ...changeErrors({ allow, forbid }),
    ...headersErrors(headers),
  ];
}

function headersErrors(headers: unknown): string[] {
  if (!isRecord(headers)) {
    return [
      'headers accepts only levels by status code and name, such as { "202": { Location: "warn" } }',
    ];
  }
  return Object.entries(headers).flatMap(([statusCode, fields]) => {
    const change = `headers ${statusCode}`;
    if (!/^[1-5](\d\d|XX)$/.test(statusCode))
      return [`${change}: no status code; use one from 100 to 599, or a range such as 5XX`];
    if (!isRecord(fields) || Object.keys(fields).length === 0)
      return [`${change}: no header fields; use names with levels`];
    return [
      ...Object.entries(fields).flatMap(([name, level]) =>
        fieldErrors(`${change} ${name}`, name, level),
      ),
      ...repeatedNames(Object.keys(fields)).map(
        (names) => `${change}: ${names.join(' and ')} are one header field; keep one`,
      ),
    ];
  });
}

function fieldErrors(change: string, name: string, level: unknown): string[] {
  if (!new RegExp(headerName).test(name))
    return [`${change}: no name of a header field; use one such as Location`];
  if (levels.includes(level as string)) return [];
  return [`${change}: ${shown(level)} is no level; use ${levels.join(', ')}`];
}

function inPolicy(errors: readonly string[]): string[] {
  return errors.map((error) => `policy ${error}`);
}
