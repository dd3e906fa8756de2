import type { JsonPath } from '../openapi/JsonPath.ts';
import type { Operation } from '../openapi/Operation.ts';
import type { ResponseEntry } from '../openapi/ResponseEntry.ts';
import { Sharing } from '../openapi/Sharing.ts';
import type { Finding } from './Finding.ts';
import { type Fix, fixAt } from './Fix.ts';
import { subjectOf } from './subjectOf.ts';

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
  readonly fix: (operation: Operation, entry: ResponseEntry | undefined) => Fix | undefined;
  /** Whether the finding is about the path, not about the operation that it may share with others. */
  readonly dependsOnPath: boolean;
  /** What of an operation the message depends on; without it, all. */
  readonly kindOf: ((operation: Operation) => string) | undefined;
  /** Whether an entry is wrong whatever operation has it, so that one finding says it to all. */
  readonly isWrongForAll: (entry: ResponseEntry) => boolean;
}

const none: readonly Finding[] = [];

/** What is said of operations; nothing, if all is well. */
interface Said {
  readonly kind: readonly Operation[];
  readonly message: string | undefined;
}

function isFound(said: Said): said is Said & { readonly message: string } {
  return said.message !== undefined;
}

/** Operations, those together of which one message holds. */
type Kinds = readonly (readonly Operation[])[];

/**
 * The findings about what operations do, each at the operation. Where several paths share one, the
 * finding is there, once, if it holds for each of them; else it is at the path, as it always is for
 * what depends on the path.
 */
export function findAtOperations(all: readonly Checked[], reading: Reading): Finding[] {
  const kindsOf = groupsBy(reading.kindOf);
  const findings: Finding[] = [];
  for (const checked of all) findings.push(...findingsAt(checked, reading, kindsOf));
  return findings;
}

function findingsAt(
  checked: Checked,
  reading: Reading,
  kindsOf: (operations: readonly Operation[]) => Kinds,
): readonly Finding[] {
  const { entry, operations } = checked;
  const messagesOf = (kinds: Kinds): Said[] =>
    kinds.map((kind) => ({ kind, message: reading.problem(kind[0] as Operation, entry) }));
  const all = messagesOf(kindsOf(operations));
  const found = all.filter(isFound);
  const [first] = found;
  if (first === undefined) return none;
  const [user] = first.kind as [Operation];
  const twins = Sharing.of(user.document).twinsOf(user);
  const others = twins.length === operations.length ? all : messagesOf(kindsOf(twins));
  const isCommon = others.every(({ message }) => message === first.message);
  const isForAll = isCommon || (entry !== undefined && reading.isWrongForAll(entry));
  if (isForAll && !reading.dependsOnPath) {
    const [message = ''] = found.map((each) => each.message).sort();
    return [atDefinition(checked, message, isCommon, reading)];
  }
  return found.flatMap(({ kind, message }) =>
    kind.map((operation) => atUse(operation, entry, message, isCommon, reading)),
  );
}

function atDefinition(
  { entry, operations }: Checked,
  message: string,
  isCommon: boolean,
  reading: Reading,
): Finding {
  const [first] = operations as [Operation];
  return {
    location: [...first.responsesNode.location, ...keysOf(entry)],
    message,
    sharers: { operations, entry },
    get subjects() {
      return operations.map((operation) => subjectOf(operation, entry));
    },
    // Few who lint ask for it.
    get fix() {
      return isCommon ? fixOf(first, entry, reading) : undefined;
    },
  };
}

function atUse(
  operation: Operation,
  entry: ResponseEntry | undefined,
  message: string,
  isCommon: boolean,
  reading: Reading,
): Finding {
  return {
    location: [...operation.location, 'responses', ...keysOf(entry)],
    message,
    subjects: [subjectOf(operation, entry)],
    get fix() {
      return isCommon ? fixOf(operation, entry, reading) : undefined;
    },
  };
}

function fixOf(operation: Operation, entry: ResponseEntry | undefined, { fix }: Reading) {
  const found = fix(operation, entry);
  return found && fixAt(operation.responsesNode.location, found);
}

function keysOf(entry: ResponseEntry | undefined): JsonPath {
  return entry === undefined ? [] : [entry.key];
}

/** Groups operations, each list of them once; without a kind, each is one of its own. */
function groupsBy(kindOf: Reading['kindOf']): (operations: readonly Operation[]) => Kinds {
  const known = new Map<readonly Operation[], Kinds>();
  return (operations) => {
    if (operations.length === 1) return [operations];
    const groups = known.get(operations) ?? groupBy(operations, kindOf);
    known.set(operations, groups);
    return groups;
  };
}

function groupBy(operations: readonly Operation[], kindOf: Reading['kindOf']): Kinds {
  if (kindOf === undefined) return operations.map((each) => [each]);
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const kind = kindOf(operation);
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [operation]);
    else group.push(operation);
  }
  return [...groups.values()];
}
