import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/* What the installed files reach for, which SECURITY.md tells. */
const folder = join(process.env.CONSUMER as string, 'node_modules/spectral-status-codes');
const { dependencies, scripts = {} } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
);
const bundles = readdirSync(join(folder, 'dist'), { recursive: true })
  .map(String)
  .filter((file) => /\.[cm]?js$/.test(file));
const imports = /\bfrom\s*"([^"]+)"|\bimport\s*"([^"]+)"|\b(?:require|import)\("([^"]+)"\)/g;
const outside =
  /\b(?:fetch|XMLHttpRequest|WebSocket|process|eval|Function|Deno|Bun)\b\s*[.([]|\b(?:require|import)\(|["']node:/;

test('there are bundles of both kinds and of the functions', () => {
  expect(bundles).toEqual(
    expect.arrayContaining(['ruleset.mjs', 'ruleset.cjs', 'functions/responseHeader.js']),
  );
});

test.each(bundles)(
  '%s imports the Spectral packages alone and reaches for nothing else',
  (file) => {
    const text = readFileSync(join(folder, 'dist', file), 'utf8');
    for (const [, ...modules] of text.matchAll(imports)) {
      expect(Object.keys(dependencies)).toContain(modules.find((module) => module !== undefined));
    }
    expect(outside.exec(text.replace(imports, ''))?.[0]).toBeUndefined();
  },
);

const alone = bundles.filter((file) => /^(?:check|redocly)\./.test(file));

test.each(alone)('%s imports nothing', (file) => {
  const text = readFileSync(join(folder, 'dist', file), 'utf8');
  expect([...text.matchAll(imports)]).toEqual([]);
});

// goja, in which vacuum runs functions, reads `\p{Lu}` as the letters in it.
test.each(alone)('%s has no regular expression that other engines misread', (file) => {
  const text = readFileSync(join(folder, 'dist', file), 'utf8');
  expect(text.match(/\\p\{\w+\}/gi) ?? []).toEqual([]);
});

test('nothing runs when the package is installed', () => {
  for (const script of ['preinstall', 'install', 'postinstall']) {
    expect(scripts).not.toHaveProperty(script);
  }
});
