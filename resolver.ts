import { createHttpAndFileResolver } from '@stoplight/spectral-ref-resolver';

/**
 * For `spectral lint --resolver`: inlines what is in other files and leaves `$ref`s within the
 * document, which the rules follow themselves. Most of a run on a large document is that inlining.
 */
const resolver = createHttpAndFileResolver();
// A protected member to TypeScript; no option of `createHttpAndFileResolver` reaches it.
Reflect.set(resolver, 'dereferenceInline', false);

export default resolver;
