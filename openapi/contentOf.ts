import { Content } from './Content.ts';
import { memberNames } from './memberNames.ts';
import { oncePerNode } from './oncePerNode.ts';

/** What a node that is a `content` has; `undefined` where it is none. */
export const contentOf = oncePerNode(({ value }): Content | undefined => {
  const keys = memberNames(value);
  return keys && new Content(keys);
});

/** What a node that is a list of media types has (OpenAPI 2); `undefined` where it is none. */
export const listedContentOf = oncePerNode(({ value }): Content | undefined =>
  Array.isArray(value) ? new Content(value.filter((type) => typeof type === 'string')) : undefined,
);
