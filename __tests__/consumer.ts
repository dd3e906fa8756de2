import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** Whether this Node is one that Redocly's CLI runs on. */
export const redoclyRuns =
  major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in a folder and gives what it printed and its exit code, whatever that is. */
export async function execute(
  folder: string,
  command: string,
  ...args: readonly string[]
): Promise<Outcome> {
  try {
    const options = { cwd: folder, maxBuffer: 1e9, env: { ...process.env, FORCE_COLOR: '0' } };
    return { code: 0, ...(await run(command, [...args], options)) };
  } catch (error) {
    const { code, stdout, stderr } = error as Outcome;
    return { code, stdout, stderr };
  }
}

/**
 * A fresh project of a user, with these files, the packed tarball installed and the real CLI:
 * a folder of its own beside the node_modules that `globalSetup.ts` made.
 */
export class Consumer {
  readonly folder: string;

  constructor(files: Readonly<Record<string, string>>, installed = process.env.CONSUMER as string) {
    this.folder = mkdtempSync(join(installed, 'project-'));
    symlinkSync(join(installed, 'node_modules'), join(this.folder, 'node_modules'), 'dir');
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): void {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Runs `spectral` with these arguments. */
  spectral(...args: readonly string[]): Promise<Outcome> {
    return execute(this.folder, join(this.folder, 'node_modules/.bin/spectral'), ...args);
  }

  /** Runs `redocly` with these arguments. */
  redocly(...args: readonly string[]): Promise<Outcome> {
    return execute(this.folder, join(this.folder, 'node_modules/.bin/redocly'), ...args);
  }

  /** Runs `npx` with these arguments. */
  npx(...args: readonly string[]): Promise<Outcome> {
    return execute(this.folder, 'npx', ...args);
  }

  node(...args: readonly string[]): Promise<Outcome> {
    return execute(this.folder, process.execPath, ...args);
  }
}
