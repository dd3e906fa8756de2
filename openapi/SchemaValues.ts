import { isRecord } from './isRecord.ts';
import type { OpenApiDocument } from './OpenApiDocument.ts';
import { type Node, ownMember } from './References.ts';

/** Schemas in each other are read so far; no real header comes near. */
const deepest = 8;

/** What a schema says of the strings that it describes. */
interface Values {
  /** The only ones, where it says so by `const` or `enum`. */
  readonly allowed: ReadonlySet<string> | undefined;
  /** Those it shows by `default` or examples. */
  readonly shown: readonly string[];
}

const nothing: Values = { allowed: undefined, shown: [] };

/**
 * Reads the strings that schemas name. What `allOf` has holds beside the schema's own; of `oneOf` and
 * `anyOf` each schema is possible. `not` and `if` are not read.
 */
export class SchemaValues {
  readonly #document: OpenApiDocument;
  /** Each schema is read once: one that refers to itself says nothing more, and none takes long. */
  readonly #known = new Map<unknown, Values>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
  }

  /** The strings that a schema allows or shows, and the only ones that it allows, if it names them. */
  of(schema: Node): {
    readonly allowed: ReadonlySet<string> | undefined;
    readonly values: readonly string[];
  } {
    const { allowed, shown } = this.#read(schema, 0);
    const possible = allowed === undefined ? shown : shown.filter((value) => allowed.has(value));
    return { allowed, values: [...new Set([...(allowed ?? []), ...possible])] };
  }

  #read(schema: Node, depth: number): Values {
    const { value } = schema;
    if (!isRecord(value) || depth > deepest) return nothing;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    this.#known.set(value, nothing);
    const read = (key: string) => this.#schemasAt(schema, key, depth);
    const [all, ...choices] = [read('allOf'), read('oneOf'), read('anyOf')];
    const parts = [own(value), ...all, ...choices.map(either)];
    const values = {
      allowed: intersection(parts.map(({ allowed }) => allowed)),
      shown: [...new Set(parts.flatMap(({ shown }) => shown))],
    };
    this.#known.set(value, values);
    return values;
  }

  #schemasAt(schema: Node, key: string, depth: number): Values[] {
    const list = this.#document.member(schema, key);
    if (!Array.isArray(list.value)) return [];
    return list.value.map((_, index) =>
      this.#read(this.#document.member(list, String(index)), depth + 1),
    );
  }
}

function own(schema: Readonly<Record<string, unknown>>): Values {
  const member = (key: string) => ownMember(schema, key);
  const fixed = member('const') === undefined ? undefined : new Set(strings([member('const')]));
  const list = member('enum');
  const listed = Array.isArray(list) ? new Set(strings(list)) : undefined;
  const examples = member('examples');
  return {
    allowed: intersection([fixed, listed]),
    shown: strings([
      member('default'),
      member('example'),
      ...(Array.isArray(examples) ? examples : []),
    ]),
  };
}

/** What one of several schemas says: only where all of them name all strings, no other is allowed. */
function either(choices: readonly Values[]): Values {
  const allowed = choices.flatMap((choice) => (choice.allowed ? [choice.allowed] : []));
  const named = allowed.flatMap((each) => [...each]);
  const shown = choices.flatMap((choice) => choice.shown);
  if (choices.length > 0 && allowed.length === choices.length) {
    return { allowed: new Set(named), shown };
  }
  return { allowed: undefined, shown: [...named, ...shown] };
}

function intersection(
  sets: readonly (ReadonlySet<string> | undefined)[],
): ReadonlySet<string> | undefined {
  const given = sets.filter((set) => set !== undefined);
  const [first, ...others] = given;
  if (first === undefined) return undefined;
  return new Set([...first].filter((value) => others.every((set) => set.has(value))));
}

function strings(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
