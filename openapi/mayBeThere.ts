import { archetypeWords } from './archetypeWords.ts';
import type { Wording } from './wordingOf.ts';
import { wordsOf } from './wordsOf.ts';

const { altered, answered, existing, kept, negation, otherwise, present } = archetypeWords;
const { refusal, upsert, upserted } = archetypeWords;

const ofPresent = new RegExp([...present, ...existing, ...otherwise].join('|'), 'i');
/** The code for it, of HTTP or of Google. */
const ofFailure = /\b[45](\d\d|XX|xx)\b|\bALREADY_EXISTS\b/;
/** That nothing new is made denies nothing of what happens to what is there. */
const notAnew = /\b(no|not|never|without)( \S+){0,2} (new|created?|creating|duplicated?s?)\b/g;
const absent =
  /\b(if|when)( \S+){0,4} (absent|missing|(no|none|not|t)( \S+){0,3} (exist|exists|existing|found|present|there))\b/;
const unless = /\bunless( \S+){0,6} (exist|exists|existing|present|there)\b/;
/** An item of a list that tells of a value: one of several ways in which it may run. */
const option = /^\s*[*+-]\s*[`'"]/;
/** How many words before what is said a word is looked for that denies it. */
const reach = 3;
/** Without hyphens or capitals. */
const glued = /if(not|none)exist|ifabsent/;

/**
 * Whether an operation tells of what may be there already, so that nothing is created: it has a form
 * of `update` or `replace`, creates `if absent`, or a further sentence says what becomes of what
 * exists. That it fails then is no such thing. `Otherwise ... is updated` can stand anywhere, `Cannot
 * be updated` only behind the first sentence; `is returned` counts only there, beside `exists`.
 */
export function mayBeThere({ parts, text, description, further }: Wording): boolean {
  const stated = [parts.flat(), text, description];
  return (
    stated.some((words) => words.some((word) => upsert.has(word))) ||
    stated.some(isUnlessThere) ||
    further.some(tellsOfPresent)
  );
}

/** `createIfNotExists`, `Create it unless it exists`; not `Fails if there is no customer`. */
export function isUnlessThere(words: readonly string[]): boolean {
  if (words.some((word) => refusal.has(word))) return false;
  const text = words.join(' ');
  return absent.test(text) || unless.test(text) || glued.test(words.join(''));
}

/** `If it already exists, it is returned`, but neither `See updating existing orders` nor an error. */
function tellsOfPresent(sentence: string): boolean {
  if (!ofPresent.test(sentence)) return false;
  if (ofFailure.test(sentence) || option.test(sentence)) return false;
  const words = wordsOf(sentence).join(' ').replace(notAnew, '').split(' ');
  const has = (...sets: readonly ReadonlySet<string>[]) =>
    words.some((word, index) => isIn(sets, word) && !isDenied(words, index));
  if (has(refusal)) return false;
  return (
    (has(present) && has(upsert, altered, answered, kept)) ||
    (has(existing) && !words.includes('can') && has(upserted, altered, answered)) ||
    (has(otherwise) && has(upsert, altered))
  );
}

function isIn(sets: readonly ReadonlySet<string>[], word: string): boolean {
  return sets.some((set) => set.has(word));
}

/** `It cannot be updated`. */
function isDenied(words: readonly string[], index: number): boolean {
  return words.slice(Math.max(0, index - reach), index).some((word) => negation.has(word));
}
