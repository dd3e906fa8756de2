import { text } from 'node:stream/consumers';
import { Document } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { readParsable } from '@stoplight/spectral-runtime';
import { isRecord } from '../../openapi/isRecord.ts';
import type { Target } from './Target.ts';

/** A document as Spectral's CLI parses it, YAML or JSON. */
export type ReadDocument = Document<unknown, ReturnType<typeof Yaml.parse>>;

/** Reads and parses a document; throws if it is none of OpenAPI. */
export async function readDocument(target: Target): Promise<ReadDocument> {
  const { isStandardInput, source = '' } = target;
  const content = isStandardInput
    ? await text(process.stdin)
    : await readParsable(source, { encoding: 'utf8' });
  return parseDocument(content, target);
}

/** The same for a text that is there. */
export function parseDocument(content: string, { name, source }: Target): ReadDocument {
  // Spectral's own name for it, which a ruleset with overrides wants to see.
  const document = new Document(content, Yaml, source ?? '<STDIN>');
  if (!isOpenApi(document)) throw new Error(`${name} is no OpenAPI document`);
  return document;
}

function isOpenApi({ data }: ReadDocument): boolean {
  return isRecord(data) && ('openapi' in data || 'swagger' in data);
}
