import { text } from 'node:stream/consumers';
import { readParsable } from '@stoplight/spectral-runtime';
import { requireOpenApi } from '../documents/requireOpenApi.ts';
import type { Target } from '../documents/Target.ts';
import { isUrl } from '../isUrl.ts';
import { Source } from './source/Source.ts';
import { TextFile } from './TextFile.ts';

/** A document to mend. */
export interface Input {
  readonly target: Target;
  readonly source: Source;
  /** What to write it to; nothing for standard input and URLs. */
  readonly file: TextFile | undefined;
}

/** Reads a document; throws if it is not OpenAPI 2 or 3, or cannot be read as it is. */
export async function readInput(target: Target): Promise<Input> {
  const file = isFile(target) ? new TextFile(target.source as string, target.name) : undefined;
  const source = new Source(file?.content ?? (await readText(target)));
  const { data, error } = source;
  if (error !== undefined) throw new Error(`${target.name}: ${error}`);
  requireOpenApi(data, target.name);
  return { target, source, file };
}

/** Whether a document is a file, which can be written. */
export function isFile({ isStandardInput, source }: Target): boolean {
  return !isStandardInput && source !== undefined && !isUrl(source);
}

function readText({ isStandardInput, source = '' }: Target): Promise<string> {
  return isStandardInput ? text(process.stdin) : readParsable(source, { encoding: 'utf8' });
}
