import { answerOf } from './answerOf.ts';
import { archetypeWords } from './archetypeWords.ts';
import { hasType } from './hasType.ts';
import { isList } from './isList.ts';
import type { Operation } from './Operation.ts';
import { PathIndex } from './PathIndex.ts';
import { pathSegments } from './pathSegments.ts';
import { printable } from './printable.ts';
import { ownMember } from './References.ts';
import { letters, wordsOf } from './wordsOf.ts';

const extension = 'x-resource-archetype';
const statable = ['collection', 'document', 'controller'] as const;
const itemMethods = ['GET', 'PUT', 'PATCH', 'DELETE'];
/** What of a path fits into a reason. */
const reasonLength = 24;
const customVerb = new RegExp(`^[^:]+(:[${letters}_]+)$`);

/** What kind of resource a path leads to. */
export interface Archetype {
  readonly archetype: (typeof statable)[number] | 'unknown';
  /** Why, fit for a message: `…/orders/{id} exists`; 40 characters at most. */
  readonly reason: string;
  /** Whether the document says it by `x-resource-archetype`. */
  readonly stated: boolean;
}

/**
 * What kind of resource the path of an operation leads to. The first of these that holds decides:
 *
 * 1. `x-resource-archetype` of the operation, else of its path item: `collection`, `document` or
 *    `controller`; another value counts for nothing.
 * 2. A last segment with a verb behind a colon (`/orders/{id}:cancel`): a controller.
 * 3. A last segment that ends in a parameter (`/orders/{id}`): a document.
 * 4. A last segment that begins with a verb (`/orders/search`, `/sendMail`; the verbs are in
 *    `archetypeWords`): a controller.
 * 5. The same path with one more parameter has GET, PUT, PATCH or DELETE (`/orders/{id}` for
 *    `/orders`): a collection.
 * 6. GET on the path answers a list of resources, see `isList`, and no PATCH changes parts of what
 *    may as well be a document with a list in it: a collection. For a PUT, which may create such a
 *    document, the answer itself is the list.
 *
 * Otherwise, and for the path `/`, it is unknown. Paths are compared as `pathSegments` has them.
 */
export function archetypeOf(operation: Operation): Archetype {
  const stated = statedArchetype(operation);
  return stated === undefined
    ? { ...(byPath(operation) ?? byOperations(operation)), stated: false }
    : { archetype: stated, reason: `${extension} says so`, stated: true };
}

type Inference = Omit<Archetype, 'stated'>;

function statedArchetype({ holders }: Operation) {
  return holders
    .map((holder) => ownMember(holder.value, extension))
    .map((value) => statable.find((archetype) => archetype === value))
    .find((archetype) => archetype !== undefined);
}

function byPath({ path }: Operation): Inference | undefined {
  const last = pathSegments(path).at(-1);
  if (last === undefined) return unknown;
  const suffix = customVerb.exec(last)?.[1];
  if (suffix !== undefined) {
    return {
      archetype: 'controller',
      reason: `the path ends in ${printable(suffix, reasonLength)}`,
    };
  }
  if (last.endsWith('{}') && !last.endsWith('.{}')) {
    return { archetype: 'document', reason: 'the path ends in a parameter' };
  }
  const [word = ''] = wordsOf(last);
  if (!archetypeWords.controller.has(word)) return undefined;
  return { archetype: 'controller', reason: `"${word}" is a verb` };
}

function byOperations(operation: Operation): Inference {
  const index = PathIndex.of(operation.document);
  const items = index.onItemsOf(operation);
  const item = itemMethods.map((method) => items.get(method)).find((found) => found !== undefined);
  if (item !== undefined) return { archetype: 'collection', reason: `${ending(item)} exists` };
  const own = index.on(operation);
  if (own.has('PATCH')) return unknown;
  const get = own.get('GET');
  const answer = get && answerOf(get);
  if (answer === undefined || !isList(answer, operation.document)) return unknown;
  if (operation.method === 'PUT' && !hasType(answer, 'array')) return unknown;
  return { archetype: 'collection', reason: 'its GET answers a list' };
}

const unknown: Inference = { archetype: 'unknown', reason: 'nothing in the document tells' };

/** The last two segments of a path, which tell one from another where it is long. */
function ending({ path }: Operation): string {
  const segments = path.split('/');
  return printable(segments.length > 3 ? `…/${segments.slice(-2).join('/')}` : path, reasonLength);
}
