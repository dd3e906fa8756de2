import { groupBy } from '../openapi/groupBy.ts';
import type { JsonPath } from '../openapi/JsonPath.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { ResponseEntry } from '../openapi/ResponseEntry.ts';
import { Sharing } from '../openapi/Sharing.ts';
import type { Finding } from './Finding.ts';
import { type FixOf, OperationFinding } from './OperationFinding.ts';

/** What is checked: operations that share their responses, or one response of theirs. */
export interface Checked {
  readonly operations: readonly Operation[];
  readonly entry?: ResponseEntry;
}

/** How to read what is checked. */
export interface Reading {
  /** Gives the message, or `undefined` when all is well. */
  readonly problem: (operation: Operation, entry: ResponseEntry | undefined) => string | undefined;
  /** What mends a problem, as edits below the responses. */
  readonly fix: FixOf;
  /** Whether the finding is about the path, not about the operation that it may share with others. */
  readonly dependsOnPath: boolean;
  /** What of an operation the message depends on; without it, all. */
  readonly kindOf: ((operation: Operation) => string) | undefined;
  /** Whether an entry is wrong whatever operation has it, so that one finding says it to all. */
  readonly isWrongForAll: (entry: ResponseEntry) => boolean;
}

const none: readonly Finding[] = [];

/** What is said of operations. */
interface Said {
  readonly kind: readonly Operation[];
  readonly message: string;
}

/** Operations, those together of which one message holds. */
type Kinds = readonly (readonly Operation[])[];

/**
 * The findings about what operations do, each at the operation. Where several paths share one, the
 * finding is there, once, if it holds for each of them; else it is at the path, as it always is for
 * what depends on the path.
 */
export function findAtOperations(all: readonly Checked[], reading: Reading): Finding[] {
  const kindsOf = kindsBy(reading.kindOf);
  const findings: Finding[] = [];
  for (const checked of all) findings.push(...findingsAt(checked, reading, kindsOf));
  return findings;
}

type KindsOf = (operations: readonly Operation[]) => Kinds;

function findingsAt(checked: Checked, reading: Reading, kindsOf: KindsOf): readonly Finding[] {
  const { entry, operations } = checked;
  const kinds = kindsOf(operations);
  const found = problemsOf(kinds, entry, reading);
  // Most are without a problem, and a pattern of one element costs an iterator.
  const first = found[0];
  if (first === undefined) return none;
  const isCommon = isSaidOfAll({ found, kinds }, checked, reading, kindsOf);
  const fixOf = isCommon ? reading.fix : undefined;
  const isForAll = isCommon || (entry !== undefined && reading.isWrongForAll(entry));
  if (isForAll && !reading.dependsOnPath) {
    const [message = ''] = found.map((each) => each.message).sort();
    const operation = operations[0] as Operation;
    const location = locationOf(operation.responsesNode.location, entry);
    const sharers = operations;
    return [new OperationFinding({ location, message, operation, entry, sharers, fixOf })];
  }
  return found.flatMap(({ kind, message }) =>
    kind.map((operation) => {
      const location = locationOf([...operation.location, 'responses'], entry);
      return new OperationFinding({ location, message, operation, entry, fixOf });
    }),
  );
}

/** Whether the same is said of all whose responses these are, in scope or not. */
function isSaidOfAll(
  inScope: { readonly found: readonly Said[]; readonly kinds: Kinds },
  { entry, operations }: Checked,
  reading: Reading,
  kindsOf: KindsOf,
): boolean {
  const user = operations[0] as Operation;
  const twins = Sharing.of(user.document).twinsOf(user);
  const areInScope = twins.length === operations.length;
  const kinds = areInScope ? inScope.kinds : kindsOf(twins);
  const found = areInScope ? inScope.found : problemsOf(kinds, entry, reading);
  return found.length === kinds.length && found.every((each) => each.message === found[0]?.message);
}

/** What is wrong, of each kind of which something is. */
function problemsOf(kinds: Kinds, entry: ResponseEntry | undefined, { problem }: Reading): Said[] {
  const found: Said[] = [];
  for (const kind of kinds) {
    const message = problem(kind[0] as Operation, entry);
    if (message !== undefined) found.push({ kind, message });
  }
  return found;
}

function locationOf(responses: JsonPath, entry: ResponseEntry | undefined): JsonPath {
  return entry === undefined ? responses : [...responses, entry.key];
}

/** Groups operations, each list of them once; without a kind, each is one of its own. */
function kindsBy(kindOf: Reading['kindOf']): KindsOf {
  const known = new Map<readonly Operation[], Kinds>();
  return (operations) => {
    if (operations.length === 1) return [operations];
    const kinds = known.get(operations) ?? kindsIn(operations, kindOf);
    known.set(operations, kinds);
    return kinds;
  };
}

function kindsIn(operations: readonly Operation[], kindOf: Reading['kindOf']): Kinds {
  if (kindOf === undefined) return operations.map((each) => [each]);
  return [...groupBy(operations, kindOf).values()];
}
