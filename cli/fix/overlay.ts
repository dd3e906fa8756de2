import type { Edit } from '../../findings/Fix.ts';
import { isRecord } from '../../openapi/isRecord.ts';
import type { JsonPath } from '../../openapi/JsonPath.ts';
import { ownMember } from '../../openapi/References.ts';
import { valueAt } from './data/valueAt.ts';
import type { Pass } from './Fixer.ts';
import { membersOf } from './source/render.ts';
import { plainYaml } from './source/Style.ts';

/** An action of the OpenAPI Overlay Specification 1.0. */
type Action =
  | { readonly target: string; readonly description: string; readonly remove: true }
  | { readonly target: string; readonly description: string; readonly update: unknown };

/** What was done, as the text of an OpenAPI Overlay, in YAML, for a document that is generated. */
export function overlayText(passes: readonly Pass[], name: string): string {
  const overlay = {
    overlay: '1.0.0',
    info: { title: `HTTP status codes of ${name}`, version: '1.0.0' },
    actions: passes.flatMap(actionsOf),
  };
  return `${membersOf(overlay, plainYaml).join('\n')}\n`;
}

function actionsOf({ after, before, mends }: Pass): Action[] {
  return mends.flatMap(({ edits, findings: [finding] }) =>
    edits.flatMap((edit) => actionsFor(edit, before, after, finding?.message ?? '')),
  );
}

/** An update merges objects, so what is replaced is removed first. */
function actionsFor(edit: Edit, before: unknown, after: unknown, description: string): Action[] {
  const { path } = edit;
  const remove: Action = { target: targetOf(path), description, remove: true };
  const update = (at: JsonPath): Action => {
    const holder = existing(before, at.slice(0, -1));
    const [key, ...rest] = at.slice(holder.length).map(String) as [string, ...string[]];
    const value = valueAt(after, at);
    return {
      target: targetOf(holder),
      description,
      update: { [key]: rest.reduceRight<unknown>((member, name) => ({ [name]: member }), value) },
    };
  };
  if (edit.change === 'remove') return [remove];
  if (edit.change === 'add') return [update(path)];
  if (edit.change === 'rename') return [update([...path.slice(0, -1), edit.to]), remove];
  return [remove, update(path)];
}

/** The part of a path that a document has an object at. */
function existing(data: unknown, path: JsonPath): JsonPath {
  let value = data;
  const missing = path.findIndex((key) => {
    value = ownMember(value, String(key));
    return !isRecord(value);
  });
  return missing === -1 ? path : path.slice(0, missing);
}

/** A JSONPath (RFC 9535) of names alone. */
function targetOf(path: JsonPath): string {
  const names = path.map((key) => `['${String(key).replace(/[\\']/g, '\\$&')}']`);
  return `$${names.join('')}`;
}
