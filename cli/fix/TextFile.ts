import { readFileSync, realpathSync } from 'node:fs';
import { writeWhole } from '../writeWhole.ts';

/** A file of text in UTF-8, as it was when it was read. */
export class TextFile {
  readonly content: string;
  readonly #name: string;
  readonly #path: string;
  readonly #bytes: Buffer;

  /** Reads it. Throws if it is of another encoding, as it could not be written as it was. */
  constructor(path: string, name: string) {
    this.#name = name;
    this.#path = realpathSync(path);
    this.#bytes = readFileSync(this.#path);
    this.content = this.#bytes.toString('utf8');
    if (!Buffer.from(this.content).equals(this.#bytes)) throw new Error(`${name} is not UTF-8`);
  }

  /**
   * Writes another content in its place, whole or not at all. Throws if it cannot be written, or has
   * changed since it was read.
   */
  write(content: string): void {
    if (!readFileSync(this.#path).equals(this.#bytes)) {
      throw new Error(`${this.#path} has changed meanwhile; nothing is written`);
    }
    try {
      writeWhole(this.#path, content);
    } catch (error) {
      throw new Error(`${this.#name} cannot be written: ${(error as Error).message}`);
    }
  }
}
