import { createHttpAndFileResolver, type Resolver } from '@stoplight/spectral-ref-resolver';
import { isSameFile } from '../../openapi/isSameFile.ts';
import { ownMember } from '../../openapi/References.ts';
import { type LocalReference, missingTargets } from './missingTargets.ts';

type Options = NonNullable<Parameters<Resolver['resolve']>[1]>;
type Result = Awaited<ReturnType<Resolver['resolve']>>;
type Runner = Result['runner'];
type ResolveError = Result['errors'][number];
type Reference = Parameters<NonNullable<Options['transformRef']>>[0];
type Uri = NonNullable<Reference['ref']>;

/** A `$ref` into the document itself, as it was found. */
interface Local extends LocalReference {
  readonly uri: Uri;
}

/**
 * A resolver that inlines what is in other files and leaves `$ref`s within the document. It reports the
 * same errors as Spectral's own.
 */
export function createResolver(): Resolver {
  const resolver = createHttpAndFileResolver();
  const resolve = resolver.resolve.bind(resolver);
  resolver.resolve = async (document: unknown, options: Options = {}): Promise<Result> => {
    const { areFollowed, references, resolving } = crawl(document, options, resolve);
    const resolved = await resolving;
    const errors = areFollowed ? errorsOf(references, resolved) : undefined;
    // Spectral's own tells what is there once all is inlined.
    if (errors === undefined) return createHttpAndFileResolver().resolve(document, options);
    return { ...resolved, errors };
  };
  return resolver;
}

/** Begins to resolve a document without its `$ref`s into itself, which are found by then. */
function crawl(document: unknown, options: Options, resolve: Resolver['resolve']) {
  const references: Local[] = [];
  const source = String(options.baseUri ?? '');
  // Of such a path Spectral's resolver takes the rest for something else.
  let areFollowed = !/[#?]/.test(source);
  let runner: Runner | undefined;
  let isFirst = true;
  function transformRef(this: Runner, { jsonPointer = '#', ref, val }: Reference) {
    runner ??= this;
    if (isFirst && ref !== undefined && isLocal(ref)) {
      references.push({ from: jsonPointer, to: pointerOf(ref), uri: ref });
      areFollowed &&= isFollowed(val, source);
    }
    return ref;
  }
  const resolving = resolve(document, { ...options, dereferenceInline: false, transformRef });
  isFirst = false;
  // Other files, which come later, may refer to this one: what they take is inlined.
  if (runner !== undefined) (runner as Runner).dereferenceInline = true;
  return { areFollowed, references, resolving };
}

/** Whether the rules take a `$ref` for one of the document itself too, see `References`. */
function isFollowed(reference: unknown, source: string): boolean {
  const [file = ''] = String(ownMember(reference, '$ref')).split('#');
  return file === '' || isSameFile(file, source);
}

/**
 * What is wrong with `$ref`s in the order of Spectral's resolver, as of equal messages the first counts;
 * `undefined` if that cannot be told.
 */
function errorsOf(
  references: readonly Local[],
  { errors, result, runner: { baseUri, uriStack } }: Result,
): ResolveError[] | undefined {
  const isPointer = ({ to }: Local) => to === '#' || to.startsWith('#/');
  const missing = missingTargets(result, references.filter(isPointer));
  if (missing === undefined) return undefined;
  const common = { uri: baseUri, pointerStack: [] };
  return [
    ...references
      .filter((reference) => !isPointer(reference))
      .map(({ uri }): ResolveError => {
        const message = `'${uri}' JSON pointer is invalid`;
        return { ...common, code: 'PARSE_POINTER', message, path: [], uriStack: [] };
      }),
    ...errors,
    ...missing.map(({ to, path }): ResolveError => {
      const message = `'${to}' does not exist`;
      return { ...common, code: 'POINTER_MISSING', message, path, uriStack };
    }),
  ];
}

/** Whether the resolver takes a URI for one of the document itself. */
function isLocal(uri: Uri): boolean {
  return uri.path() === '' && (!('length' in uri) || Number(uri.length) > 0);
}

/** The JSON pointer in a URI as the resolver reads it, `#` for the whole document. */
function pointerOf(uri: Uri): string {
  const fragment = uri.fragment();
  if (fragment !== '') return `#${fragment}`;
  return uri.href() === '' ? '#' : '';
}
