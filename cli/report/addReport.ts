import { type Command, Option } from 'commander';
import { findDocuments } from '../documents/findDocuments.ts';
import { openVersion, present } from '../documents/Version.ts';
import { type InputOptions, inputOptions } from '../inputOptions.ts';
import { filesOf, loadRuleset, rulesetTargets } from '../loadRuleset.ts';
import { OutputFile } from '../OutputFile.ts';
import { Progress } from '../Progress.ts';
import { errorText } from '../terminal.ts';
import { formats } from './formats.ts';
import { makeReports, type Reports } from './makeReports.ts';

interface Options extends InputOptions {
  readonly against?: string;
  readonly format: keyof typeof formats;
  readonly output?: string;
}

/** `status-codes report`. */
export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('draw documents as one HTML page: operations down, status codes across')
    .argument('<documents...>', 'OpenAPI documents: files, folders, globs, URLs, or -')
    .addOption(
      new Option('-f, --format <format>', 'how to write it')
        .choices(Object.keys(formats))
        .default('html'),
    )
    .option('-o, --output <file>', 'where to write it (default: standard output)')
    .option('--against <version>', 'mark what has changed since a file, or a revision of Git');
  inputOptions(command).action(report);
}

async function report(args: readonly string[], options: Options): Promise<void> {
  const { against, format, output, stdinFilepath } = options;
  const folder = process.cwd();
  const progress = new Progress(process.stderr);
  try {
    const targets = await findDocuments(args, { folder, stdinFilepath });
    const version = against === undefined ? undefined : await openVersion(against, targets, folder);
    const others = version?.targets ?? [];
    const read = [...targets, ...others, ...(await rulesetTargets(options.ruleset, folder))];
    const file = output === undefined ? undefined : new OutputFile(output, folder, read);
    await progress.say('Loading the ruleset');
    const ruleset = await loadRuleset(options.ruleset, folder);
    file?.requireOther(filesOf(ruleset));
    const reports = await makeReports({
      targets,
      ruleset,
      present: present(),
      ...(against !== undefined && version && { other: { name: against, version } }),
      folder,
      progress,
    });
    await progress.say('Drawing the report');
    const text = formats[format](reports);
    progress.end();
    file?.write(text, reports.references);
    process.stdout.write(file === undefined ? text : `The report is in ${output}.\n`);
    const errors = errorsOf(reports);
    for (const error of errors) process.stderr.write(errorText(error, process.stderr));
    if (errors.length > 0) process.exitCode = 2;
  } finally {
    progress.end();
  }
}

/** What could not be read, so that the report is not of all there is. */
function errorsOf({ failures, reports }: Reports): string[] {
  return [
    ...failures,
    ...reports.flatMap(({ broken, findings, source, unread }) => [
      ...broken.flatMap((index) => {
        const finding = findings[index];
        return finding === undefined ? [] : `${finding.file}:${finding.line} ${finding.message}`;
      }),
      ...unread.map(
        ({ line, method, path, reason }) =>
          `${source}:${line} ${`${method} ${path}`.trim()} is not drawn; ${reason}`,
      ),
    ]),
  ];
}
