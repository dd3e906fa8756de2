import { isRecord } from './isRecord.ts';
import { oncePerNode } from './oncePerNode.ts';

/** The media types of a `content`. */
export interface Content {
  /** Its keys. */
  readonly keys: readonly string[];
  /** In lower case and without parameters. */
  readonly mediaTypes: ReadonlySet<string>;
  /** Whether none of them is a range. */
  readonly isExact: boolean;
  /** Whether one of them is no range. */
  readonly hasExact: boolean;
}

/** What a node that is a `content` has; `undefined` where it is none. */
export const contentOf = oncePerNode(({ value }): Content | undefined =>
  isRecord(value) ? asContent(Object.keys(value)) : undefined,
);

/** What a node that is a list of media types has (OpenAPI 2); `undefined` where it is none. */
export const listedContentOf = oncePerNode(({ value }): Content | undefined =>
  Array.isArray(value) ? asContent(value.filter((type) => typeof type === 'string')) : undefined,
);

function asContent(keys: readonly string[]): Content {
  const mediaTypes = keys.map((key) => (key.split(';')[0] as string).trim().toLowerCase());
  return {
    keys,
    mediaTypes: new Set(mediaTypes),
    isExact: mediaTypes.every((type) => !type.includes('*')),
    hasExact: mediaTypes.some((type) => !type.includes('*')),
  };
}
