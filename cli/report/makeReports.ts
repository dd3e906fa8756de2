import { relative } from 'node:path';
import type { Ruleset } from '@stoplight/spectral-core';
import type { Target } from '../documents/Target.ts';
import type { Version } from '../documents/Version.ts';
import { failureText } from '../failureText.ts';
import { isUrl } from '../isUrl.ts';
import type { Progress } from '../Progress.ts';
import { readPolicy } from '../policy/readPolicy.ts';
import { compareReports } from './model/compareReports.ts';
import { createReport } from './model/createReport.ts';
import type { Report } from './model/Report.ts';
import { observeDocument } from './observeDocument.ts';

interface Task {
  readonly targets: readonly Target[];
  readonly ruleset: Ruleset;
  readonly present: Version;
  /** What to compare the documents to. */
  readonly other?: { readonly name: string; readonly version: Version };
  readonly folder: string;
  readonly progress: Progress;
}

/** The reports of documents, and why there are none of others. */
export interface Reports {
  readonly reports: readonly Report[];
  readonly failures: readonly string[];
  /** The other files and addresses that the documents' `$ref`s lead to. */
  readonly references: ReadonlySet<string>;
}

/** Lints documents and gives the report of each; throws if there is none. */
export async function makeReports(task: Task): Promise<Reports> {
  const reports: Report[] = [];
  const failures: string[] = [];
  const references = new Set<string>();
  for (const target of task.targets) {
    try {
      reports.push(await reportOf(target, task, references));
    } catch (error) {
      failures.push(failureText(error));
    }
  }
  if (reports.length === 0) throw new Error(failures.join('\n'));
  return { reports, failures, references };
}

/** The report of a document; adds what its `$ref`s lead to. */
async function reportOf(target: Target, task: Task, references: Set<string>): Promise<Report> {
  const { other, present } = task;
  const report = await readReport(target, present, task, references);
  if (report === undefined) throw new Error(`${target.name}: no such document`);
  if (other === undefined) return report;
  return compareReports(
    report,
    await readReport(target, other.version, task, references),
    other.name,
  );
}

/** The report of a version of a document; nothing if this version does not have it. */
async function readReport(
  target: Target,
  version: Version,
  { folder, progress, ruleset }: Task,
  references: Set<string>,
): Promise<Report | undefined> {
  await progress.say(`Reading ${target.name}`);
  const document = await version.read(target);
  if (document === undefined) return undefined;
  await progress.say(`Linting ${target.name}`);
  const linted = await observeDocument(ruleset, document, version.resolver);
  for (const reference of linted.references) references.add(reference);
  const policy = await readPolicy(ruleset, linted.openApi, linted.file);
  return createReport(linted, policy, {
    source: target.name,
    nameOf: (file) => {
      if (file === linted.file) return target.name;
      return isUrl(file) ? file : relative(folder, file);
    },
  });
}
