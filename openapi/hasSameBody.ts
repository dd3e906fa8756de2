import { keysOf } from './keysOf.ts';
import { mediaTypesOf } from './mediaTypesOf.ts';
import { memberNames } from './memberNames.ts';
import { type Node, ownMember } from './References.ts';
import type { Response } from './Response.ts';

const deepest = 20;

/**
 * Whether two responses of an operation have bodies of the same media types and schemas, or none both.
 * Schemas are the same if one definition serves both, or if they are written alike.
 */
export function hasSameBody(left: Response, right: Response): boolean {
  if (isAt(left.target, right.target)) return true;
  const [types, others] = [left, right].map((response) =>
    [...(mediaTypesOf(response)?.mediaTypes ?? [])].sort(),
  );
  if (String(types) !== String(others)) return false;
  const [schemas, otherSchemas] = [left, right].map(schemasOf) as [Node[], Node[]];
  if (schemas.length !== otherSchemas.length) return false;
  return schemas.every((schema, index) => isSame(schema, otherSchemas[index] as Node));
}

function schemasOf(response: Response): Node[] {
  const { document } = response.operation;
  if (document.isSwagger2) return present([response.member('schema')]);
  const content = response.member('content');
  const keys = [...(memberNames(content.value) ?? [])].sort();
  return present(keys.map((key) => document.member(document.member(content, key), 'schema')));
}

function present(nodes: readonly Node[]): Node[] {
  return nodes.filter(({ value }) => value !== undefined);
}

function isSame(left: Node, right: Node): boolean {
  return isAt(left, right) || isAlike(left.value, right.value);
}

/** Whether two values are written alike; what is nested too deep, or in a circle, is not. */
function isAlike(left: unknown, right: unknown, depth = 0): boolean {
  if (left === right) return true;
  const [keys, others] = [left, right].map(keysOf);
  if (keys === undefined || keys.length !== others?.length || depth > deepest) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  return keys.every((key) => isAlike(ownMember(left, key), ownMember(right, key), depth + 1));
}

function isAt(left: Node, right: Node): boolean {
  return String(left.location) === String(right.location);
}
