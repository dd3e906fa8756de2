import type { Command } from 'commander';

/** What the options of every command that lints say. */
export interface InputOptions {
  readonly ruleset?: string;
  readonly stdinFilepath?: string;
}

/** The options of every command that lints, as `spectral lint` has them. */
export function inputOptions(command: Command): Command {
  return command
    .option('-r, --ruleset <file>', 'Spectral ruleset (default: .spectral.* of the folder, if any)')
    .option('--stdin-filepath <file>', 'what to take standard input for');
}
