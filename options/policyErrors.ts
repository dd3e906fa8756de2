import { isRecord } from '../openapi/isRecord.ts';
import type { Body, HeaderField, Level, Policy } from '../policies/Policy.ts';
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
    if (policyMethods.includes(first as string) || !rest.some((each) => marks.includes(each))) {
      const strange = row.find((each) => !policyMethods.includes(each));
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
    ...disputeErrors(policy),
    ...whereErrors(policy),
  ];
}

/** A dispute is about a cell, and a code without a row has none. */
function disputeErrors({ disputes = [], statusCodes, unlisted }: Policy): string[] {
  if (unlisted === 'free') return [];
  return disputes.flatMap(({ statusCode }, index) =>
    Object.hasOwn(statusCodes, statusCode)
      ? []
      : [`disputes ${index + 1}: ${statusCode} has no row in statusCodes; add one`],
  );
}

/** Without either, a rule would apply nowhere. */
function whereErrors({ where = {} }: Policy): string[] {
  return Object.entries(where).flatMap(([id, { paths, tags }]) =>
    paths === undefined && tags === undefined
      ? [`where ${id}: says nothing; use paths or tags`]
      : [],
  );
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
    const ofRange = new Map(
      Object.entries(headers[range] ?? {}).map(([name, field]) => [name.toLowerCase(), field]),
    );
    return names.flatMap((name) => {
      const [own, other] = [fields[name], ofRange.get(name.toLowerCase())].map(asField);
      if (own === undefined || other === undefined) return [];
      const [demand, general] = [own, other].map(demandOf);
      if (demand === general || !haveCommonMethod(own, other)) return [];
      return [`headers ${statusCode} ${name}: ${demand}, and ${general} by ${range}; keep one`];
    });
  });
}

function asField(field: Level | HeaderField | undefined): Partial<HeaderField> | undefined {
  return typeof field === 'string' ? {} : field;
}

function demandOf({ forbidden = false }: Partial<HeaderField>): string {
  return forbidden ? 'forbidden' : 'required';
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
      if (each.forbidden === true && each.mediaTypes === undefined) {
        return [`bodies ${statusCode}: forbids nothing; name mediaTypes, or use body: absent`];
      }
      const isContrary = (other: Body) =>
        each.body === 'present' && other.body === 'absent' && haveCommonMethod(each, other);
      return [all].flat().some(isContrary)
        ? [`bodies ${statusCode}: present and absent; keep one`]
        : [];
    }),
  );
}

interface ForMethods {
  readonly methods?: readonly string[];
}

function haveCommonMethod({ methods: some = policyMethods }: ForMethods, other: ForMethods) {
  const { methods = policyMethods } = other;
  return some.some((method) => methods.includes(method));
}
