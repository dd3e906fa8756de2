import { archetypeOf } from './archetypeOf.ts';
import { archetypeWords } from './archetypeWords.ts';
import { createsInCollection, saysCreate } from './createsInCollection.ts';
import type { Operation } from './Operation.ts';
import { pathSegments } from './pathSegments.ts';
import { printable } from './printable.ts';
import { isNoPlainCreate, tellsOtherwise } from './tellsOtherwise.ts';
import { wordingOf } from './wordingOf.ts';
import { wordsOf } from './wordsOf.ts';

const { actions, add, bulk, create, upsert } = archetypeWords;

/** Spares most paths a closer look. */
const ofCreation = new RegExp([...create, ...add].join('|'), 'i');

/** Given to the client, with no URI to read them at. */
const issued = new Set([
  ...['captcha', 'captchas', 'hash', 'hashes', 'nonce', 'nonces', 'otp', 'otps', 'password'],
  ...['passwords', 'qr', 'qrcode', 'qrcodes', 'token', 'tokens'],
]);
const ofMany = /\b(list of|one or more|several)\b/;

/** Several rules ask it of the same operation. */
const known = new WeakMap<Operation, string>();

/**
 * That an operation is taken for one that creates a resource and why, fit for a message; `undefined`
 * where it is not. It creates in the collection that its path leads to (see `createsInCollection`), or the
 * verb at the end of the path says so (`/orders/create`, `/orders:create`, `/createOrder`).
 *
 * With such a verb the path leads to no collection, and yet a resource is created. What is in front
 * of the verb is neither an item (`/orders/{id}/create-invoice`: a controller) nor `actions`, the
 * verb names neither an update nor many, and the words do not tell of something else. `add` and
 * `new` stand alone or beside words that say `create`; with `to`, `add` may create nothing.
 */
export function creates(operation: Operation): string | undefined {
  if (operation.method !== 'POST') return undefined;
  const said = known.get(operation) ?? inWords(operation);
  known.set(operation, said);
  return said === '' ? undefined : said;
}

function inWords(operation: Operation): string {
  const reason = createsInCollection(operation);
  if (reason !== undefined) return `creates in a collection (${reason})`;
  const verb = verbOf(operation);
  return verb === undefined ? '' : `creates ("${printable(verb)}" says so)`;
}

/** What of its path says that it creates. */
function verbOf(operation: Operation): string | undefined {
  if (!ofCreation.test(operation.path)) return undefined;
  const segments = pathSegments(operation.path).flatMap((segment) => segment.split(':'));
  const verb = segments.pop() ?? '';
  const target = segments.at(-1) ?? '';
  if (target.endsWith('{}') || actions.has(target.toLowerCase())) return undefined;
  const words = wordsOf(verb);
  if (!isCreateVerb(words) || isOfManyOrUpdates(words.join('')) || isNoPlainCreate(words))
    return undefined;
  if ([target, verb].some((each) => wordsOf(each).some((word) => issued.has(word))))
    return undefined;
  const wording = wordingOf(operation);
  if (ofMany.test(wording.text.join(' '))) return undefined;
  if (archetypeOf(operation).stated || tellsOtherwise(operation, wording)) return undefined;
  if (isAmbiguous(words) && !(words.length === 1 || saysCreate(wording))) return undefined;
  if (add.has(words[0] ?? '') && wording.text.includes('to')) return undefined;
  return verb;
}

function isCreateVerb(words: readonly string[]): boolean {
  const [first = ''] = words;
  return (isAmbiguous(words) && !words.includes('to')) || create.has(first) || isCompound(first);
}

/** `new-orders` may be a resource, and what `add-user` adds may be there before. */
function isAmbiguous([first = '']: readonly string[]): boolean {
  return first === 'new' || add.has(first);
}

/** `createnewschedule`, but not `created`. */
function isCompound(word: string): boolean {
  return word.startsWith('create') && !word.startsWith('created');
}

/** Without hyphens or capitals, words are found only as parts: `createorupdatesettings`. */
function isOfManyOrUpdates(whole: string): boolean {
  return [...bulk, ...upsert].some((word) => whole.includes(word));
}
