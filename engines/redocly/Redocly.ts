/*
 * What the plugin uses of Redocly's interface for rules, which is typed in a package that users need
 * not have.
 */

/** A place in a file. */
export interface Location {
  readonly source: { readonly absoluteRef: string };
  /** A JSON pointer in a URI fragment. */
  readonly pointer: string;
}

export interface Problem {
  readonly message: string;
  /** What to write instead. */
  readonly suggest: readonly string[];
  readonly location: Location & { readonly reportOnKey: boolean };
  /** The page to read. */
  readonly reference: string;
}

/** Where Redocly is on its walk. */
export interface Context {
  /** The node as it stands in the document. */
  readonly rawNode: object;
  readonly rawLocation: Location;
  /** Where a `$ref` of a file leads, over as many others as it takes; no location where nowhere. */
  resolve(
    reference: { readonly $ref: string },
    file: string,
  ): { readonly node: unknown; readonly location: Location | undefined };
  report(problem: Problem): void;
}

type Visit = (node: unknown, context: Context) => void;

/** What a rule does on the walk. */
export interface Visitor {
  readonly Root: { readonly enter: Visit } | { readonly leave: Visit };
}

/** The levels it has. */
export type Level = 'error' | 'warn';

export interface Plugin {
  readonly id: string;
  /** Levels by rule, which a user extends by `<plugin>/<name>`. */
  readonly configs: Readonly<
    Record<'recommended' | 'all', { readonly rules: Readonly<Record<string, Level>> }>
  >;
  /** Rules by id, for OpenAPI 2 and for 3. */
  readonly rules: Readonly<Record<'oas2' | 'oas3', Readonly<Record<string, () => Visitor>>>>;
}
