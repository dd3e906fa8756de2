import { accessSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Target } from './documents/Target.ts';
import { isUrl } from './isUrl.ts';
import { writeWhole } from './writeWhole.ts';

/** A file that a command is to write, whole or not at all. */
export class OutputFile {
  readonly #name: string;
  readonly #path: string;

  /** Makes its folder. Throws if it cannot be written, or is one of the files that are read. */
  constructor(name: string, folder: string, inputs: readonly Target[]) {
    this.#name = name;
    const path = resolve(folder, name);
    const own = this.#stat(path);
    if (own?.isDirectory() === true) throw new Error(`${name} is a folder`);
    // A file that is a link stays one.
    this.#path = own?.isFile() === true ? realpathSync(path) : path;
    // Standard input may be the text of a file that is named.
    this.requireOther(inputs.flatMap(({ source }) => source ?? []));
    this.#check(own === undefined);
  }

  /** Whether it is one of some files, whatever their names; an address is none. */
  isOneOf(names: Iterable<string>): boolean {
    const own = this.#stat(this.#path);
    return [...names].some((name) => {
      const file = isUrl(name) ? undefined : statSync(name, { throwIfNoEntry: false });
      return file !== undefined && file.dev === own?.dev && file.ino === own.ino;
    });
  }

  /** Throws if it is one of some files, which have been read too. */
  requireOther(inputs: Iterable<string>): void {
    if (this.isOneOf(inputs)) throw new Error(`${this.#name} is read; name another file`);
  }

  /** Writes a text. Throws if it cannot be written, or is what a `$ref` of a document leads to. */
  write(text: string, references: Iterable<string> = []): void {
    this.requireOther(references);
    try {
      writeWhole(this.#path, text);
    } catch (error) {
      throw this.#failure(error);
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
