import type { Edit } from '../../../findings/Fix.ts';
import { isRecord } from '../../../openapi/isRecord.ts';
import type { JsonPath } from '../../../openapi/JsonPath.ts';
import { ownMember } from '../../../openapi/References.ts';
import { reasonPhrase } from '../../reasonPhrase.ts';
import { Refusal } from '../Refusal.ts';

type Members = Record<string, unknown>;

/** A document's data that edits are made in: what they do not touch is shared with the data given. */
export class Draft {
  #data: unknown;
  /** What has been copied already, and so may be changed. */
  readonly #own = new WeakSet<object>();

  constructor(data: unknown) {
    this.#data = data;
  }

  get data(): unknown {
    return this.#data;
  }

  /** Makes edits. Throws a `Refusal` if one cannot be made; then those before it are made. */
  edit(edits: readonly Edit[]): void {
    for (const edit of edits) {
      // What cannot be done is not to leave parents behind.
      requireWay(this.#data, edit);
      const value = edit.change === 'own' ? copyFor(this.#data, edit) : undefined;
      const key = String(edit.path.at(-1));
      change(this.#holder(edit.path.slice(0, -1)), key, edit, value);
    }
  }

  /** What stands at a place, as its own: it may be changed. */
  #holder(path: JsonPath): Members {
    this.#data = this.#owned(this.#data);
    let holder = this.#data as Members;
    for (const key of path.map(String)) {
      holder[key] = this.#owned(ownMember(holder, key));
      holder = holder[key] as Members;
    }
    return holder;
  }

  #owned(value: unknown): Members {
    if (isRecord(value) && this.#own.has(value)) return value;
    const copy = isRecord(value) ? { ...value } : {};
    this.#own.add(copy);
    return copy;
  }
}

/** Throws a `Refusal` unless what is to be changed is there, or what is to be new is not. */
function requireWay(data: unknown, edit: Edit): void {
  const isNew = edit.change === 'add';
  let value = data;
  for (const [index, key] of edit.path.entries()) {
    if (isReference(value)) throw new Refusal(`it is behind a $ref, ${value.$ref}`);
    const isMissing = isNew && (value === undefined || value === null);
    if (!isRecord(value) && !isMissing) throw new Refusal('it is not there any more');
    const member = ownMember(value, String(key));
    const isLast = index === edit.path.length - 1;
    if (isLast && isNew && member !== undefined) throw new Refusal(`there is a ${key} already`);
    if (isLast && !isNew && member === undefined) throw new Refusal('it is not there any more');
    if (isLast && edit.change === 'rename' && ownMember(value, edit.to) !== undefined) {
      throw new Refusal(`there is a ${edit.to} already; merge them by hand`);
    }
    value = member;
  }
}

function change(holder: Members, key: string, edit: Edit, copy: unknown): void {
  if (edit.change === 'add') holder[key] = edit.value ?? responseOf(key);
  if (edit.change === 'set') holder[key] = edit.value;
  if (edit.change === 'own') holder[key] = copy;
  if (edit.change === 'rename') holder[edit.to] = holder[key];
  if (edit.change === 'remove' || edit.change === 'rename') delete holder[key];
}

/** What others share, edited. */
function copyFor(data: unknown, { edits, of }: Extract<Edit, { change: 'own' }>): unknown {
  const shared = of.reduce((value, key) => ownMember(value, String(key)), data);
  const draft = new Draft(shared);
  draft.edit(edits);
  return draft.data;
}

function isReference(value: unknown): value is { readonly $ref: string } {
  return isRecord(value) && typeof value.$ref === 'string';
}

/** A response that says no more than its status code does. */
function responseOf(statusCode: string): unknown {
  return { description: reasonPhrase(statusCode) ?? statusCode };
}
