import {
  accessSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Target } from './documents/Target.ts';

/** A file that a command is to write, whole or not at all. */
export class OutputFile {
  readonly #name: string;
  readonly #path: string;

  /** Makes its folder. Throws if it cannot be written, or is one of the documents that are read. */
  constructor(name: string, folder: string, inputs: readonly Target[]) {
    this.#name = name;
    const path = resolve(folder, name);
    const own = this.#stat(path);
    if (own?.isDirectory() === true) throw new Error(`${name} is a folder`);
    const isInput = inputs.some(({ isStandardInput, source = '' }) => {
      if (isStandardInput) return false;
      const input = statSync(source, { throwIfNoEntry: false });
      return input !== undefined && input.dev === own?.dev && input.ino === own.ino;
    });
    if (isInput) throw new Error(`${name} is a document that is read; name another file`);
    // A file that is a link stays one.
    this.#path = own === undefined ? path : realpathSync(path);
    this.#check(own === undefined);
  }

  /** Writes a text: to a file beside it first, so that never half of it is there. */
  write(text: string): void {
    const temporary = join(dirname(this.#path), `.${basename(this.#path)}.${process.pid}.tmp`);
    try {
      writeFileSync(temporary, text);
      renameSync(temporary, this.#path);
    } catch (error) {
      throw this.#failure(error);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  #stat(path: string) {
    try {
      return statSync(path, { throwIfNoEntry: false });
    } catch (error) {
      throw this.#failure(error);
    }
  }

  #check(isNew: boolean): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      accessSync(isNew ? dirname(this.#path) : this.#path, constants.W_OK);
    } catch (error) {
      throw this.#failure(error);
    }
  }

  #failure(error: unknown): Error {
    return new Error(`${this.#name} cannot be written: ${(error as Error).message}`);
  }
}
