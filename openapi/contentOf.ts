import { Content } from './Content.ts';
import { isRecord } from './isRecord.ts';
import { oncePerNode } from './oncePerNode.ts';

/** What a node that is a `content` has; `undefined` where it is none. */
export const contentOf = oncePerNode(({ value }): Content | undefined =>
  isRecord(value) ? new Content(Object.keys(value)) : undefined,
);

/** What a node that is a list of media types has (OpenAPI 2); `undefined` where it is none. */
export const listedContentOf = oncePerNode(({ value }): Content | undefined =>
  Array.isArray(value) ? new Content(value.filter((type) => typeof type === 'string')) : undefined,
);
