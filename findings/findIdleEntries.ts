import type { EntryBaseline } from '../openapi/Baseline.ts';
import type { JsonPath } from '../openapi/JsonPath.ts';
import type { OpenApiDocument } from '../openapi/OpenApiDocument.ts';
import { printable } from '../openapi/printable.ts';
import { operationWords, wholeDocument } from './entriesOf.ts';
import type { Finding } from './Finding.ts';

/** Long enough for nearly all entries, as those that are cut alike would become one finding. */
const entryLength = 200;

/**
 * The findings about a baseline's entries that have covered nothing, and about those of rules that are
 * neither known nor have run. Of a known rule that has not run nothing is said: it may be off.
 */
export function findIdleEntries(
  document: OpenApiDocument,
  { idle }: EntryBaseline,
  knownRules: readonly string[],
): Finding[] {
  if (idle.length === 0) return [];
  const operations = new Map(
    document.operations.map((operation) => [operationWords(operation), operation.location]),
  );
  return idle.flatMap((entry) => {
    const [rule = '', ...place] = entry.split(' ');
    const hasRun = document.exemptions.hasRun(rule);
    if (!hasRun && knownRules.includes(rule)) return [];
    const problem = hasRun ? 'finds nothing' : 'is of no rule here';
    const message = `${printable(entry, entryLength)} ${problem}; take it out of the baseline`;
    return [{ location: locationOf(place, operations), message, subjects: [] }];
  });
}

/** Where an entry looks; Spectral cuts what is not there any more. */
function locationOf(
  [first = '', path, key]: readonly string[],
  operations: ReadonlyMap<string, JsonPath>,
): JsonPath {
  if (first === wholeDocument) return [];
  if (path === undefined) {
    return first.split('/').map((word) => word.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  const operation = operations.get(`${first} ${path}`);
  if (operation === undefined) return ['paths'];
  return [...operation, 'responses', ...(key === undefined ? [] : [key])];
}
