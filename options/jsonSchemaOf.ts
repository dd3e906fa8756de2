import type { Shape } from './Shape.ts';

type Schema = Readonly<Record<string, unknown>>;

/** A shape as JSON Schema (draft 7, which editors know). */
export function jsonSchemaOf(shape: Shape): Schema {
  switch (shape.kind) {
    case 'flag':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string', minLength: 1, ...(shape.pattern && { pattern: shape.pattern }) };
    case 'word':
      return { enum: shape.words };
    case 'list':
      return { type: 'array', minItems: 1, items: jsonSchemaOf(shape.items) };
    case 'map':
      return {
        type: 'object',
        ...(shape.named && { properties: schemasOf(shape.named) }),
        patternProperties: { [shape.key.pattern]: jsonSchemaOf(shape.value) },
        additionalProperties: false,
        ...(shape.isFilled && { minProperties: 1 }),
      };
    case 'object':
      return {
        type: 'object',
        properties: schemasOf(shape.members),
        required: shape.required,
        additionalProperties: false,
      };
    case 'either':
      return { anyOf: shape.shapes.map(jsonSchemaOf) };
  }
}

function schemasOf(members: Readonly<Record<string, Shape>>): Schema {
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, jsonSchemaOf(member)]),
  );
}
