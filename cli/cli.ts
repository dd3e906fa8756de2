import { Command, CommanderError } from 'commander';
import { addBaseline } from './baseline/addBaseline.ts';
import { failureText } from './failureText.ts';
import { addFix } from './fix/addFix.ts';
import packageJson from './package.json';
import { addPolicy } from './policy/addPolicy.ts';
import { addReport } from './report/addReport.ts';
import { surviveOutput } from './surviveOutput.ts';
import { errorText } from './terminal.ts';

/*
 * Exit codes: 0 it is done, 1 there is something to do where `--check` asks, 2 it could not be done.
 */
const couldNot = 2;

surviveOutput(process, () => {
  process.exitCode = couldNot;
});

const program = new Command('status-codes')
  .description('Works with the HTTP status codes of OpenAPI documents, beside `spectral lint`.')
  .version(packageJson.version)
  .configureOutput({ outputError: (text, write) => write(errorText(text, process.stderr)) })
  .exitOverride();

addReport(program);
addBaseline(program);
addPolicy(program);
addFix(program);

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    if (error.exitCode !== 0) process.exitCode = couldNot;
    return;
  }
  process.stderr.write(errorText(failureText(error), process.stderr));
  process.exitCode = couldNot;
});
