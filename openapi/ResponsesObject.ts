import { memberNames } from './memberNames.ts';
import type { Node, References } from './References.ts';
import { ResponseEntry } from './ResponseEntry.ts';

/**
 * The `responses` that stand at one place, the same for all operations that a `$ref` leads there. As
 * every pair of an operation and a response would be too many to look at, what depends on the responses
 * alone is asked here.
 */
export class ResponsesObject {
  /** Where they stand, `$ref`s followed. */
  readonly node: Node;
  readonly entries: ReadonlyMap<string, ResponseEntry>;
  /** Its keys that are ranges, in capitals. */
  readonly ranges: readonly string[];
  #successes: readonly ResponseEntry[] | undefined;

  constructor(node: Node, references: References) {
    this.node = node;
    const entries = new Map<string, ResponseEntry>();
    const ranges: string[] = [];
    for (const key of memberNames(node.value) ?? []) {
      if (key.startsWith('x-')) continue;
      const entry = new ResponseEntry(this, key, references);
      entries.set(key, entry);
      if (entry.isRange) ranges.push(key.toUpperCase());
    }
    this.entries = entries;
    this.ranges = ranges;
  }

  /** The responses whose keys begin with a 2. */
  get successes(): readonly ResponseEntry[] {
    this.#successes ??= [...this.entries.values()].filter(({ key }) => key.startsWith('2'));
    return this.#successes;
  }

  /** Whether they have one of some status codes, or the range of one. */
  hasOneOf(statusCodes: readonly string[]): boolean {
    return (
      statusCodes.some((code) => this.entries.has(code)) ||
      this.ranges.some((range) => statusCodes.some((code) => code[0] === range[0]))
    );
  }
}
