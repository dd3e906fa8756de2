import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { promisify } from 'node:util';

const git = promisify(execFile);

/** The files of a folder as they were at a revision of Git. */
export class Revision {
  readonly #commit: string;
  readonly #folder: string;
  readonly #top: string;

  private constructor(commit: string, folder: string, top: string) {
    this.#commit = commit;
    this.#folder = folder;
    this.#top = top;
  }

  /** Throws if the folder is not under Git or the revision is not there. */
  static async open(name: string, folder: string): Promise<Revision> {
    const options = { cwd: folder };
    try {
      const top = await git('git', ['rev-parse', '--show-toplevel'], options);
      const commit = await git('git', ['rev-parse', '--verify', `${name}^{commit}`], options);
      return new Revision(commit.stdout.trim(), folder, top.stdout.trim());
    } catch {
      throw new Error(`${name} is no file and no revision that Git has here`);
    }
  }

  /** The text of a file; nothing if it was not there. */
  async read(file: string): Promise<string | undefined> {
    // Git's paths have their symbolic links resolved; the file itself may not be there any more.
    const way = relative(this.#folder, file);
    const path = relative(this.#top, `${realpathSync(this.#folder)}/${way}`).replaceAll('\\', '/');
    const options = { cwd: this.#folder, maxBuffer: 2 ** 30 };
    try {
      const found = await git('git', ['cat-file', 'blob', `${this.#commit}:${path}`], options);
      return found.stdout;
    } catch {
      return undefined;
    }
  }
}
