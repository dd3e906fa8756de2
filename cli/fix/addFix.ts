import type { Command } from 'commander';
import { findDocuments } from '../documents/findDocuments.ts';
import { readingProblems } from '../documents/readingProblems.ts';
import { inputOptions } from '../inputOptions.ts';
import { filesOf, loadRuleset, rulesetTargets } from '../loadRuleset.ts';
import { OutputFile } from '../OutputFile.ts';
import { Progress } from '../Progress.ts';
import { warningText } from '../terminal.ts';
import { Fixer } from './Fixer.ts';
import type { FixOptions } from './FixOptions.ts';
import { finish } from './finish.ts';
import { fixesFor } from './fixesFor.ts';
import { readInput } from './Input.ts';
import { linterFor } from './lintDocument.ts';
import { requireRules } from './requireRules.ts';
import { usageError } from './usageError.ts';

/** `status-codes fix`. */
export function addFix(program: Command): void {
  const command = program
    .command('fix')
    .description('mend in the text of documents what a machine can')
    .argument('<documents...>', 'OpenAPI documents: files, folders, globs, or - for standard input')
    .option('--write', 'write the documents; without it, what would change is shown')
    .option('--dry-run', 'show what would change and write nothing')
    .option('--check', 'write nothing; exit with 1 if there is something to fix')
    .option('--contract', 'mend too what clients of the API may notice')
    .option('--rule <id...>', 'mend what these rules find alone')
    .option('--reason <text>', 'exempt what is left, with this reason')
    .option('--overlay <file>', 'write an OpenAPI Overlay 1.0 instead, for a generated document');
  inputOptions(command).action(run);
}

async function run(args: readonly string[], options: FixOptions): Promise<void> {
  const folder = process.cwd();
  const progress = new Progress(process.stderr);
  try {
    const targets = await findDocuments(args, { folder, stdinFilepath: options.stdinFilepath });
    const error = usageError(options, targets);
    if (error !== undefined) throw new Error(error);
    const read = [...targets, ...(await rulesetTargets(options.ruleset, folder))];
    const overlay =
      options.overlay === undefined ? undefined : new OutputFile(options.overlay, folder, read);
    await progress.say('Loading the ruleset');
    const ruleset = await loadRuleset(options.ruleset, folder);
    overlay?.requireOther(filesOf(ruleset));
    requireRules(options.rule, ruleset);
    const linter = linterFor(ruleset);
    const inputs = await Promise.all(targets.map(readInput));
    for (const input of inputs) {
      const { source, target } = input;
      await progress.say(`Fixing ${target.name}`);
      const name = target.source ?? '<STDIN>';
      const fixed = await Fixer.fix(source, name, linter, fixesFor(options));
      progress.end();
      if (finish(input, fixed, options, overlay)) process.exitCode = 1;
      for (const problem of readingProblems(fixed.diagnostics, target.name)) {
        process.stderr.write(warningText(problem, process.stderr));
      }
    }
  } finally {
    progress.end();
  }
}
