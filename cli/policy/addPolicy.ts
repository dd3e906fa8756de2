import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { filesOf, loadRuleset, rulesetTargets } from '../loadRuleset.ts';
import { OutputFile } from '../OutputFile.ts';
import { Progress } from '../Progress.ts';
import { formats, policyTable } from './policyTable.ts';
import { readPolicy } from './readPolicy.ts';

interface Options {
  readonly format: keyof typeof formats;
  readonly output?: string;
  readonly ruleset?: string;
}

const noDocument = new OpenApiDocument({ openapi: '3.1.0', paths: {} }, {});

/** `status-codes policy`. */
export function addPolicy(program: Command): void {
  program
    .command('policy')
    .description('print which status codes the ruleset allows for which methods')
    .addOption(
      new Option('-f, --format <format>', 'how to write the table')
        .choices(Object.keys(formats))
        .default('markdown'),
    )
    .option('-o, --output <file>', 'where to write the table (default: standard output)')
    .option('-r, --ruleset <file>', 'Spectral ruleset (default: .spectral.* of the folder, if any)')
    .action(run);
}

async function run({ format, output, ruleset }: Options): Promise<void> {
  const folder = process.cwd();
  const read = await rulesetTargets(ruleset, folder);
  const file = output === undefined ? undefined : new OutputFile(output, folder, read);
  const progress = new Progress(process.stderr);
  try {
    await progress.say('Loading the ruleset');
    const loaded = await loadRuleset(ruleset, folder);
    file?.requireOther(filesOf(loaded));
    // Overrides of the ruleset may be for some documents alone; this one stands for the others.
    const policy = await readPolicy(loaded, noDocument, resolve(folder, 'openapi.yaml'));
    if (!policy.isKnown)
      throw new Error('the ruleset has no rule on which status codes are allowed');
    const table = formats[format](policyTable(policy));
    progress.end();
    file?.write(table);
    process.stdout.write(file === undefined ? table : `The policy is in ${output}.\n`);
  } finally {
    progress.end();
  }
}
