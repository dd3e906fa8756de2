import { isRecord } from '../../openapi/isRecord.ts';
import type { Context } from './Redocly.ts';

/**
 * The document that Redocly lints with each `$ref` replaced by what it leads to, in whichever file.
 *
 * Redocly has loaded all files by then. Members are replaced when they are read: few are, and some
 * hold themselves. What a `$ref` leads to is one object, however often it is named.
 */
export function resolvedView({ rawNode, rawLocation, resolve }: Context): unknown {
  const views = new WeakMap<object, object>();

  function view(value: unknown, file: string): unknown {
    if (!isReference(value)) return viewOfMembers(value, file);
    const { node, location } = resolve(value, file);
    // It would be a `$ref` still where a chain of them has no end.
    if (location === undefined || isReference(node)) return undefined;
    return viewOfMembers(node, location.source.absoluteRef);
  }

  function viewOfMembers(value: unknown, file: string): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const known = views.get(value);
    if (known !== undefined) return known;
    const members = Array.isArray(value) ? [] : {};
    views.set(value, members);
    for (const [key, member] of Object.entries(value)) {
      Object.defineProperty(members, key, { get: () => view(member, file), enumerable: true });
    }
    return members;
  }

  return viewOfMembers(rawNode, rawLocation.source.absoluteRef);
}

function isReference(value: unknown): value is { readonly $ref: string } {
  return isRecord(value) && typeof value.$ref === 'string';
}
