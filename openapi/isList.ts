import { hasType } from './hasType.ts';
import { isRecord } from './isRecord.ts';
import { memberNames } from './memberNames.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import { oncePerNode } from './oncePerNode.ts';
import type { Node } from './References.ts';

/**
 * Whether a schema is that of a list of resources: an array, or an object with one property, no
 * more, that is an array of objects. Lists of plain values are no sign, as settings have them too.
 */
export const isList = oncePerNode(
  (schema, document) =>
    isRecord(schema.value) &&
    (hasType(schema, 'array') || haveOneList(document.member(schema, 'properties'), document)),
);

/** Schemas may share their properties. */
const haveOneList = oncePerNode((properties, document) => {
  const names = memberNames(properties.value) ?? [];
  const lists = names.filter((name) =>
    isListOfObjects(document.member(properties, name), document),
  );
  return lists.length === 1;
});

const isListOfObjects = oncePerNode(
  (schema, document: OpenApiDocument) =>
    hasType(schema, 'array') && isObject(document.member(schema, 'items')),
);

function isObject(schema: Node): boolean {
  if (!isRecord(schema.value)) return false;
  return (
    hasType(schema, 'object') ||
    ['properties', 'allOf'].some((key) => Object.hasOwn(schema.value as object, key))
  );
}
