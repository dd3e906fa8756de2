import { isRevoked } from '../openapi/isRevoked.ts';

/** A copy of a value as plain data, and what in the value is none, each with its place. */
export interface PlainData {
  readonly data: unknown;
  readonly errors: readonly string[];
}

type Member = readonly [key: string, value: unknown];

const accepted = 'use objects, lists, texts, true and false';
/** No option has as many. */
const mostLevels = 20;

/**
 * A copy of what a user wrote in JavaScript, for which every getter is read once: what is checked is
 * then what is used. Objects without a prototype, and those of another realm, are as plain as others.
 * `place` is where the value stands. Never throws.
 */
export function plainData(value: unknown, place: readonly string[] = []): PlainData {
  const copier = new Copier();
  return { data: copier.copy(value, place), errors: copier.errors };
}

class Copier {
  readonly errors: string[] = [];
  readonly #copies = new Map<object, unknown>();
  readonly #open = new Set<object>();

  copy(value: unknown, place: readonly string[]): unknown {
    if (typeof value !== 'object' || value === null) return this.#copyOfValue(value, place);
    if (this.#open.has(value)) return this.#refuse('a cycle', place);
    if (this.#copies.has(value)) return this.#copies.get(value);
    if (place.length > mostLevels)
      return this.#refuse(`what has more than ${mostLevels} levels`, place);
    this.#open.add(value);
    const copied = this.#copyOfObject(value, place);
    this.#open.delete(value);
    this.#copies.set(value, copied);
    return copied;
  }

  #copyOfValue(value: unknown, place: readonly string[]): unknown {
    const kind = strangeKinds[typeof value];
    return kind === undefined ? value : this.#refuse(kind, place);
  }

  #copyOfObject(value: object, place: readonly string[]): unknown {
    const members = membersOf(value);
    if (typeof members === 'string') return this.#refuse(members, place);
    if (!Array.isArray(value)) {
      return Object.fromEntries(
        members.map(([key, member]) => [key, this.copy(member, [...place, key])]),
      );
    }
    return members.map(([, item], index) => this.copy(item, [...place, `item ${index + 1}`]));
  }

  #refuse(kind: string, place: readonly string[]): undefined {
    const use = kind === 'an instance of Promise' ? 'await it' : accepted;
    this.errors.push(
      `${place.join(' ')}${place.length > 0 ? ': ' : ''}${kind} is no plain data; ${use}`,
    );
  }
}

const strangeKinds: Readonly<Record<string, string>> = {
  bigint: 'a BigInt',
  function: 'a function',
  symbol: 'a symbol',
};

/** The members of a plain object or list, each read once, or what it is instead. */
function membersOf(value: object): readonly Member[] | string {
  if (isRevoked(value)) return 'a revoked proxy';
  try {
    if (!Array.isArray(value)) return instanceName(value) ?? Object.entries(value);
    const items = Object.entries(value);
    const isWhole = items.length === value.length && items.every(([key], at) => key === `${at}`);
    return isWhole ? items : 'a list with holes or names';
  } catch {
    return 'an object that throws when it is read';
  }
}

/** What has a prototype with a prototype is an instance, in whatever realm it was made. */
function instanceName(value: object): string | undefined {
  const prototype = Object.getPrototypeOf(value);
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return undefined;
  if (!Object.hasOwn(prototype, 'constructor')) return 'an object with another prototype';
  return `an instance of ${prototype.constructor.name || 'a class'}`;
}
