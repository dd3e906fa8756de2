import { isRecord } from '../openapi/isRecord.ts';

type Schema = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

interface FewErrors {
  readonly data: unknown;
  /** How many wrong entries were left out. */
  readonly omitted: number;
}

/**
 * Data whose lists and maps hold only the first `most` entries that a JSON schema refuses, or one each:
 * Ajv tells of every one, in a time that grows with the square of their number. What is right and what is
 * wrong stays so, at the same place.
 */
export function withFewErrors(schema: unknown, data: unknown, most: number): FewErrors {
  const thinner = new Thinner(most);
  return { data: thinner.thin(schema, data), omitted: thinner.omitted };
}

class Thinner {
  omitted = 0;
  #kept = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  thin(schema: unknown, value: unknown): unknown {
    // What has one message for all that is in it has no others, which alone make Ajv slow.
    if (!isRecord(schema) || typeof schema.errorMessage === 'string') return value;
    if (Array.isArray(value)) {
      const isRight = testOf(schema.items);
      const stays = this.#staying();
      return value.filter((item) => stays(isRight(item)));
    }
    return isRecord(value) ? this.#thinObject(schema, value) : value;
  }

  #thinObject(schema: Schema, value: Schema): unknown {
    const memberSchema = memberSchemaOf(schema);
    const stays = this.#staying();
    // Where members are required, one that is left out would be missing.
    const isMap = schema.required === undefined;
    const isRight = (key: string, member: unknown) =>
      member === undefined || testOf(memberSchema(key))(member);
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, member]) => !isMap || stays(isRight(key, member)))
        .map(([key, member]) => [key, this.thin(memberSchema(key), member)]),
    );
  }

  /** Tells of each entry of a list or map, right or wrong, whether it stays. */
  #staying(): (isRight: boolean) => boolean {
    let isFirst = true;
    return (isRight) => {
      if (isRight) return true;
      const stays = isFirst || this.#kept < this.#most;
      isFirst = false;
      if (stays) this.#kept += 1;
      else this.omitted += 1;
      return stays;
    };
  }
}

function memberSchemaOf({ patternProperties, properties }: Schema): (key: string) => unknown {
  const patterns = Object.entries(isRecord(patternProperties) ? patternProperties : {}).map(
    ([pattern, schema]) => [new RegExp(pattern, 'u'), schema] as const,
  );
  return (key) => {
    if (isRecord(properties) && Object.hasOwn(properties, key)) return properties[key];
    return patterns.find(([pattern]) => pattern.test(key))?.[1];
  };
}

/** Whether a value is one of some words, or a text of a pattern; all else is for Ajv to tell. */
function testOf(schema: unknown): Test {
  if (!isRecord(schema)) return () => true;
  const { enum: words, pattern, type } = schema;
  if (Array.isArray(words)) return (value) => words.includes(value);
  if (type !== 'string') return () => true;
  const expression = new RegExp(typeof pattern === 'string' ? pattern : '', 'u');
  return (value) => typeof value === 'string' && expression.test(value);
}
