import { type Ruleset, Spectral } from '@stoplight/spectral-core';
import { createHttpAndFileResolver } from '@stoplight/spectral-ref-resolver';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import type { ReadDocument } from '../documents/readDocument.ts';
import type { Progress } from '../Progress.ts';
import { readPolicy } from '../policy/readPolicy.ts';
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
  const spectral = new Spectral({ resolver: createHttpAndFileResolver() });
  spectral.setRuleset(ruleset);
  const { resolved, results } = await spectral.runWithResolved(document);
  await progress.say('Drawing the report');
  const source = document.source ?? name;
  const openApi = new OpenApiDocument(document.data, resolved, source.split(/[\\/]/).at(-1));
  return createReport({
    document: openApi,
    diagnostics: results,
    policy: await readPolicy(ruleset, openApi, source),
    source: name,
  });
}
