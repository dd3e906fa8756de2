import * as fs from 'node:fs';
import { isUrl } from './isUrl.ts';

/** The files that a ruleset is made of: its own, and those that it extends or imports. */
export class ReadFiles {
  readonly #names = new Set<string>();

  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** The file system, as what turns YAML and JSON into modules asks for it. */
  get fs() {
    const names = this.#names;
    const readFile = new Proxy(fs.promises.readFile, {
      apply(target, self, args: Parameters<typeof fs.promises.readFile>) {
        names.add(String(args[0]));
        return Reflect.apply(target, self, args);
      },
    });
    return { promises: { readFile } };
  }

  /** What listens to the bundler. */
  get plugin() {
    const names = this.#names;
    return {
      name: 'status-codes-read-files',
      moduleParsed({ id }: { readonly id: string }) {
        // By a NUL plugins tell what is no file.
        if (!id.includes('\0') && !isUrl(id)) names.add(id);
      },
    };
  }
}
