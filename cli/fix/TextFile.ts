import {
  chmodSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file of text in UTF-8, as it was when it was read. */
export class TextFile {
  readonly content: string;
  readonly #path: string;
  readonly #bytes: Buffer;

  /** Reads it. Throws if it is of another encoding, as it could not be written as it was. */
  constructor(path: string, name: string) {
    this.#path = realpathSync(path);
    this.#bytes = readFileSync(this.#path);
    this.content = this.#bytes.toString('utf8');
    if (!Buffer.from(this.content).equals(this.#bytes)) throw new Error(`${name} is not UTF-8`);
  }

  /**
   * Writes another content in its place: to a file beside it first, so that never half of it is there.
   * Throws if it has changed since it was read.
   */
  write(content: string): void {
    if (!readFileSync(this.#path).equals(this.#bytes)) {
      throw new Error(`${this.#path} has changed meanwhile; nothing is written`);
    }
    const folder = dirname(this.#path);
    const temporary = join(folder, `.${basename(this.#path)}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, content);
      chmodSync(temporary, statSync(this.#path).mode);
      renameSync(temporary, this.#path);
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}
