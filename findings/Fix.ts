import type { JsonPath } from '../openapi/JsonPath.ts';

/** A change at one place of the linted document. */
export type Edit =
  | { readonly change: 'rename'; readonly path: JsonPath; readonly to: string }
  | { readonly change: 'remove'; readonly path: JsonPath }
  /** With the parents that are missing; without a value, a response that says what its code means. */
  | { readonly change: 'add'; readonly path: JsonPath; readonly value?: unknown }
  | { readonly change: 'set'; readonly path: JsonPath; readonly value: unknown }
  /** A copy of what others share, in the place of the `$ref` to it, with edits that are below it. */
  | {
      readonly change: 'own';
      readonly path: JsonPath;
      readonly of: JsonPath;
      readonly edits: readonly Edit[];
    };

/** What mends a finding, where a machine can. */
export interface Fix {
  /** `safe`: the document only gets truer; `contract`: clients of the API may notice. */
  readonly safety: 'safe' | 'contract';
  readonly edits: readonly Edit[];
}

/** A fix whose edits are below a place, in the document. */
export function fixAt(place: JsonPath, { safety, edits }: Fix): Fix {
  return { safety, edits: edits.map((edit) => ({ ...edit, path: [...place, ...edit.path] })) };
}
