import fc from 'fast-check';
import { parse } from 'yaml';
import { everyRule, lint } from '../../../__tests__/lint.ts';
import type { Edit } from '../../../findings/Fix.ts';
import { isRecord } from '../../../openapi/isRecord.ts';
import { ownMember } from '../../../openapi/References.ts';
import { fixText } from './fixText.ts';
import { commentOf, write } from './writing.ts';

/*
 * Documents in random styles: indent, quotes, braces, comments, anchors, line breaks. `FIX_RUNS` gives
 * another number of them.
 */
const runs = Number(process.env.FIX_RUNS ?? 60);
jest.setTimeout(Math.max(120_000, 100 * runs));

const no = { description: 'No' };
const content = { 'application/json': { schema: { type: 'object' } } };
const header = { schema: { type: 'string' } };
const stored = { 'Cache-Control': { schema: { type: 'string', enum: ['max-age=60'] } } };

const response = fc.constantFrom<object>(
  no,
  { ...no, content },
  { content },
  {},
  { ...no, headers: {} },
  { ...no, headers: { 'X-A': header }, content },
  { ...no, headers: { ...stored, 'X-A': header } },
  { headers: { Expires: header, Age: header } },
  { $ref: '#/components/responses/Shared' },
  { $ref: '#/components/responses/Other' },
  { ...no, 'x-status-code-exempt': { 'status-405-allow-header': 'Told elsewhere' } },
);
const code = fc.constantFrom(
  ...[
    '200',
    '201',
    '204',
    '304',
    '307',
    '404',
    '405',
    '410',
    '412',
    '422',
    '429',
    '503',
    'default',
  ],
);
const operation = fc.record({
  summary: fc.constant('An operation'),
  responses: fc.dictionary(code, response, { minKeys: 1, maxKeys: 5 }),
});
const document = fc.record({
  openapi: fc.constant('3.0.3'),
  paths: fc.dictionary(
    fc.constantFrom('/a', '/b/{id}', '/c~d'),
    fc.dictionary(fc.constantFrom('get', 'head', 'put', 'post', 'delete'), operation, {
      minKeys: 1,
    }),
    { minKeys: 1 },
  ),
  components: fc.record({
    responses: fc.record({ Shared: response.filter(isNoReference), Other: fc.constant(no) }),
  }),
});

function isNoReference(value: object): boolean {
  return !('$ref' in value);
}

test('a fix keeps its promises in every style', async () => {
  const property = fc.asyncProperty(fc.gen(), document, async (draw, data) => {
    const text = write(data, draw);
    expect(parse(text)).toEqual(data);
    const { passes, refusals, source } = await fixText(text, { contract: true });
    const edits = passes.flatMap(({ mends }) => mends.flatMap((mend) => mend.edits));

    expect(parse(source.content)).toEqual(source.data);
    expect([...refusals.values()].filter((reason) => reason.includes('text'))).toEqual([]);
    expect(lostComments(text, source.content, source.data, edits)).toEqual([]);
    const breaks = /\r\n|\n|\r/g;
    expect(new Set(source.content.match(breaks))).toEqual(new Set(text.match(breaks)));
    expect(source.content.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    expect(/[\r\n]$/.test(source.content)).toBe(/[\r\n]$/.test(text));

    const promised = passes.flatMap(({ mends }) => mends.flatMap(({ findings }) => findings));
    const left = await lint(source.content, { ruleset: everyRule });
    const ids = new Set(left.map(({ path, rule }) => `${rule} ${path}`));
    const broken = promised.filter(({ location, rule }) =>
      ids.has(`${rule} ${location.join('.')}`),
    );
    expect(broken.map(({ message }) => message)).toEqual([]);
    const again = await fixText(source.content, { contract: true });
    expect(again.source.content).toBe(source.content);
  });
  await fc.assert(property, {
    numRuns: runs,
    seed: Number(process.env.FIX_SEED ?? 405),
    // Shrinking takes minutes.
    endOnFailure: true,
  });
});

/** The comments of members that are there still and were not replaced. */
function lostComments(
  before: string,
  after: string,
  data: unknown,
  edits: readonly Edit[],
): string[] {
  const comments = [...new Set(before.match(/# \[.*\]/g))];
  const old: unknown = parse(before);
  return comments.filter((comment) => {
    const path: string[] = JSON.parse(comment.slice(2));
    const value = path.reduce(ownMember, data);
    if (after.includes(comment) || value === undefined) return false;
    const isReplaced = edits.some(
      (edit) => edit.change !== 'add' && edit.path.every((key, index) => key === path[index]),
    );
    return !isReplaced && keepsMember(path.reduce(ownMember, old), value);
  });
}

/** Braces of which nothing is left are written anew. */
function keepsMember(before: unknown, after: unknown): boolean {
  if (!isRecord(before) || !isRecord(after)) return true;
  return Object.keys(before).some((key) => Object.hasOwn(after, key));
}

test('a comment tells a path', () => {
  expect(commentOf(['a', 'b c'])).toBe('# ["a","b c"]');
});
