import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { findDocuments } from '../documents/findDocuments.ts';
import { readDocument } from '../documents/readDocument.ts';
import { type InputOptions, inputOptions } from '../inputOptions.ts';
import { loadRuleset } from '../loadRuleset.ts';
import { Progress } from '../Progress.ts';
import { lintReport } from './lintReport.ts';
import { renderPage } from './page/renderPage.ts';

interface Options extends InputOptions {
  readonly output?: string;
}

const asset = (name: string) => readFileSync(join(__dirname, name), 'utf8');

/** `status-codes report`. */
export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('draw a document as one HTML page: operations down, status codes across')
    .argument('<document>', 'OpenAPI document: a file, a URL, or - for standard input')
    .option('-o, --output <file>', 'where to write the page (default: standard output)');
  inputOptions(command).action(report);
}

async function report(document: string, { output, ruleset, stdinFilepath }: Options) {
  const folder = process.cwd();
  const progress = new Progress(process.stderr);
  try {
    const [target, ...others] = await findDocuments([document], { folder, stdinFilepath });
    if (target === undefined || others.length > 0) {
      throw new Error(`${document} is ${others.length + 1} documents; name one`);
    }
    await progress.say('Loading the ruleset');
    const lintedBy = await loadRuleset(ruleset, folder);
    await progress.say(`Reading ${target.name}`);
    const read = await readDocument(target);
    const page = renderPage(
      await lintReport({ document: read, name: target.name, ruleset: lintedBy, progress }),
      { css: asset('page.css'), script: asset('client.js') },
    );
    progress.end();
    if (output === undefined) process.stdout.write(page);
    else writeFileSync(resolve(folder, output), page);
  } finally {
    progress.end();
  }
}
