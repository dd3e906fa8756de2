import { createResolver } from './engines/spectral/createResolver.ts';

/**
 * For `spectral lint --resolver`: leaves `$ref`s within the document, which the rules follow themselves.
 * Most of a run on a large document is Spectral inlining them.
 */
export default createResolver();
