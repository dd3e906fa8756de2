import { stripVTControlCharacters } from 'node:util';
import { Consumer, type Outcome, redoclyRuns } from './consumer.ts';

/** A command that a page shows, with what it prints and the files that it needs. */
export interface Step {
  readonly command: string;
  readonly output: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * The commands that a page shows: a block with `file=` in its info string is a file, a `console` block a
 * command with what it prints, or, where it shows nothing, what the one before it has shown.
 *
 * Each has the document and the ruleset, or the files of one, that the page has shown last. A section
 * in which no document has been shown yet has the one that was shown first.
 */
export function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  let common = '';
  let document = '';
  let configuration: Record<string, string> = {};
  let isNew = true;
  for (const [block, info = '', text = ''] of page.matchAll(/^## |^```([^\n]+)\n(.*?)^```$/gms)) {
    const file = / file=(.+)$/.exec(info)?.[1];
    if (block === '## ') document = common;
    else if (file === 'openapi.yaml') {
      document = text;
      common ||= text;
    } else if (file !== undefined) {
      configuration = { ...(!isNew && configuration), [file]: text };
      isNew = false;
    }
    if (info !== 'console') continue;
    isNew = true;
    const [command = '', ...output] = text.trimEnd().split('\n');
    const shown = output.length > 0 ? output.join('\n') : (steps.at(-1)?.output ?? '');
    const files = { 'openapi.yaml': document, ...configuration };
    steps.push({ command: command.replace('$ ', ''), output: shown, files });
  }
  return steps;
}

const both = ({ stdout, stderr }: Outcome) => `${stdout}${stderr}`;

/** How a command starts, with what runs it, and what of its output a page shows. */
const tools: readonly [string, (consumer: Consumer, args: string[]) => Promise<string>][] = [
  ['node ', async (consumer, args) => both(await consumer.node(...args))],
  // What `npx` runs where it is installed; a test of its own has `npx` itself.
  ['npx spectral ', async (consumer, args) => both(await consumer.spectral(...args))],
  [
    'npx redocly ',
    // It tells on the other stream how long it took.
    async (consumer, args) => stripVTControlCharacters((await consumer.redocly(...args)).stdout),
  ],
  ['npx ', async (consumer, args) => (await consumer.npx(...args)).stdout],
];

/** What a command prints in a fresh project of a user with its files; nothing where it cannot run. */
export async function printedBy({ command, files }: Step): Promise<string | undefined> {
  const [start, run] = tools.find(([each]) => command.startsWith(each)) ?? [];
  if (start === undefined || run === undefined) throw new Error(`${command}: no known command`);
  if (start === 'npx redocly ' && !redoclyRuns) return undefined;
  const consumer = new Consumer(files);
  const text = await run(consumer, command.slice(start.length).split(' '));
  return text.replaceAll(`${consumer.folder}/`, '').trim();
}
