import { answerOf } from './answerOf.ts';
import { archetypeOf } from './archetypeOf.ts';
import { archetypeWords } from './archetypeWords.ts';
import type { Operation } from './Operation.ts';
import { PathIndex } from './PathIndex.ts';
import { ownMember } from './References.ts';
import { wordsOf } from './wordsOf.ts';

/**
 * Why an operation is taken for one that creates a resource in a collection, fit for a message;
 * `undefined` where it is not.
 *
 * It is a POST on a collection (see `archetypeOf`). Where `x-resource-archetype` says that it is
 * one, that is all. Otherwise its `operationId` and `summary`, or the first sentence of its
 * `description` if it has no summary, are read; the words are in `archetypeWords`. They must not
 * tell of something else: begin with another verb (`getOrders`, `Assign a ...`), or have `update`,
 * `replace` and the like (in the first sentence of the description neither), `batch` or `multiple`
 * anywhere. And one of these must hold:
 *
 * 1. The `operationId`, or the first three words of the text, have `create`, `insert` or `new`.
 * 2. The `operationId`, or the first word of the text, has `add`; the text has no `to` (`Add a user
 *    to a group` may create nothing), and an item can be read by GET.
 * 3. In any language: both collection and item have a GET, the collection has neither PUT nor
 *    PATCH, and the item has PUT, PATCH or DELETE, or the POST answers with the same schema
 *    definition as the item's GET and with another one than the collection's.
 */
export function createsInCollection(operation: Operation): string | undefined {
  if (operation.method !== 'POST') return undefined;
  const { archetype, reason, stated } = archetypeOf(operation);
  if (archetype !== 'collection') return undefined;
  if (stated) return reason;
  const wording = wordingOf(operation);
  if (saysOtherwise(wording)) return undefined;
  const creates = saysCreate(wording) || saysAdd(wording, operation) || hasItemsOfItsOwn(operation);
  return creates ? reason : undefined;
}

interface Wording {
  /** The words of the `operationId`. */
  readonly name: readonly string[];
  readonly text: readonly string[];
  /** The words of the description's first sentence. */
  readonly description: readonly string[];
}

function wordingOf(operation: Operation): Wording {
  const name = wordsOf(memberText(operation, 'operationId'));
  const summary = wordsOf(memberText(operation, 'summary'));
  const [sentence = ''] = memberText(operation, 'description').trim().split(/[.\n]/, 1);
  const description = wordsOf(sentence);
  return { name, text: summary.length > 0 ? summary : description, description };
}

function memberText({ node }: Operation, key: string): string {
  const value = ownMember(node.value, key);
  return typeof value === 'string' ? value : '';
}

function saysOtherwise({ name, text, description }: Wording): boolean {
  const { other, upsert, bulk } = archetypeWords;
  return (
    [...name.slice(0, 1), ...text.slice(0, 1)].some((word) => other.has(word)) ||
    [...name, ...text, ...description].some((word) => upsert.has(word)) ||
    [...name, ...text].some((word) => bulk.has(word))
  );
}

function saysCreate({ name, text }: Wording): boolean {
  return [...name, ...text.slice(0, 3)].some((word) => archetypeWords.create.has(word));
}

function saysAdd({ name, text }: Wording, operation: Operation): boolean {
  if (text.includes('to')) return false;
  if (![...name, ...text.slice(0, 1)].some((word) => archetypeWords.add.has(word))) return false;
  return PathIndex.of(operation.document).onItemsOf(operation).has('GET');
}

function hasItemsOfItsOwn(operation: Operation): boolean {
  const index = PathIndex.of(operation.document);
  const own = index.on(operation);
  const items = index.onItemsOf(operation);
  const list = own.get('GET');
  const item = items.get('GET');
  if (list === undefined || item === undefined) return false;
  if (own.has('PUT') || own.has('PATCH')) return false;
  if (['PUT', 'PATCH', 'DELETE'].some((method) => items.has(method))) return true;
  const answer = answerOf(operation)?.value;
  if (answer === undefined) return false;
  return answer === answerOf(item)?.value && answer !== answerOf(list)?.value;
}
