import type { Edit, Fix } from '../../findings/Fix.ts';
import { Draft } from './data/Draft.ts';
import type { Found } from './lintDocument.ts';
import { Refusal } from './Refusal.ts';
import { Editable } from './source/Editable.ts';
import type { Source } from './source/Source.ts';

/** What is done about findings: the same edits may mend several. */
export interface Mend {
  readonly findings: readonly Found[];
  readonly edits: readonly Edit[];
}

/** What is to be done in a document. */
export interface Plan {
  readonly mends: readonly Mend[];
  /** Why something is not, by finding. */
  readonly refusals: ReadonlyMap<Found, string>;
}

/**
 * The edits for findings that do not stand in each other's way, in the order of the findings. What is
 * refused because of another edit may be possible when that one is made.
 */
export function planFor(
  source: Source,
  findings: readonly Found[],
  fixOf: (finding: Found) => Fix | undefined,
): Plan {
  const editable = Editable.of(source);
  const mends = new Map<string, Mend>();
  const refusals = new Map<Found, string>();
  const draft = new Draft(source.data);
  for (const finding of findings) {
    const { edits = [] } = fixOf(finding) ?? {};
    if (edits.length === 0) continue;
    const id = JSON.stringify(edits);
    const known = mends.get(id);
    try {
      if (known === undefined) {
        for (const edit of edits) editable.require(edit);
        draft.edit(edits);
      }
      mends.set(id, { edits, findings: [...(known?.findings ?? []), finding] });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.set(finding, error.message);
    }
  }
  return { mends: [...mends.values()], refusals };
}
