import type { JsonPath } from '../../../openapi/JsonPath.ts';
import { ownMember } from '../../../openapi/References.ts';

/** What stands at a place of a document; nothing if it is not there. */
export function valueAt(data: unknown, path: JsonPath): unknown {
  return path.reduce((value, key) => ownMember(value, String(key)), data);
}
