import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { Document, Spectral } from '@stoplight/spectral-core';
import { Json } from '@stoplight/spectral-parsers';
import fc from 'fast-check';
import { check } from '../check.ts';
import ruleset from '../engines/spectral/ruleset.ts';
import {
  breaks,
  giants,
  hostileDocument,
  inheritedKeys,
  isTree,
  type Kind,
  keys,
  type Path,
  places,
  put,
  type Tree,
} from './hostileDocument.ts';
import { everyRule } from './lint.ts';

/**
 * Valid documents, broken at random places. `HOSTILE_SEED` gives another seed and `HOSTILE_RUNS`
 * another number of documents; a failure prints the seed. It is not shrunk: that takes minutes.
 */
const seed = Number(process.env.HOSTILE_SEED ?? 429);
const runs = Number(process.env.HOSTILE_RUNS ?? 10_000);
/**
 * The resolver takes most of the time, so that one document in ten goes through all of Spectral and
 * one in fifty as text.
 */
const throughSpectral = Math.round(runs / 10);
const asText = Math.round(runs / 50);
const alone = runs - throughSpectral - asText;
// Several times what they take.
jest.setTimeout(Math.max(300_000, 60 * runs));

/** A finding as Spectral reports it, in one comparable piece. */
type Line = string;

/** The same document with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (!isTree(value)) return value;
  const copy: Tree = {};
  for (const key of Object.keys(value).reverse()) put(copy, key, reordered(value[key]));
  return copy;
}

const spectral = new Spectral();
spectral.setRuleset(everyRule);
const bare = new Spectral();
bare.setRuleset({ rules: {} });
const rules = Object.values(spectral.ruleset?.rules ?? {});
const ids = Object.keys(ruleset.rules);

/** Whether a `$ref` stands on the way to a response, so that findings are where it stands. */
function hasReferenceOnTheWay(document: Tree): boolean {
  return places(document).some(
    (path) => path[0] === 'paths' && path.length <= 5 && path.at(-1) === '$ref',
  );
}

/** What the ruleset's functions return for a document in which no `$ref` has been resolved. */
async function findingsOf(document: Tree): Promise<Line[]> {
  if (!Object.hasOwn(document, 'paths')) return [];
  const isDirect = !hasReferenceOnTheWay(document);
  const context = { document: { data: document }, documentInventory: { resolved: document } };
  const calls = rules.flatMap((rule) =>
    rule.then.map(({ function: check, functionOptions }) => {
      const ruleContext = { ...context, rule, path: ['paths'] } as unknown;
      const options = functionOptions ?? null;
      return {
        rule,
        results: check(document.paths, options, ruleContext as RulesetFunctionContext),
      };
    }),
  );
  const lines = new Set<Line>();
  for (const { rule, results } of calls) {
    const found = await results;
    if (!Array.isArray(found)) throw new Error(`${rule.name} returned no findings`);
    for (const result of found)
      lines.add(lineOfResult(String(rule.name), result, document, isDirect));
  }
  return [...lines].sort();
}

/** The same without Spectral; nothing for a document that no longer says that it is OpenAPI. */
function checkedOf(document: Tree): Line[] {
  const found = check(document, { rules: 'all' });
  return found.map(({ rule, path, message }) => lineOf(rule, path, message)).sort();
}

/** What Spectral makes of a result; where no `$ref` is on the way, its path must exist. */
function lineOfResult(
  rule: string,
  { message, path = [], ...rest }: IFunctionResult,
  document: Tree,
  isDirect: boolean,
): Line {
  if (Object.keys(rest).length > 0) throw new Error(`${rule} returned more than findings`);
  const keysOfPath = path.map((key) => String(key).replaceAll('~1', '/').replaceAll('~0', '~'));
  const existing = closest(document, keysOfPath);
  if (isDirect && existing.length < keysOfPath.length) {
    throw new Error(`${rule} reported ${JSON.stringify(keysOfPath)}, which is not there`);
  }
  return lineOf(rule, existing, message);
}

/** What of a path a document has. */
function closest(document: Tree, path: Path): Path {
  let value: unknown = document;
  const length = path.findIndex((key) => {
    if (!isTree(value) || !Object.hasOwn(value, key)) return true;
    value = value[key];
    return false;
  });
  return length === -1 ? path : path.slice(0, length);
}

/** A finding on one line, once it is known to be a decent one. */
function lineOf(rule: string | number, path: readonly (string | number)[], message: string): Line {
  const isDecent =
    Array.from(message).length < 100 && !/\[object |undefined|\{\{|[\p{Cc}\p{Cs}]/u.test(message);
  if (!ids.includes(String(rule)) || !isDecent) throw new Error(`${rule}: ${message}`);
  return JSON.stringify([rule, path, message]);
}

/** What the real Spectral reports; `undefined` when it takes the document for no OpenAPI at all. */
async function reportedOf(document: Tree): Promise<Line[] | undefined> {
  const parsed = { data: document, diagnostics: [], ast: {}, lineMap: [] };
  const results = await spectral.run({ parsed, getLocationForJsonPath: () => undefined });
  if (results.some(({ code }) => code === 'unrecognized-format')) return undefined;
  return results
    .filter(({ code }) => code !== 'invalid-ref')
    .map(({ code, path, message }) => lineOf(code, path, message))
    .sort();
}

/**
 * The rules' functions alone, over what Spectral hands to them. Here are also documents that it
 * cannot take itself: its parsers fail on keys such as `constructor`, its resolver on great depth.
 */
test(`${alone} documents, the functions`, async () => {
  const kind = fc.oneof(
    { weight: 400, arbitrary: fc.constantFrom<Kind>(...breaks) },
    { weight: 1, arbitrary: fc.constantFrom<Kind>(...giants) },
  );
  const document = hostileDocument([...keys, ...inheritedKeys], kind);
  await fc.assert(
    fc.asyncProperty(document, async (hostile) => {
      const before = JSON.stringify(hostile);
      const found = await findingsOf(hostile);
      expect(await findingsOf(reordered(hostile) as Tree)).toEqual(found);
      expect([found, []]).toContainEqual(checkedOf(hostile));
      expect(JSON.stringify(hostile) === before).toBe(true);
    }),
    { seed, endOnFailure: true, numRuns: alone },
  );
});

/** Whether a document has a key that is one of some names. */
function hasKey(document: Tree, names: readonly string[]): boolean {
  const text = JSON.stringify(document);
  return names.some((key) => text.includes(`"${key}":`));
}

/** The keys on which Spectral's own parts fail, as `hasOwnProperty`. */
const inherited = Object.getOwnPropertyNames(Object.prototype);

/** All of Spectral, which resolves the `$ref`s first: the findings are the same. */
test(`${throughSpectral} documents, through Spectral`, async () => {
  const document = hostileDocument(keys, fc.constantFrom<Kind>(...breaks)).filter(
    (hostile) => !hasKey(hostile, inherited),
  );
  await fc.assert(
    fc.asyncProperty(document, async (hostile) => {
      const reported = await reportedOf(hostile);
      fc.pre(reported !== undefined);
      expect(reported).toEqual(await findingsOf(hostile));
    }),
    { seed, endOnFailure: true, numRuns: throughSpectral },
  );
});

/**
 * The text of documents with members `__proto__`, of which Spectral's parser makes prototypes. Its
 * resolver fails on those and leaves what cannot be read, so that findings may be missing.
 */
test(`${asText} documents with other prototypes, as text`, async () => {
  const kind = fc.constantFrom<Kind>('inherit', 'inherit', 'answer', 'refer');
  const failing = inherited.filter((key) => key !== '__proto__');
  await fc.assert(
    fc.asyncProperty(hostileDocument(keys, kind), async (hostile) => {
      fc.pre(!hasKey(hostile, failing));
      const text = JSON.stringify(hostile);
      const results = await spectral.run(new Document(text, Json)).catch(async () => {
        // Only what Spectral itself cannot take may fail.
        await expect(bare.run(new Document(text, Json))).rejects.toThrow();
        return [];
      });
      for (const { code, path, message } of results) {
        if (ids.includes(String(code))) lineOf(code, path, message);
      }
    }),
    { seed, endOnFailure: true, numRuns: asText },
  );
});
