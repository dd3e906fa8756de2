/**
 * What a part of a policy may be: read by `shapeErrors`, which says what is wrong in words, and by
 * `jsonSchemaOf`, for editors.
 */
export type Shape =
  | { readonly kind: 'text'; readonly accepted: string; readonly pattern?: string }
  | { readonly kind: 'flag' }
  | { readonly kind: 'word'; readonly words: readonly string[]; readonly noun: string }
  | { readonly kind: 'list'; readonly items: Shape; readonly accepted: string }
  | {
      readonly kind: 'map';
      readonly key: Key;
      readonly value: Shape;
      readonly accepted: string;
      /** What a member with one of these names is instead. */
      readonly named?: Members;
      /** Whether an object without members would say nothing. */
      readonly isFilled?: boolean;
    }
  | { readonly kind: 'object'; readonly members: Members; readonly required: readonly string[] }
  | { readonly kind: 'either'; readonly shapes: readonly Shape[]; readonly accepted: string };

/** What the keys of a map are. */
export interface Key {
  readonly pattern: string;
  /** What a key that does not match is not: `status code`. */
  readonly noun: string;
  /** What the keys are: `status codes`. */
  readonly nouns: string;
  readonly accepted: string;
}

type Members = Readonly<Record<string, Shape>>;
