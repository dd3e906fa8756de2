import { isRecord } from '../openapi/isRecord.ts';
import type { Shape } from './Shape.ts';
import { shown } from './shown.ts';

/**
 * What is wrong with a value, each entry named with what is accepted there; nothing when all is well.
 *
 * `entry` is where the value stands, as a person would say it: `headers 405 Allow`.
 */
export function shapeErrors(shape: Shape, value: unknown, entry: string): string[] {
  switch (shape.kind) {
    case 'flag':
      return typeof value === 'boolean' ? [] : [refused(entry, value, 'true or false')];
    case 'text':
      return isText(value, shape.pattern) ? [] : [refused(entry, value, shape.accepted)];
    case 'word':
      if (shape.words.includes(value as string)) return [];
      return [`${entry}: ${shown(value)} is no ${shape.noun}; use ${shape.words.join(', ')}`];
    case 'list':
      if (!Array.isArray(value) || value.length === 0)
        return [refused(entry, value, shape.accepted)];
      return value.flatMap((item, index) => {
        // A text is shown itself.
        const name = shape.items.kind === 'object' ? `${entry} ${index + 1}` : entry;
        return shapeErrors(shape.items, item, name);
      });
    case 'map':
      return mapErrors(shape, value, entry);
    case 'object':
      return objectErrors(shape, value, entry);
    case 'either':
      return eitherErrors(shape, value, entry);
  }
}

function mapErrors(shape: Extract<Shape, { kind: 'map' }>, value: unknown, entry: string) {
  const { isFilled = false, key: keys, named = {} } = shape;
  if (!isRecord(value) || (isFilled && Object.keys(value).length === 0))
    return [refused(entry, value, shape.accepted)];
  const { accepted, noun, pattern } = keys;
  return Object.entries(value).flatMap(([key, member]) => {
    const name = `${entry} ${key}`;
    const known = Object.hasOwn(named, key) ? named[key] : undefined;
    if (known !== undefined) return shapeErrors(known, member, name);
    if (!new RegExp(pattern).test(key)) return [`${name}: no ${noun}; use ${accepted}`];
    return shapeErrors(shape.value, member, name);
  });
}

function objectErrors(shape: Extract<Shape, { kind: 'object' }>, value: unknown, entry: string) {
  const { members, required } = shape;
  const names = Object.keys(members);
  if (!isRecord(value)) return [refused(entry, value, `an object with ${names.join(', ')}`)];
  const missing = required.filter((name) => value[name] === undefined);
  return [
    ...missing.map((name) => `${joined(entry, name)}: missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const known = Object.hasOwn(members, name) ? members[name] : undefined;
      if (known === undefined)
        return [`${joined(entry, name)}: no member; use ${names.join(', ')}`];
      return member === undefined ? [] : shapeErrors(known, member, joined(entry, name));
    }),
  ];
}

/** Of several forms, what is wrong with the one that the value has begun with. */
function eitherErrors(shape: Extract<Shape, { kind: 'either' }>, value: unknown, entry: string) {
  const all = shape.shapes.map((each) => shapeErrors(each, value, entry));
  if (all.some((errors) => errors.length === 0)) return [];
  const index = shape.shapes.findIndex((each) => isOfKind(each, value));
  return all[index] ?? [refused(entry, value, shape.accepted)];
}

function isOfKind({ kind }: Shape, value: unknown): boolean {
  if (Array.isArray(value)) return kind === 'list';
  return isRecord(value) ? kind === 'map' || kind === 'object' : kind === 'word';
}

function isText(value: unknown, pattern = ''): boolean {
  return typeof value === 'string' && value !== '' && new RegExp(pattern).test(value);
}

function refused(entry: string, value: unknown, accepted: string): string {
  return `${entry}: ${shown(value)} is not accepted; use ${accepted}`;
}

function joined(entry: string, name: string): string {
  return entry === '' ? name : `${entry} ${name}`;
}
