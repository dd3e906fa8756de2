import { archetypeWords } from './archetypeWords.ts';
import type { Operation } from './Operation.ts';
import { ownMember } from './References.ts';
import { withoutTags } from './withoutTags.ts';
import { letters, wordsOf } from './wordsOf.ts';

const nameGaps = new RegExp(`[^${letters}0-9]+`);
/** Within a sentence; in front of a capital or a dash something new begins. */
const lineBreaks = /\n[ \t]*(?=[a-z])/g;
const slashes = new RegExp(`(^|[^${letters}0-9])/[${letters}]\\S*|\\band/or\\b|/`, 'g');
const sentenceGaps = new RegExp(`^[${letters}0-9 _-]*$`);

/** The words in which an operation says what it does. */
export interface Wording {
  /** Of its `operationId`, which may have several parts: `orders.createOrder`. */
  readonly parts: readonly (readonly string[])[];
  /** Whether the parts are the words of one sentence: `get_new_orders`. */
  readonly isSentence: boolean;
  /** Of its `summary`, or else of the first sentence of its `description`. */
  readonly text: readonly string[];
  /** Of the first sentence of its `description`. */
  readonly description: readonly string[];
  /**
   * The other sentences, and the first one if it is a condition of what the summary says: few of them
   * matter, so that their words are not sought here.
   */
  readonly further: readonly string[];
  /** All but those, with `or` for each `/` and `and/or`: `Create/update`. */
  readonly alternatives: readonly (readonly string[])[];
}

/** Reads the words of an operation. Of its `description` the beginning is enough. */
export function wordingOf(operation: Operation): Wording {
  const id = memberText(operation, 'operationId');
  const summary = memberText(operation, 'summary');
  const description = memberText(operation, 'description').trim().slice(0, 2000);
  const [sentence = ''] = description.split(/[.\n]/);
  const further = description.slice(sentence.length).replace(lineBreaks, ' ').split(/[.\n]/);
  const parts = id.split(nameGaps).map(wordsOf);
  const [ofSummary, ofSentence] = [wordsOf(summary), wordsOf(sentence)];
  const hasSummary = ofSummary.length > 0;
  return {
    parts: parts.filter((part) => part.length > 0),
    isSentence: sentenceGaps.test(id) && parts.every((part) => part.length <= 1),
    text: hasSummary ? ofSummary : ofSentence,
    description: ofSentence,
    further: hasSummary && /^(if|when)\b/i.test(sentence) ? [sentence, ...further] : further,
    alternatives: [
      withAlternatives(id, parts.flat()),
      ...(hasSummary ? [withAlternatives(summary, ofSummary)] : []),
      withAlternatives(sentence, ofSentence),
    ],
  };
}

/** The words of a text, with `or` for each `/` that is not of a path. */
function withAlternatives(text: string, words: readonly string[]): readonly string[] {
  if (!text.includes('/')) return words;
  return wordsOf(
    withoutTags(text).replace(slashes, (found) => {
      return found === '/' || found.startsWith('and') ? ' or ' : found;
    }),
  );
}

/** A text without what stands before its verb: `This endpoint allows you to ...`. */
export function withoutLead(text: readonly string[]): readonly string[] {
  const start = text.findIndex((word) => !archetypeWords.lead.has(word));
  return start === -1 ? [] : text.slice(start);
}

function memberText({ node }: Operation, key: string): string {
  const value = ownMember(node.value, key);
  return typeof value === 'string' ? value : '';
}
