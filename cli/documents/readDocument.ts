import { text } from 'node:stream/consumers';
import { Document } from '@stoplight/spectral-core';
import type { Yaml } from '@stoplight/spectral-parsers';
import { readParsable } from '@stoplight/spectral-runtime';
import { indexedYaml } from './indexedYaml.ts';
import { requireOpenApi } from './requireOpenApi.ts';
import type { Target } from './Target.ts';

/** A document as Spectral's CLI parses it, YAML or JSON. */
export type ReadDocument = Document<unknown, ReturnType<typeof Yaml.parse>>;

/** Reads and parses a document; throws if it is not OpenAPI 2 or 3. */
export async function readDocument(target: Target): Promise<ReadDocument> {
  const { isStandardInput, source = '' } = target;
  const content = isStandardInput
    ? await text(process.stdin)
    : await readParsable(source, { encoding: 'utf8' });
  return parseDocument(content, target);
}

/** The same for a text that is there; throws too where it stops being YAML. */
export function parseDocument(content: string, { name, source }: Target): ReadDocument {
  // Spectral's own name for it, which a ruleset with overrides wants to see.
  const document = new Document(content, indexedYaml, source ?? '<STDIN>');
  const mistake = mistakeIn(document);
  if (mistake !== undefined) throw new Error(`${name}:${mistake}`);
  requireOpenApi(document.data, name);
  return document;
}

/** Where and why a document cannot be read on. A key that stands there twice is no such thing. */
function mistakeIn({ diagnostics }: ReadDocument): string | undefined {
  const mistakes = diagnostics.filter(
    ({ message, severity }) => severity === 0 && !/^duplicate key/i.test(message),
  );
  // What stands at the beginning comes of what is wrong further down.
  const mistake = mistakes.find(({ range }) => range.start.line > 0) ?? mistakes[0];
  if (mistake === undefined) return undefined;
  const { message, range } = mistake;
  return `${range.start.line + 1}:${range.start.character + 1} ${message}`;
}
