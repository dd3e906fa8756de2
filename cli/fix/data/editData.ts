import type { Edit } from '../../../findings/Fix.ts';
import { Draft } from './Draft.ts';

/** What edits make of a document's data. Throws a `Refusal` if one cannot be made. */
export function editData(data: unknown, edits: readonly Edit[]): unknown {
  const draft = new Draft(data);
  draft.edit(edits);
  return draft.data;
}
