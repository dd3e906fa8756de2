import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { everyRule, lint } from '../../../__tests__/lint.ts';
import { fixText } from './fixText.ts';

/*
 * What is promised of a fix, on every fixture of the rules and on the examples: as they are, and as
 * JSON.
 */
const root = join(__dirname, '../../..');
const files = ['__tests__/fixtures', 'examples']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((name) => name.endsWith('.yaml'));

const texts = files.flatMap((file): [string, string][] => {
  const text = readFileSync(join(root, file), 'utf8');
  const data: unknown = parseDocument(text, { merge: true }).toJS();
  return [
    [file, text],
    [`${file} as JSON`, JSON.stringify(data, null, 2)],
    [`${file} as dense JSON`, JSON.stringify(data)],
  ];
});

async function idsIn(text: string): Promise<string[]> {
  const findings = await lint(text, { ruleset: everyRule });
  return findings.map(({ path, rule }) => `${rule} ${path}`);
}

describe.each(texts)('%s', (_, text) => {
  test.each([true, false])('with --contract: %s', async (contract) => {
    const { passes, refusals, source } = await fixText(text, { contract });
    const mended = passes.flatMap(({ mends }) => mends.flatMap(({ findings }) => findings));
    const edits = passes.flatMap(({ mends }) => mends.flatMap((mend) => mend.edits));
    const before = await idsIn(text);
    const after = await idsIn(source.content);

    // As many are gone as were mended, and what is there was there before.
    expect(after.length).toBeLessThanOrEqual(before.length);
    const renames = edits.flatMap((edit) =>
      edit.change === 'rename' ? [[edit.path.join('.'), edit.to] as const] : [],
    );
    const known = before.map((id) =>
      renames.reduce((name, [path, to]) => name.replace(path, path.replace(/[^.]+$/, to)), id),
    );
    expect(after.filter((id) => !known.includes(id))).toEqual([]);
    expect(before.length - after.length).toBeGreaterThanOrEqual(
      mended.filter(({ location, rule }) => before.includes(`${rule} ${location.join('.')}`))
        .length,
    );

    // Another parser reads the same.
    expect(parseDocument(source.content, { merge: true }).toJS()).toEqual(source.data);
    const again = await fixText(source.content, { contract });
    expect(again.source.content).toBe(source.content);
    expect(new Set(refusals.values())).not.toContain('the text would say something else');
  });
});
