import { answerOf } from './answerOf.ts';
import { archetypeOf } from './archetypeOf.ts';
import { archetypeWords } from './archetypeWords.ts';
import type { Operation } from './Operation.ts';
import { PathIndex } from './PathIndex.ts';
import { resourceOf, tellsOtherwise, textBegins } from './tellsOtherwise.ts';
import { type Wording, withoutLead, wordingOf } from './wordingOf.ts';

/** Longer than that, a `summary` says itself what the operation does. */
const titleLength = 3;

/**
 * Why an operation is taken for one that creates a resource in a collection, fit for a message;
 * `undefined` where it is not.
 *
 * It is a POST on a collection (see `archetypeOf`). Where `x-resource-archetype` says that it is
 * one, that is all. Otherwise its `operationId` and `summary`, or the first sentence of its
 * `description` if it has no summary, are read; the words are in `archetypeWords`. They must not
 * tell of something else (see `tellsOtherwise`). And one of these must hold:
 *
 * 1. The `operationId`, or the first three words of the text, have `create`, `insert` or `new`.
 * 2. The `operationId`, or the first word of the text, has `add`; the text has no `to` (`Add a user
 *    to a group` may create nothing), and an item can be read by GET.
 * 3. In any language: both collection and item have a GET, the collection has neither PUT nor
 *    PATCH, and the item has PUT, PATCH or DELETE, or the POST answers with the same schema
 *    definition as the item's GET and with another one than the collection's. Beside a `summary`
 *    of a few words the `description` does not begin with another verb either.
 */
export function createsInCollection(operation: Operation): string | undefined {
  if (operation.method !== 'POST') return undefined;
  const { archetype, reason, stated } = archetypeOf(operation);
  if (archetype !== 'collection') return undefined;
  if (stated) return reason;
  const wording = wordingOf(operation);
  if (tellsOtherwise(operation, wording)) return undefined;
  if (saysCreate(wording) || saysAdd(wording, operation)) return reason;
  const isTitle = wording.text.length <= titleLength;
  if (isTitle && textBegins(wording.description, resourceOf(operation))) return undefined;
  return hasItemsOfItsOwn(operation) ? reason : undefined;
}

/** Whether the words of an operation say that it creates. */
export function saysCreate({ parts, text }: Wording): boolean {
  const words = [...parts.flat(), ...withoutLead(text).slice(0, 3)];
  return words.some((word) => archetypeWords.create.has(word));
}

function saysAdd({ parts, text }: Wording, operation: Operation): boolean {
  if (text.includes('to')) return false;
  const words = [...parts.flat(), ...withoutLead(text).slice(0, 1)];
  if (!words.some((word) => archetypeWords.add.has(word))) return false;
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
