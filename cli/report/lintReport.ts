import { basename, resolve } from 'node:path';
import { Document, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { createHttpAndFileResolver } from '@stoplight/spectral-ref-resolver';
import { readParsable } from '@stoplight/spectral-runtime';
import { isRecord } from '../openapi/isRecord.ts';
import { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import { loadRuleset } from './loadRuleset.ts';
import { createReport } from './model/createReport.ts';
import type { Report } from './model/Report.ts';
import type { Progress } from './Progress.ts';
import { readPolicy } from './readPolicy.ts';

interface Task {
  /** The OpenAPI document: a file or a URL. */
  readonly file: string;
  readonly ruleset: string | undefined;
  readonly folder: string;
  readonly progress: Progress;
}

/** Lints a document and gives the report of it. */
export async function lintReport({ file, folder, progress, ...task }: Task): Promise<Report> {
  const source = /^https?:/.test(file) ? file : resolve(folder, file);
  await progress.say('Loading the ruleset');
  const { ruleset } = await loadRuleset(task.ruleset, folder);
  await progress.say(`Reading ${file}`);
  const document = new Document(await readParsable(source, { encoding: 'utf8' }), Yaml, source);
  if (!isRecord(document.data) || !('openapi' in document.data || 'swagger' in document.data)) {
    throw new Error(`${file} is no OpenAPI document`);
  }
  await progress.say(`Linting ${file}`);
  const spectral = new Spectral({ resolver: createHttpAndFileResolver() });
  spectral.setRuleset(ruleset);
  const { resolved, results } = await spectral.runWithResolved(document);
  await progress.say('Drawing the report');
  const openApi = new OpenApiDocument(document.data, resolved, basename(source));
  return createReport({
    document: openApi,
    diagnostics: results,
    policy: await readPolicy(ruleset, openApi, source),
    source: file,
  });
}
