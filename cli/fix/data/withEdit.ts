import { STATUS_CODES } from 'node:http';
import type { Edit } from '../../../findings/Fix.ts';
import { isRecord } from '../../../openapi/isRecord.ts';
import type { JsonPath } from '../../../openapi/JsonPath.ts';
import { ownMember } from '../../../openapi/References.ts';
import { Refusal } from '../Refusal.ts';

type Members = Readonly<Record<string, unknown>>;

/** What makes other members of those that an object has. */
type Change = (members: Members, key: string) => Members;

/**
 * A document's data with an edit made: what it leaves is shared with the data given, which stays as
 * it is. Throws a `Refusal` if it cannot be made.
 */
export function withEdit(data: unknown, edit: Edit): unknown {
  return changedAt(data, edit.path, changeOf(data, edit), edit.change === 'add');
}

function changeOf(data: unknown, edit: Edit): Change {
  switch (edit.change) {
    case 'rename':
      return (members, key) => renamed(members, key, edit.to);
    case 'remove':
      return without;
    case 'add':
      return (members, key) => added(members, key, edit.value ?? responseOf(key));
    case 'set':
      return (members, key) => replaced(members, key, edit.value);
    case 'own': {
      const copy = edit.edits.reduce(withEdit, valueAt(data, edit.of));
      return (members, key) => replaced(members, key, copy);
    }
  }
}

/** What stands at a place; throws a `Refusal` if there is no way. */
export function valueAt(data: unknown, path: JsonPath): unknown {
  return path.reduce((value, key) => {
    if (!isRecord(value) || !Object.hasOwn(value, String(key))) throw new Refusal(awayText(value));
    return value[String(key)];
  }, data);
}

function changedAt(
  data: unknown,
  path: JsonPath,
  change: Change,
  createsParents: boolean,
): unknown {
  const [first, ...rest] = path.map(String);
  if (!isRecord(data) || isReference(data) || first === undefined) {
    throw new Refusal(awayText(data));
  }
  if (rest.length === 0) return change(data, first);
  const known = ownMember(data, first) ?? undefined;
  if (known === undefined && !createsParents) throw new Refusal('it is not there any more');
  return { ...data, [first]: changedAt(known ?? {}, rest, change, createsParents) };
}

function awayText(value: unknown): string {
  return isReference(value) ? `it is behind a $ref, ${value.$ref}` : 'it is not there any more';
}

function isReference(value: unknown): value is { readonly $ref: string } {
  return isRecord(value) && typeof value.$ref === 'string';
}

function renamed(members: Members, key: string, to: string): Members {
  requireMember(members, key);
  if (Object.hasOwn(members, to)) throw new Refusal(`there is a ${to} already; merge them by hand`);
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name === key ? to : name, value]),
  );
}

function without(members: Members, key: string): Members {
  requireMember(members, key);
  const { [key]: _, ...others } = members;
  return others;
}

function added(members: Members, key: string, value: unknown): Members {
  if (Object.hasOwn(members, key)) throw new Refusal(`there is a ${key} already`);
  return { ...members, [key]: value };
}

function replaced(members: Members, key: string, value: unknown): Members {
  requireMember(members, key);
  return { ...members, [key]: value };
}

function requireMember(members: Members, key: string): void {
  if (!Object.hasOwn(members, key)) throw new Refusal('it is not there any more');
}

/** A response that says no more than its status code does. */
function responseOf(statusCode: string): unknown {
  return { description: STATUS_CODES[statusCode] ?? statusCode };
}
