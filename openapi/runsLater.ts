import { answerOf } from './answerOf.ts';
import type { Operation } from './Operation.ts';
import { ownMember } from './References.ts';
import { letters, wordsOf } from './wordsOf.ts';

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
  ...['processed', 'executed', 'performed', 'completed', 'carried', 'run', 'started', 'sent'].map(
    (done) => ['will', 'be', done, 'later'],
  ),
  ['will', 'be', 'processed'],
];
/** Behind these it is denied or one possibility: `not asynchronous`, `optionally in the background`. */
const doubts = new Set([
  ...[
    'can',
    'cannot',
    'could',
    'if',
    'instead',
    'may',
    'might',
    'never',
    'no',
    'non',
    'not',
    'nor',
  ],
  ...['optionally', 'or', 'rather', 'than', 'synchronous', 'synchronously', 'unless', 'unlike'],
  ...['whether', 'without', 'doesn', 'don', 'isn', 'won', 'when'],
]);
/** How many words before a sign are looked at for a doubt. */
const reach = 3;
/** How many sentences of a description are about what the operation does. */
const sentences = 3;

/**
 * Whether an operation says that its work is done later: by its `summary`, by the first sentences of
 * its `description`, by its `operationId`, of which `Async` at the end says nothing, as programs name
 * so what their own callers need not wait for, or by an answer whose schema is called `Operation`.
 */
export function runsLater(operation: Operation): boolean {
  const { node } = operation;
  const [id, summary, description] = ['operationId', 'summary', 'description'].map((key) => {
    const value = ownMember(node.value, key);
    return typeof value === 'string' ? value : '';
  }) as [string, string, string];
  const described = description.trim().slice(0, 1000).split(ends).slice(0, sentences);
  const name = wordsOf(id);
  if (name.at(-1) === 'async') name.pop();
  const texts = [name, ...[...summary.split(ends), ...described].map(wordsOf)];
  return texts.some(saysLater) || answersWithOperation(operation);
}

function answersWithOperation(operation: Operation): boolean {
  const schema = answerOf(operation)?.location.at(-1);
  return typeof schema === 'string' && /^(.*longrunning_?)?operation$/i.test(schema);
}

/** The end of a sentence; `v1.2` and `e.g.this` have none. */
const ends = new RegExp(`[.!?;](?![${letters}0-9])|\\n\\s*\\n`);

function saysLater(words: readonly string[]): boolean {
  return words.some((_, index) => {
    if (!signs.some((sign) => sign.every((word, offset) => words[index + offset] === word))) {
      return queues(words, index);
    }
    return !words.slice(Math.max(0, index - reach), index).some((word) => doubts.has(word));
  });
}

/** `Queues a job` and `Queue the order`, but neither `Create a queue` nor `Queue settings`. */
function queues(words: readonly string[], index: number): boolean {
  const [verb = '', next = ''] = words.slice(index, index + 2);
  return index === 0 && ['queue', 'queues'].includes(verb) && ['a', 'an', 'the'].includes(next);
}
