import { Yaml } from '@stoplight/spectral-parsers';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  breaks,
  hostileDocument,
  inheritedKeys,
  type Kind,
  keys,
  type Tree,
} from '../../../__tests__/hostileDocument.ts';
import { everyRule, lint } from '../../../__tests__/lint.ts';
import { editData } from '../../fix/data/editData.ts';
import { isSameData } from '../../fix/data/isSameData.ts';
import { Source } from '../../fix/source/Source.ts';
import { fixText } from './fixText.ts';
import { write } from './writing.ts';

/*
 * Documents that are broken at random places, as JSON and in random styles of YAML: what Spectral cannot
 * take is refused, all else is mended as promised. `HOSTILE_RUNS` and `HOSTILE_SEED` give others.
 */
const runs = Math.ceil(Number(process.env.HOSTILE_RUNS ?? 10_000) / 100);
const seed = Number(process.env.HOSTILE_SEED ?? 405);
jest.setTimeout(Math.max(120_000, 1000 * runs));

type Format = (document: Tree, draw: fc.GeneratorValue) => string;
const formats: readonly (readonly [string, Format, read: (text: string) => unknown])[] = [
  ['JSON', (document) => JSON.stringify(document, null, 2), JSON.parse],
  ['dense JSON', (document) => JSON.stringify(document), JSON.parse],
  ['YAML', write, readYaml],
];

/** Another parser than Spectral's; what it cannot read says nothing. */
function readYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** The text as it is read; Spectral's parser itself fails on some keys, such as `hasOwnProperty`. */
function sourceOf(text: string): Source | undefined {
  try {
    return new Source(text);
  } catch {
    expect(() => Yaml.parse(text)).toThrow();
    return undefined;
  }
}

const kind = fc.constantFrom<Kind>(...breaks, 'inherit', 'answer', 'refer');

test.each(formats)(`%s: ${runs} documents`, async (_, format, read) => {
  const document = hostileDocument([...keys, ...inheritedKeys], kind);
  const property = fc.asyncProperty(document, fc.gen(), async (hostile, draw) => {
    const text = format(hostile, draw);
    const before = sourceOf(text);
    fc.pre(before !== undefined && before.error === undefined);
    const fixed = await fixText(text, { contract: true }).catch((error: Error) => error);
    if (fixed instanceof Error) {
      await expect(lint(text, { ruleset: everyRule })).rejects.toThrow();
      return;
    }
    const { passes, refusals, source } = fixed;
    expect([...refusals.values()].filter((reason) => reason.includes('the text'))).toEqual([]);
    const known = read(text);
    if (known !== undefined) {
      const edits = passes.flatMap(({ mends }) => mends.flatMap((mend) => mend.edits));
      expect(isSameData(read(source.content), editData(known, edits))).toBe(true);
    }
    const again = await fixText(source.content, { contract: true });
    expect(again.source.content).toBe(source.content);
  });
  await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
});
