import { isRecord } from '../openapi/isRecord.ts';
import type { HeaderField, Policy } from '../policies/Policy.ts';
import { marks } from './marks.ts';
import { policyMethods, usualMethods } from './policyMethods.ts';
import { policyShape } from './policyShape.ts';
import { repeatedNames } from './repeatedNames.ts';
import { shapeErrors } from './shapeErrors.ts';
import { shown } from './shown.ts';

/**
 * What is wrong with a policy, each entry named with what is accepted; nothing when all is well.
 *
 * `ruleIds` are the rules that a policy can take over, where they are known.
 */
export function policyErrors(policy: unknown, ruleIds?: readonly string[]): string[] {
  if (!isRecord(policy)) return ['accepts only an object with name, statusCodes and more'];
  const errors = shapeErrors(policyShape, policy, '');
  if (errors.length > 0) return errors;
  const known = policy as unknown as Policy;
  return [...rowErrors(known), ...ruleErrors(known, ruleIds?.slice()), ...contradictions(known)];
}

/** A list is one of methods, or a reason phrase with a mark for each method. */
function rowErrors({ methods = usualMethods, statusCodes }: Policy): string[] {
  return Object.entries(statusCodes).flatMap(([statusCode, row]) => {
    if (!Array.isArray(row) || row.every((each) => policyMethods.includes(each))) return [];
    const [first, ...rest] = row as string[];
    if (policyMethods.includes(first as string)) {
      const strange = rest.find((each) => !policyMethods.includes(each));
      return [
        `statusCodes ${statusCode}: ${shown(strange)} is no method; use ${policyMethods.join(', ')}`,
      ];
    }
    const strange = rest.find((each) => !marks.includes(each));
    if (strange !== undefined) {
      return [`statusCodes ${statusCode}: ${shown(strange)} is no mark; use ${marks.join(', ')}`];
    }
    if (rest.length === methods.length) return [];
    return [
      `statusCodes ${statusCode}: ${rest.length} marks; use one for each of ${methods.join(', ')}`,
    ];
  });
}

function ruleErrors({ rules = {} }: Policy, ruleIds = Object.keys(rules)): string[] {
  return Object.keys(rules)
    .filter((id) => !ruleIds.includes(id))
    .map((id) => `rules ${id}: no rule of this project; use one such as ${ruleIds[0]}`);
}

function contradictions(policy: Policy): string[] {
  return [
    ...refusedButDocumented(policy),
    ...headerContradictions(policy),
    ...bodyContradictions(policy),
  ];
}

/** A code that must be documented and may not be answered. */
function refusedButDocumented({ documented = [], statusCodes, unlisted }: Policy): string[] {
  return documented.flatMap((each, index) => {
    const isPossible = (statusCode: string) =>
      Object.hasOwn(statusCodes, statusCode)
        ? isAnswered(statusCodes[statusCode], each.methods)
        : unlisted === 'free';
    if (each.statusCodes.some(isPossible)) return [];
    const codes = each.statusCodes.join(', ');
    return [`documented ${index + 1}: ${codes} is asked for, and refused by statusCodes; keep one`];
  });
}

function isAnswered(row: unknown, methods: readonly string[] = policyMethods): boolean {
  if (typeof row === 'string') return row !== '-';
  if (isRecord(row)) return methods.some((method) => (row[method] ?? '-') !== '-');
  const list = row as readonly string[];
  if (list.every((each) => policyMethods.includes(each))) {
    return methods.some((method) => list.includes(method));
  }
  return list.slice(1).some((mark) => mark !== '-');
}

function headerContradictions({ headers = {} }: Policy): string[] {
  return Object.entries(headers).flatMap(([statusCode, fields]) => {
    const range = `${statusCode[0]}XX`;
    const names = Object.keys(fields);
    const twins = repeatedNames(names).map(
      (each) => `headers ${statusCode}: ${each.join(' and ')} are one header field; keep one`,
    );
    if (twins.length > 0 || statusCode === range) return twins;
    const ofRange = Object.entries(headers[range] ?? {}).filter(([, field]) => isForbidden(field));
    const forbidden = new Set(ofRange.map(([name]) => name.toLowerCase()));
    return names
      .filter((name) => forbidden.has(name.toLowerCase()) && !isForbidden(fields[name]))
      .map(
        (name) =>
          `headers ${statusCode} ${name}: required, and forbidden by ${range}; name the other codes there`,
      );
  });
}

function isForbidden(field: unknown): boolean {
  return isRecord(field) && (field as unknown as HeaderField).forbidden === true;
}

function bodyContradictions({ bodies = {} }: Policy): string[] {
  return Object.entries(bodies).flatMap(([statusCode, all]) =>
    [all].flat().flatMap((each) => {
      if (each.body === undefined && each.mediaTypes === undefined) {
        return [`bodies ${statusCode}: says nothing; use body or mediaTypes`];
      }
      if (each.body === 'absent' && each.mediaTypes !== undefined) {
        return [`bodies ${statusCode}: absent, and of a media type; keep one`];
      }
      return [];
    }),
  );
}
