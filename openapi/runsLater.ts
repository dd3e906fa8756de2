import { answerOf } from './answerOf.ts';
import type { Operation } from './Operation.ts';
import { ownMember } from './References.ts';
import { resourceOf, stemOf } from './tellsOtherwise.ts';
import { withoutTags } from './withoutTags.ts';
import { wordSet } from './wordSet.ts';
import { letters, wordsOf } from './wordsOf.ts';

const done = wordSet('processed executed performed completed carried run started sent');

/** What says it in a word, and in a few. */
const signs: readonly (readonly string[])[] = [
  ['asynchronous'],
  ['asynchronously'],
  ['async'],
  ['in', 'background'],
  ['in', 'the', 'background'],
  ['background', 'job'],
  ['background', 'process'],
  ['background', 'task'],
  ['queued'],
  ['enqueue'],
  ['enqueues'],
  ['enqueued'],
  ['long', 'running'],
  ['longrunning'],
  ...[...done].map((work) => ['be', work, 'later']),
  ['will', 'be', 'processed'],
  ...['be', 'is', 'are', 'gets'].map((form) => [form, 'deferred']),
  ...['creation', 'execution', 'processing'].map((work) => ['deferred', work]),
];
/** Behind these it is denied or one possibility: `not asynchronous`, `optionally in the background`. */
const doubts = wordSet(`
  can cannot could if instead may might never no non not nor optionally or rather than synchronous
  synchronously unless unlike whether without doesn don isn won when
`);
/** What the operation does when it does what it is for. */
const creation = wordSet('create creates created creating creation');
/** In front of what a sentence is about. */
const openers = wordSet('a all an and as because each however note our please since that the your');
/** The operation and its work; at the beginning of a sentence, it is about them. */
const itself = wordSet(`
  action api async asynchronous asynchronously background call calls command creation endpoint
  execution function generation it job long longrunning method operation operations process
  processing request requests response service task these this work
  executes initiates performs runs starts
`);
/** Behind a resource that does or undergoes something, unlike `Order notifications are sent`. */
const predicate = wordSet('are be being gets has is runs was will');
/** How many words before a sign are looked at for a doubt, and around it for a creation. */
const reach = 3;
/** How many sentences of a description are about what the operation does. */
const sentences = 3;

/**
 * Whether an operation says that its work is done later: by its `summary`, by the first sentences of
 * its `description`, by its `operationId`, of which `Async` at the end says nothing, as programs name
 * so what their own callers need not wait for, or by an answer whose schema is called `Operation`.
 *
 * Behind the first sentence of a text, only what is about the operation counts: it begins with it
 * (`This operation`, `It`, `The request`) or with the resource of its path, or it speaks of a
 * creation or of 202. That notifications are sent asynchronously says nothing of the order that was
 * created.
 */
export function runsLater(operation: Operation): boolean {
  const { node } = operation;
  const [id, summary, description] = ['operationId', 'summary', 'description'].map((key) => {
    const value = ownMember(node.value, key);
    return typeof value === 'string' ? value : '';
  }) as [string, string, string];
  const beginning = withoutTags(description.trim().slice(0, 1000));
  const described = beginning.split(ends).slice(0, sentences);
  const name = wordsOf(id);
  if (name.at(-1) === 'async') name.pop();
  if (saysLater(name)) return true;
  const resource = resourceOf(operation);
  return (
    [summary.split(ends), described].some((text) => isLater(text, resource)) ||
    answersWithOperation(operation)
  );
}

function isLater(text: readonly string[], resource: ReadonlySet<string>): boolean {
  return text.some((sentence, index) => {
    const words = wordsOf(sentence);
    const counts = index === 0 || isAbout(words, resource) || ofAnswer.test(sentence);
    return saysLater(words, !counts);
  });
}

/** Whether a sentence begins with the operation or the resource. */
function isAbout(sentence: readonly string[], resource: ReadonlySet<string>): boolean {
  const start = sentence.findIndex((word) => !openers.has(word));
  const [first = '', ...rest] = sentence.slice(start);
  if (itself.has(first) || creation.has(first)) return true;
  if (first.endsWith('ing') && resource.has(stemOf(first.slice(0, -'ing'.length)))) return true;
  if (!resource.has(stemOf(first))) return false;
  const next = rest.find((word) => !resource.has(stemOf(word))) ?? '';
  return predicate.has(next) || itself.has(next);
}

function answersWithOperation(operation: Operation): boolean {
  const schema = answerOf(operation)?.location.at(-1);
  return typeof schema === 'string' && /^(.*longrunning_?)?operation$/i.test(schema);
}

/** The code of an answer in front of the work. */
const ofAnswer = /\b202\b/;
/** The end of a sentence; `v1.2` and `e.g.this` have none. */
const ends = new RegExp(`[.!?;](?![${letters}0-9])|\\n\\s*\\n`);

/** Whether one of the signs is there, and with it a creation where that is asked for. */
function saysLater(sentence: readonly string[], withCreation = false): boolean {
  return sentence.some((_, index) => {
    const sign = signs.find((each) => each.every((word, at) => sentence[index + at] === word));
    if (sign === undefined) return !withCreation && queues(sentence, index);
    const before = sentence.slice(Math.max(0, index - reach), index);
    if (before.some((word) => doubts.has(word))) return false;
    const around = [...before, ...sentence.slice(index).slice(0, sign.length + reach)];
    return !withCreation || around.some((word) => creation.has(word));
  });
}

/** `Queues a job` and `Queue the order`, but neither `Create a queue` nor `Queue settings`. */
function queues(words: readonly string[], index: number): boolean {
  const [verb = '', next = ''] = words.slice(index, index + 2);
  return index === 0 && ['queue', 'queues'].includes(verb) && ['a', 'an', 'the'].includes(next);
}
