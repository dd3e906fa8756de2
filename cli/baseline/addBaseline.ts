import type { Command } from 'commander';
import { inputOptions } from '../inputOptions.ts';
import { Progress } from '../Progress.ts';
import { warningText } from '../terminal.ts';
import { type BaselineOptions, makeBaseline } from './makeBaseline.ts';
import { printChanges } from './printChanges.ts';

/** `status-codes baseline`. */
export function addBaseline(program: Command): void {
  const command = program
    .command('baseline')
    .description(
      'write what is found today to a file, for `spectral lint` to report the rest alone',
    )
    .argument(
      '[documents...]',
      'OpenAPI documents: files, folders, globs, URLs, or - (default: those of the file)',
    )
    .option('-o, --output <file>', 'the file', 'status-codes.baseline.mjs')
    .option('--update', 'take out of the file what is mended; add nothing')
    .option('--accept', 'add to the file what is new; take nothing out')
    .option('--against <version>', 'write what another version has: a file, or a revision of Git')
    .option('--check', 'write nothing; exit with 1 if there is something to write');
  inputOptions(command).action(run);
}

async function run(documents: readonly string[], options: BaselineOptions): Promise<void> {
  const progress = new Progress(process.stderr);
  try {
    const changes = await makeBaseline(documents, options, process.cwd(), progress);
    progress.end();
    printChanges(changes, options, process.stdout);
    for (const problem of changes.problems) {
      process.stderr.write(warningText(problem, process.stderr));
    }
    if (options.check === true && changes.isPending) process.exitCode = 1;
  } finally {
    progress.end();
  }
}
