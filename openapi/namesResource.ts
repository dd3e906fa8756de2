import { isCredential } from './carriesCredentials.ts';
import { isRecord } from './isRecord.ts';
import type { Parameter } from './Parameter.ts';
import { ownMember } from './References.ts';
import { wordsOf } from './wordsOf.ts';

/** The last words of names of what identifies a resource. */
const identifiers = new Set([
  ...['id', 'ids', 'uuid', 'uuids', 'guid', 'ulid', 'urn', 'pk', 'slug', 'handle'],
  ...['identifier', 'identifiers', 'ref', 'reference'],
]);
/** As above where the words are written together: `userid`. */
const endsInId = /id$/i;
const formats = new Set(['uuid', 'guid', 'ulid', 'objectid']);
/** How a description says that one of several parameters is needed. */
const choice = new RegExp(
  [
    '\\b(exactly|at least) one\\b',
    '\\b(either|one of)\\b.*\\b(mandatory|must|needed|provided|required|specified)\\b',
    '\\b(mandatory|needed|required) (if|unless|when)\\b',
  ].join('|'),
  'i',
);

/**
 * Whether a parameter of the query can name a resource that may be missing: it is required, looks
 * like an id by its name or its format, or is one of several alternatives of which one is needed. An
 * API key that may be left out names none.
 */
export function namesResource(parameter: Parameter): boolean {
  if (parameter.in === 'querystring') return true;
  if (parameter.in !== 'query') return false;
  const { name, description } = parameter;
  if (parameter.required === true) return true;
  if (typeof name === 'string' && isCredential(name)) return false;
  if (typeof name === 'string' && isIdentifier(name)) return true;
  if (typeof description === 'string' && choice.test(description)) return true;
  return [parameter, parameter.schema].some(isIdentifying);
}

function isIdentifier(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  return identifiers.has(last) || endsInId.test(last) || (words.length > 1 && last === 'key');
}

/** Of a schema, or in OpenAPI 2 of a parameter. */
function isIdentifying(schema: unknown): boolean {
  if (!isRecord(schema)) return false;
  const reference = ownMember(schema, '$ref');
  if (typeof reference === 'string' && isIdentifier(reference.split('/').at(-1) ?? '')) return true;
  if (['oneOf', 'anyOf'].some((key) => Array.isArray(ownMember(schema, key)))) return true;
  const { format } = schema;
  return typeof format === 'string' && formats.has(format.toLowerCase());
}
