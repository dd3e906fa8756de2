import { existsSync, rmSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readingProblems } from '../documents/readingProblems.ts';
import type { Target } from '../documents/Target.ts';
import { openVersion, present } from '../documents/Version.ts';
import type { InputOptions } from '../inputOptions.ts';
import { filesOf, loadRuleset, rulesetTargets } from '../loadRuleset.ts';
import { OutputFile } from '../OutputFile.ts';
import type { Progress } from '../Progress.ts';
import type { BaselineContent } from './BaselineContent.ts';
import { baselineText } from './baselineText.ts';
import { beforeSignals } from './beforeSignals.ts';
import { changeEntries, type EntryChange, type Permission } from './changeEntries.ts';
import { type Collected, collectFindings } from './collectFindings.ts';
import { importSpecifier } from './importSpecifier.ts';
import { type NamedTargets, namedTargets, targetsOfBaseline } from './namedTargets.ts';
import { readBaseline } from './readBaseline.ts';

/** The options of `status-codes baseline`. */
export interface BaselineOptions extends InputOptions {
  readonly output: string;
  readonly update?: boolean;
  readonly accept?: boolean;
  readonly against?: string;
  readonly check?: boolean;
}

/** What happens, or would happen, to the entries of each document. */
export interface BaselineChanges {
  readonly isPending: boolean;
  readonly documents: ReadonlyMap<string, EntryChange>;
  /** What could not be read as it should. */
  readonly problems: readonly string[];
}

const nothing: Collected = {
  findings: [],
  mayIdle: () => true,
  references: [],
  diagnostics: [],
};

/** Makes or changes a baseline and writes it, unless it is only to be checked. */
export async function makeBaseline(
  args: readonly string[],
  options: BaselineOptions,
  folder: string,
  progress: Progress,
): Promise<BaselineChanges> {
  const { against, check = false, output } = options;
  const file = resolve(folder, output);
  const known = against === undefined ? await readBaseline(file, output) : undefined;
  const permission = permissionOf(options, known !== undefined);
  const targets = await targetsOf(args, options, folder, known);
  const version =
    against === undefined ? present() : await openVersion(against, [...targets.values()], folder);
  await progress.say('Loading the ruleset');
  const read = [...targets.values(), ...version.targets];
  const written = check ? undefined : await outputFile(file, read, options.ruleset, folder);
  const ruleset = await withFile(file, written, () => loadRuleset(options.ruleset, folder));
  // Of what the ruleset is made of, a baseline alone may be written over.
  if (against !== undefined && written?.isOneOf(filesOf(ruleset))) await readBaseline(file, output);
  const documents = new Map<string, EntryChange>();
  const references = new Set<string>();
  const problems: string[] = [];
  for (const [name, target] of targets) {
    await progress.say(`Linting ${name}`);
    const document = target === undefined ? undefined : await version.read(target);
    const collected =
      document === undefined ? nothing : await collectFindings(ruleset, document, version.resolver);
    for (const reference of collected.references) references.add(reference);
    problems.push(...readingProblems(collected.diagnostics, name));
    documents.set(name, changeEntries(known?.documents[name] ?? [], collected, permission));
  }
  const changes = [...documents.values()];
  const isPending = changes.some(({ added, takenOut }) => added.length + takenOut.length > 0);
  if (written !== undefined && (isPending || known === undefined)) {
    const content = contentOf(known, documents, against === undefined);
    written.write(textFor(file, content), references);
  }
  return { isPending, documents, problems };
}

/** The file of a baseline; throws if it cannot be written, or is one that is read. */
async function outputFile(
  file: string,
  targets: readonly (Target | undefined)[],
  ruleset: string | undefined,
  folder: string,
): Promise<OutputFile> {
  const documents = targets.filter((target) => target !== undefined);
  const read = [...documents, ...(await rulesetTargets(ruleset, folder))];
  return new OutputFile(relative(folder, file), folder, read);
}

function textFor(file: string, content: BaselineContent): string {
  return baselineText(content, importSpecifier(dirname(file)));
}

/** Does something while a file is there: the ruleset may extend the baseline that is to be made. */
async function withFile<Result>(
  file: string,
  written: OutputFile | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  if (written === undefined || existsSync(file)) return work();
  written.write(textFor(file, { documents: {}, ratchet: true }));
  const remove = () => rmSync(file, { force: true });
  const forgetSignals = beforeSignals(remove);
  try {
    return await work();
  } finally {
    // A signal that came while a ruleset was busy is dealt with between two turns of the event loop.
    await setImmediate();
    await setImmediate();
    forgetSignals();
    remove();
  }
}

/** What may be done to the file; throws where that is not clear. */
function permissionOf(
  { accept = false, against, check = false, output, update = false }: BaselineOptions,
  isThere: boolean,
): Permission {
  if (against !== undefined && (accept || check || update)) {
    throw new Error('--against writes the file anew; leave --update, --accept and --check out');
  }
  if (!isThere && update && !accept) throw new Error(`${output}: no such file to update`);
  if (!isThere || (check && !accept && !update)) return { accept: true, update: true };
  if (!accept && !update) {
    throw new Error(
      `${output} is there; --update takes out what is mended, --accept adds what is new`,
    );
  }
  return { accept, update };
}

function targetsOf(
  args: readonly string[],
  { output, stdinFilepath }: BaselineOptions,
  folder: string,
  known: BaselineContent | undefined,
): Promise<NamedTargets> {
  const base = dirname(resolve(folder, output));
  if (args.length > 0) return namedTargets(args, { folder, stdinFilepath }, base);
  if (known === undefined) throw new Error('name the documents');
  return targetsOfBaseline(known, base);
}

function contentOf(
  known: BaselineContent | undefined,
  changed: ReadonlyMap<string, EntryChange>,
  ratchet: boolean,
): BaselineContent {
  const documents = { ...known?.documents };
  for (const [name, { entries }] of changed) {
    if (entries.length > 0) documents[name] = entries;
    else delete documents[name];
  }
  return { documents, ratchet: known?.ratchet ?? ratchet };
}
