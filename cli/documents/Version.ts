import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createHttpAndFileResolver, Resolver } from '@stoplight/spectral-ref-resolver';
import { Revision } from './Revision.ts';
import { parseDocument, type ReadDocument, readDocument } from './readDocument.ts';
import type { Target } from './Target.ts';

/** A version of documents, and of the files that they refer to. */
export interface Version {
  readonly resolver: Resolver;
  /** What it reads in the place of the documents. */
  readonly targets: readonly Target[];
  /** Reads a document; nothing if this version does not have it. */
  read(target: Target): Promise<ReadDocument | undefined>;
}

/** The documents as they are. */
export function present(): Version {
  return { resolver: createHttpAndFileResolver(), targets: [], read: readDocument };
}

/** Another version of documents: a file, which stands for the only one, or a revision of Git. */
export async function openVersion(
  name: string,
  targets: readonly unknown[],
  folder: string,
): Promise<Version> {
  if (name.trim() === '') throw new Error('--against has no version');
  const file = resolve(folder, name);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    return atRevision(await Revision.open(name, folder));
  }
  if (targets.length > 1) throw new Error(`${name} is one file, for ${targets.length} documents`);
  const other = { name, source: file, isStandardInput: false };
  return { ...present(), targets: [other], read: () => readDocument(other) };
}

function atRevision(revision: Revision): Version {
  const file = {
    async resolve(reference: { href(): string }): Promise<string> {
      const text = await revision.read(reference.href());
      if (text === undefined) throw new Error(`${reference.href()} is not in that revision`);
      return text;
    },
  };
  const { http, https } = Reflect.get(createHttpAndFileResolver(), 'resolvers');
  return {
    resolver: new Resolver({ resolvers: { http, https, file } }),
    targets: [],
    async read(target) {
      const text = target.source === undefined ? undefined : await revision.read(target.source);
      return text === undefined ? undefined : parseDocument(text, target);
    },
  };
}
