import type { Ruleset } from '@stoplight/spectral-core';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { ReadDocument } from '../documents/readDocument.ts';
import type { Progress } from '../Progress.ts';
import { readPolicy } from '../policy/readPolicy.ts';
import { lintWithKnown } from './lintWithKnown.ts';
import { createReport } from './model/createReport.ts';
import type { Report } from './model/Report.ts';

interface Task {
  readonly document: ReadDocument;
  /** What to call the document's file. */
  readonly name: string;
  readonly ruleset: Ruleset;
  readonly progress: Progress;
}

/** Lints a document and gives the report of it. */
export async function lintReport({ document, name, ruleset, progress }: Task): Promise<Report> {
  await progress.say(`Linting ${name}`);
  const { resolved, ...linted } = await lintWithKnown(ruleset, document);
  await progress.say('Drawing the report');
  const source = document.source ?? name;
  const openApi = new OpenApiDocument(document.data, resolved, source);
  return createReport({
    document: openApi,
    ...linted,
    policy: await readPolicy(ruleset, openApi, source),
    source: name,
  });
}
