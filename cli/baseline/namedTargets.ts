import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type FindOptions, findDocuments } from '../documents/findDocuments.ts';
import type { Target } from '../documents/Target.ts';
import { isUrl } from '../isUrl.ts';
import type { BaselineContent } from './BaselineContent.ts';

/** Documents by their names in a baseline; nothing for one that is not there any more. */
export type NamedTargets = ReadonlyMap<string, Target | undefined>;

/** The documents that arguments name, by what a baseline in a folder calls them. */
export async function namedTargets(
  args: readonly string[],
  options: FindOptions,
  base: string,
): Promise<NamedTargets> {
  const targets = await findDocuments(args, options);
  return new Map(targets.map((target) => [nameOf(target, base), target]));
}

/** The documents that a baseline in a folder has. */
export async function targetsOfBaseline(
  { documents }: BaselineContent,
  base: string,
): Promise<NamedTargets> {
  return new Map(
    Object.keys(documents).map((name) => {
      const source = isUrl(name) ? name : resolve(base, name);
      const isThere = isUrl(name) || existsSync(source);
      return [name, isThere ? { name, source, isStandardInput: false } : undefined];
    }),
  );
}

function nameOf({ name, source }: Target, base: string): string {
  if (source === undefined) throw new Error(`${name} has no name; give it --stdin-filepath`);
  return isUrl(source) ? source : relative(base, source).replaceAll('\\', '/');
}
