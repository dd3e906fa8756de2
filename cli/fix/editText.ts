import type { Edit } from '../../findings/Fix.ts';
import { editData } from './data/editData.ts';
import { isSameData } from './data/isSameData.ts';
import { Refusal } from './Refusal.ts';
import type { Source } from './source/Source.ts';
import { spliced } from './source/Splice.ts';
import { splicesFor } from './source/splicesFor.ts';
import { touchedBy } from './source/Touched.ts';

/**
 * A document with edits made in its text, which make `data` of what it says. Throws a `Refusal` unless
 * that is what the new text says, in JSON if it was.
 */
export function editText(
  source: Source,
  edits: readonly Edit[],
  data = editData(source.data, edits),
): Source {
  const splices = splicesFor(source, data, touchedBy(edits));
  const edited = source.withText(spliced(source.text, splices));
  if (edited.error !== undefined) throw new Refusal(`the text would be wrong: ${edited.error}`);
  if (!isSameData(edited.data, data) || (source.isJson && !edited.isJson)) {
    throw new Refusal('the text would say something else');
  }
  return edited;
}
