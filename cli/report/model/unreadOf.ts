import { isRecord } from '../../../openapi/isRecord.ts';
import { memberNames } from '../../../openapi/memberNames.ts';
import type { OpenApiDocument } from '../../../openapi/OpenApiDocument.ts';
import type { Node } from '../../../openapi/References.ts';
import type { ReadDocument } from '../../documents/readDocument.ts';
import type { Unread } from './Report.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** The paths and operations of a document that could not be read, and so have no row. */
export function unreadOf(openApi: OpenApiDocument, document: ReadDocument): Unread[] {
  const { references } = openApi;
  const paths = openApi.member(references.root, 'paths');
  const unread = (own: Node, path: string, method: string): Unread[] => {
    const { value } = references.follow(own);
    if (isRecord(value)) return [];
    return [{ method, path, line: lineOf(own, document), reason: reasonOf(own) }];
  };
  return keysOf(paths).flatMap((path) => {
    const own = references.child(paths, path);
    const item = references.follow(own);
    if (!isRecord(item.value)) return unread(own, path, '');
    return keysOf(item)
      .filter((key) => methods.includes(key))
      .flatMap((key) => unread(references.child(item, key), path, key.toUpperCase()));
  });
}

function keysOf({ value }: Node): string[] {
  return (memberNames(value) ?? []).filter((key) => !key.startsWith('x-'));
}

function lineOf({ location }: Node, document: ReadDocument): number {
  return (document.getRangeForJsonPath([...location], true)?.start.line ?? 0) + 1;
}

function reasonOf({ value }: Node): string {
  return isRecord(value) && typeof value.$ref === 'string'
    ? `its $ref leads nowhere: ${value.$ref}`
    : 'it is no object';
}
