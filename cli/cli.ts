import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { lintReport } from './lintReport.ts';
import { Progress } from './Progress.ts';
import packageJson from './package.json';
import { renderPage } from './page/renderPage.ts';

interface Options {
  readonly output?: string;
  readonly ruleset?: string;
}

const progress = new Progress(process.stderr);
const asset = (name: string) => readFileSync(join(__dirname, name), 'utf8');

async function run(file: string, { output, ruleset }: Options): Promise<void> {
  const report = await lintReport({ file, ruleset, folder: process.cwd(), progress });
  const page = renderPage(report, { css: asset('page.css'), script: asset('client.js') });
  progress.end();
  if (output === undefined) process.stdout.write(page);
  else writeFileSync(resolve(output), page);
}

const command = new Command('spectral-status-codes-report')
  .description('Draws the status codes of an OpenAPI document as one HTML page.')
  .argument('<document>', 'OpenAPI document, a file or a URL')
  .option('-o, --output <file>', 'where to write the page (default: standard output)')
  .option('-r, --ruleset <file>', 'Spectral ruleset (default: .spectral.* of the folder, if any)')
  .version(packageJson.version)
  .action(run);

command.parseAsync().catch((error: unknown) => {
  progress.end();
  process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
