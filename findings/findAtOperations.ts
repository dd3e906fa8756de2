import type { JsonPath } from '../openapi/JsonPath.ts';
import type { Operation } from '../openapi/Operation.ts';
import { Sharing } from '../openapi/Sharing.ts';
import type { Finding, Subject } from './Finding.ts';
import { type Fix, fixAt } from './Fix.ts';

/** How to read what is checked: an operation, or one of its responses. */
export interface Reading<Checked> {
  /** Gives the message, or `undefined` when all is well. */
  readonly problem: (checked: Checked) => string | undefined;
  /** What mends a problem, as edits below the responses. */
  readonly fix?: ((checked: Checked) => Fix | undefined) | undefined;
  /** Whether the finding is about the path, not about the operation that it may share with others. */
  readonly dependsOnPath: boolean;
  readonly operationOf: (checked: Checked) => Operation;
  /** The same of an operation that shares the responses. */
  readonly twinOf: (checked: Checked, operation: Operation) => Checked | undefined;
  /** What leads to it from the responses. */
  readonly keysOf: (checked: Checked) => JsonPath;
}

/**
 * The findings about what operations do, each at the operation. Where several paths share one, the
 * finding is there, once, if it holds for each of them; else it is at the path, as it always is for
 * what depends on the path.
 */
export function findAtOperations<Checked extends Subject>(
  all: readonly Checked[],
  reading: Reading<Checked>,
): Finding[] {
  const findings = new Map<string, Finding>();
  for (const checked of all) {
    const message = reading.problem(checked);
    if (message === undefined) continue;
    const isCommon = isOfAllTwins(checked, message, reading);
    const location = placeOf(checked, isCommon, reading);
    const id = JSON.stringify(location);
    const subjects = [...(findings.get(id)?.subjects ?? []), checked];
    findings.set(id, {
      location,
      message,
      subjects,
      // Few who lint ask for it.
      get fix() {
        return isCommon ? fixOf(checked, reading) : undefined;
      },
    });
  }
  return [...findings.values()];
}

function fixOf<Checked>(checked: Checked, { fix, operationOf }: Reading<Checked>) {
  const found = fix?.(checked);
  return found && fixAt(operationOf(checked).responsesNode.location, found);
}

/** Whether it holds for all operations that share the responses. */
function isOfAllTwins<Checked>(
  checked: Checked,
  message: string,
  { operationOf, problem, twinOf }: Reading<Checked>,
): boolean {
  const operation = operationOf(checked);
  const twins = Sharing.of(operation.document).twinsOf(operation);
  if (twins.length === 1) return true;
  return twins
    .map((twin) => twinOf(checked, twin))
    .every((twin) => twin !== undefined && problem(twin) === message);
}

function placeOf<Checked>(
  checked: Checked,
  isCommon: boolean,
  { dependsOnPath, keysOf, operationOf }: Reading<Checked>,
): JsonPath {
  const { location, responsesNode } = operationOf(checked);
  return isCommon && !dependsOnPath
    ? [...responsesNode.location, ...keysOf(checked)]
    : [...location, 'responses', ...keysOf(checked)];
}
