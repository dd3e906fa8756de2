import { archetypeWords } from './archetypeWords.ts';
import { isUnlessThere, mayBeThere } from './mayBeThere.ts';
import type { Operation } from './Operation.ts';
import { pathSegments } from './pathSegments.ts';
import { type Wording, withoutLead } from './wordingOf.ts';
import { wordsOf } from './wordsOf.ts';

const { action, actionOrNoun, add, aside, bulk, create, deed } = archetypeWords;

const several = new Set(['many', 'more', 'several']);
const lists = new Set(['array', 'list']);
const articles = new Set(['a', 'an', 'new', 'the']);

/** Such forms of verbs, behind an `or`: `a new or cancelled order`. */
const adjective = /(ed|ing)$/;

/** How far into a text its verb is looked for. */
const reach = 3;

/**
 * Whether the words of an operation tell that it does something other than create one resource: it
 * answers, changes or removes what is there (`cancelNewOrders`, `Export orders as CSV`), it may do so
 * (`createOrGetOrder`, `Create or update an order`, see `mayBeThere`), or it is about many at once.
 *
 * Of two verbs the first one counts, so that `createSearch` and `Create an export` create. A word
 * that can be a noun too is one where the last segment of the path has it: `search_create` on
 * `/searches`.
 */
export function tellsOtherwise(operation: Operation, wording: Wording): boolean {
  const resource = resourceOf(operation);
  return (
    nameBegins(wording, resource) ||
    textBegins(wording.text, resource) ||
    wording.alternatives.some(hasAlternative) ||
    mayBeThere(wording) ||
    [wording.parts.flat(), wording.text, wording.description].some((words) => {
      return isSeveral(words, resource);
    }) ||
    [...wording.parts.flat(), ...wording.text].some((word) => bulk.has(word))
  );
}

/** Whether a name with `create` in it tells of something else too: `createOrJoin`, `createMany`. */
export function isNoPlainCreate(words: readonly string[]): boolean {
  return hasAlternative(words) || isUnlessThere(words) || isSeveral(words, new Set());
}

/** Whether a text begins with a verb, or has one soon, before it says `create`. */
export function textBegins(text: readonly string[], resource: ReadonlySet<string>): boolean {
  const [first = '', ...rest] = withoutLead(text);
  const isNoun = resource.has(stemOf(first));
  if (isVerb(first) && !(isOnlyInflected(first) && isNoun)) return true;
  if (deed.has(first) && rest[0] === 'of' && !isNoun) return true;
  if (makes(first)) return false;
  const creation = rest.findIndex(makes);
  const end = rest.findIndex((word) => makes(word) || aside.has(word));
  const soon = rest.slice(0, reach - 1).filter((_, index) => end === -1 || index < end);
  if (soon.some((word) => isAction(word) && !resource.has(stemOf(word)))) return true;
  const last = rest.at(-1) ?? '';
  const isTitle = creation === -1 && rest.length < reach;
  return isTitle && isActionOrNoun(last) && !resource.has(stemOf(last));
}

/** The words that name what the path of an operation leads to. */
export function resourceOf({ path }: Operation): ReadonlySet<string> {
  return new Set(wordsOf(pathSegments(path).at(-1) ?? '').map(stemOf));
}

/**
 * Where a text begins with `create`, what stands in the name can be part of the resource's own:
 * `Estimate_Post`, `postDownloadRequest`.
 */
function nameBegins({ parts, isSentence, text }: Wording, resource: ReadonlySet<string>): boolean {
  const words = parts.flatMap((part, index) => part.map((word) => ({ word, part: index })));
  const creation = words.findIndex(({ word }) => makes(word));
  const isCreate = creation !== -1 || makes(withoutLead(text)[0] ?? '');
  const own = words[creation]?.part;
  const before = creation === -1 ? words : words.slice(0, creation);
  return before.some(({ word, part }, index) => {
    if (creation !== -1 && own !== part && !isSentence) return false;
    const isNoun = resource.has(stemOf(word));
    if (index === 0) return isVerbAtFirst(word, isNoun, isCreate);
    if (isNoun || (creation === -1 && isCreate)) return false;
    if (action.base.has(word)) return true;
    if (creation === -1 && index === words.length - 1) return isActionOrNoun(word);
    if (!actionOrNoun.base.has(word) || !isFirst(words, index)) return false;
    return creation === -1 || own === part;
  });
}

function isVerbAtFirst(word: string, isNoun: boolean, isCreate: boolean): boolean {
  if (action.base.has(word)) return true;
  if (actionOrNoun.base.has(word)) return !(isNoun && isCreate);
  return isOnlyInflected(word) && !isNoun && !(isCreate && word.endsWith('ed'));
}

function isFirst(words: readonly { readonly part: number }[], index: number): boolean {
  return words[index - 1]?.part !== words[index]?.part;
}

/** Directly behind `create`, whatever it is (`createOrJoinRoom`); elsewhere, if it is a verb. */
function hasAlternative(all: readonly string[]): boolean {
  const words = withoutLead(all);
  const end = words.findIndex((word) => aside.has(word));
  return words.slice(0, end === -1 ? undefined : end).some((word, index) => {
    if (words[index - 1] !== 'or' || makes(word)) return false;
    const before = words[index - 2] ?? '';
    return (makes(before) && before !== 'new') || (isVerb(word) && !adjective.test(word));
  });
}

/** `Create one or more orders`, but not `Create an order with one or more items`. */
function isSeveral(words: readonly string[], resource: ReadonlySet<string>): boolean {
  return words.some((word, index) => {
    if (!makes(word)) return false;
    const [first = '', second = '', third = ''] = words
      .slice(index + 1)
      .filter((next) => !articles.has(next));
    if (several.has(first)) return true;
    if (first === 'one') return second === 'or' && several.has(third);
    return second === 'of' && lists.has(first) && !resource.has(first);
  });
}

function makes(word: string): boolean {
  return create.has(word) || add.has(word);
}

function isActionOrNoun(word: string): boolean {
  return actionOrNoun.base.has(word) || deed.has(word);
}

function isVerb(word: string): boolean {
  return action.base.has(word) || actionOrNoun.base.has(word) || isOnlyInflected(word);
}

function isOnlyInflected(word: string): boolean {
  return action.inflected.has(word) || actionOrNoun.inflected.has(word);
}

function isAction(word: string): boolean {
  return action.base.has(word) || (action.inflected.has(word) && word.endsWith('s'));
}

/** The same for `search` and `searches`, `archive` and `archives`, `query` and `queries`. */
export function stemOf(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/e$/, '');
}
