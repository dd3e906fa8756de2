import { isRecord } from '../../openapi/isRecord.ts';

/** A `$ref` into the document itself, both places as JSON pointers in a URI fragment. */
export interface LocalReference {
  readonly from: string;
  readonly to: string;
}

/** A place that is not there, and where Spectral's resolver says so. */
export interface MissingTarget {
  readonly to: string;
  readonly path: string[];
}

/**
 * The places that a document's `$ref`s into itself name and that are not there.
 *
 * `undefined` where looking does not tell, but only putting all targets in the places of the `$ref`s:
 * a place is named behind a `$ref`, or as a key with a `/` of its own.
 */
export function missingTargets(
  document: unknown,
  references: readonly LocalReference[],
): MissingTarget[] | undefined {
  const firstUsers = new Map<string, string>();
  for (const { from, to } of references) if (!firstUsers.has(to)) firstUsers.set(to, from);
  const missing: MissingTarget[] = [];
  for (const to of firstUsers.keys()) {
    const found = lookUp(document, to);
    if (found === 'there') continue;
    if (found === 'behind a $ref' || references.some(({ from }) => isBelow(from, to))) return;
    missing.push({ to, path: pathOf(placeOf(to, firstUsers)) });
  }
  return missing;
}

function lookUp(document: unknown, pointer: string): 'there' | 'missing' | 'behind a $ref' {
  let value = document;
  for (const key of pathOf(pointer)) {
    if (isRecord(value) && typeof value.$ref === 'string') return 'behind a $ref';
    // As the resolver does: inherited members and the length of a text count.
    value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  }
  return value === undefined ? 'missing' : 'there';
}

/** Whether a place is below one that would be there if keys were not escaped. */
function isBelow(place: string, pointer: string): boolean {
  return `${place.replaceAll('~1', '/').replaceAll('~0', '~')}/`.startsWith(`${pointer}/`);
}

/** The first `$ref` to a place; if that is itself the target of others, the first of those, and so on. */
function placeOf(target: string, firstUsers: ReadonlyMap<string, string>): string {
  let place = target;
  for (let user = firstUsers.get(place); user !== undefined; user = firstUsers.get(place)) {
    place = user;
  }
  return place;
}

/** The keys of a JSON pointer as the resolver decodes them. */
function pathOf(pointer: string): string[] {
  return pointer === '#' ? [] : pointer.slice(2).split('/').map(decoded);
}

function decoded(key: string): string {
  const text =
    decodedUri(key) ?? key.replace(/%[0-9a-f]+/gi, (octets) => decodedUri(octets) ?? octets);
  return text.replaceAll('~1', '/').replaceAll('~0', '~');
}

function decodedUri(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
