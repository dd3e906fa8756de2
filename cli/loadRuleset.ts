import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ruleset } from '@stoplight/spectral-core';
import { bundleRuleset } from '@stoplight/spectral-ruleset-bundler';
import { builtins } from '@stoplight/spectral-ruleset-bundler/plugins/builtins';
import { commonjs } from '@stoplight/spectral-ruleset-bundler/plugins/commonjs';
import { stdin } from '@stoplight/spectral-ruleset-bundler/plugins/stdin';
import { node } from '@stoplight/spectral-ruleset-bundler/presets/node';
import { isBasicRuleset, migrateRuleset } from '@stoplight/spectral-ruleset-migrator';
import { fetch } from '@stoplight/spectral-runtime';
import ruleset from '../engines/spectral/ruleset.ts';
import type { Target } from './documents/Target.ts';
import { failureText } from './failureText.ts';
import { isUrl } from './isUrl.ts';
import { ReadFiles } from './ReadFiles.ts';

const filesByRuleset = new WeakMap<Ruleset, ReadonlySet<string>>();

/**
 * The user's ruleset: the file or URL named, or the file that Spectral itself would take from the
 * folder; without either, `spectral-status-codes` as it is.
 */
export async function loadRuleset(named: string | undefined, folder: string): Promise<Ruleset> {
  const file = await rulesetFile(named, folder);
  return file === undefined ? new Ruleset(ruleset) : loadRulesetFile(file);
}

/** The file or URL of the user's ruleset, if any, among what a command reads. */
export async function rulesetTargets(
  named: string | undefined,
  folder: string,
): Promise<readonly Target[]> {
  const source = await rulesetFile(named, folder);
  return source === undefined ? [] : [{ name: source, source, isStandardInput: false }];
}

/** The files that a loaded ruleset is made of, those that it extends too. */
export function filesOf(loaded: Ruleset): ReadonlySet<string> {
  return filesByRuleset.get(loaded) ?? new Set();
}

async function rulesetFile(named: string | undefined, folder: string): Promise<string | undefined> {
  if (named === undefined) return findRuleset(folder);
  if (isUrl(named)) return named;
  return named.startsWith('file:') ? fileURLToPath(named) : resolve(folder, named);
}

/** The ruleset of a file or URL; throws an error that begins with its name. */
export async function loadRulesetFile(file: string): Promise<Ruleset> {
  try {
    return await load(file);
  } catch (error) {
    const name = isUrl(file) ? file : relative(process.cwd(), file);
    const text = failureText(error);
    throw new Error(text.startsWith(`${name}:`) ? text : `${name}: ${text}`);
  }
}

/** As `spectral lint` does it. */
async function load(file: string): Promise<Ruleset> {
  if (!isUrl(file) && !fs.existsSync(file)) throw new Error('no such ruleset');
  const read = new ReadFiles();
  const isBasic = await isBasicRuleset(file);
  // What YAML and JSON are turned into stands in their folder, by the name of a module.
  const entry = isBasic ? besides(file, '.spectral.js') : file;
  const module = isBasic
    ? [stdin(await migrateRuleset(file, { format: 'esm', fs: read.fs }), entry)]
    : [];
  const code = await bundleRuleset(entry, {
    target: 'node',
    format: 'commonjs',
    plugins: [...module, read.plugin, builtins(), commonjs(), ...node({ fs, fetch })],
  });
  const loaded = new Ruleset(run(code, entry), { severity: 'recommended', source: file });
  filesByRuleset.set(loaded, read.names);
  return loaded;
}

function besides(file: string, name: string): string {
  return isUrl(file) ? new URL(name, file).href : join(dirname(file), name);
}

/** Runs a bundle; what it requires is looked for where the ruleset is, and then here. */
function run(code: string, entry: string): unknown {
  const own = createRequire(entry.replace(/^https?:\/\//, '/'));
  const paths = [dirname(entry), __dirname];
  const bundle: { exports?: unknown } = {};
  Function('module, require', code)(bundle, (id: string) => own(own.resolve(id, { paths })));
  return bundle.exports;
}

async function findRuleset(folder: string): Promise<string | undefined> {
  const files = await fs.promises.readdir(folder);
  const name = files.find((file) => Ruleset.isDefaultRulesetFile(file));
  return name === undefined ? undefined : join(folder, name);
}
