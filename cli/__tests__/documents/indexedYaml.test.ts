import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from '@stoplight/spectral-parsers';
import { indexedYaml } from '../../documents/indexedYaml.ts';

const odd = `# A comment
a: &anchor { b: 1, c: [2, { d: 3 }], e: }
f: *anchor
g: { <<: *anchor, b: 4 }
h:
  i: 5
  i: 6
1: one
? [j]
: k
__proto__: { constructor: 7 }
`;

/** The paths of all values of a document, and of what is not there. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  const own = [[...path], [...path, 'missing'], [...path, 0], [...path, 'missing', 'deeper']];
  if (typeof value !== 'object' || value === null) return own;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [
    ...own,
    ...keys.flatMap((key) => pathsOf((value as Record<string, unknown>)[key], [...path, key])),
  ];
}

test.each([
  ['the web shop', readFileSync(join(__dirname, '../../../examples/web-shop.yaml'), 'utf8')],
  ['anchors, merges, nulls, keys that stand there twice or are no strings', odd],
  ['JSON', '{"a": {"b": [1, {"c": null}]}, "a": {"d": 2}}'],
  ['nothing', ''],
  ['a text', 'only a text'],
])('it finds the places that the parser finds in %s', (_, text) => {
  const [parsed, same] = [Yaml.parse(text), indexedYaml.parse(text)];
  for (const path of pathsOf(parsed.data)) {
    const expected = Yaml.getLocationForJsonPath(parsed, path, true);
    expect([path, indexedYaml.getLocationForJsonPath(same, path, true)]).toEqual([path, expected]);
  }
});
