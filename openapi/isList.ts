import { isRecord } from './isRecord.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import { type Node, ownMember } from './References.ts';

/** Operations share their schemas, so that a document with many would have each read many times. */
const known = new WeakMap<object, boolean>();

/**
 * Whether a schema is that of a list of resources: an array, or an object with one property, no
 * more, that is an array of objects. Lists of plain values are no sign, as settings have them too.
 */
export function isList(schema: Node, document: OpenApiDocument): boolean {
  if (!isRecord(schema.value)) return false;
  if (hasType(schema, 'array')) return true;
  const answer = known.get(schema.value) ?? isEnvelope(schema, document);
  known.set(schema.value, answer);
  return answer;
}

function isEnvelope(schema: Node, document: OpenApiDocument): boolean {
  const properties = document.member(schema, 'properties');
  if (!isRecord(properties.value)) return false;
  const lists = Object.keys(properties.value)
    .map((name) => document.member(properties, name))
    .filter((property) => hasType(property, 'array'))
    .filter((property) => isObject(document.member(property, 'items')));
  return lists.length === 1;
}

function isObject(schema: Node): boolean {
  if (!isRecord(schema.value)) return false;
  return (
    hasType(schema, 'object') ||
    ['properties', 'allOf'].some((key) => Object.hasOwn(schema.value as object, key))
  );
}

function hasType({ value }: Node, type: string): boolean {
  const own = ownMember(value, 'type');
  return Array.isArray(own) ? own.includes(type) : own === type;
}
