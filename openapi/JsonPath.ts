import type { RulesetFunctionContext } from '@stoplight/spectral-core';

/** A place in a document, as Spectral gives and takes it: `['paths', '/orders', 'get']`. */
export type JsonPath = RulesetFunctionContext['path'];
