import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import { Ruleset } from '@stoplight/spectral-core';
import { commonjs } from '@stoplight/spectral-ruleset-bundler/plugins/commonjs';
import { bundleAndLoadRuleset } from '@stoplight/spectral-ruleset-bundler/with-loader';
import { fetch } from '@stoplight/spectral-runtime';
import ruleset from '../engines/spectral/ruleset.ts';

/**
 * The user's ruleset: the file named, or the one that Spectral itself would take from the folder;
 * without either, `spectral-status-codes` as it is.
 */
export async function loadRuleset(named: string | undefined, folder: string): Promise<Ruleset> {
  const file = named === undefined ? await findRuleset(folder) : resolve(folder, named);
  return file === undefined ? new Ruleset(ruleset) : loadRulesetFile(file);
}

/** The ruleset of a file, as `spectral lint` loads it. */
export function loadRulesetFile(file: string): Promise<Ruleset> {
  return bundleAndLoadRuleset(file, { fs, fetch }, [commonjs()]);
}

async function findRuleset(folder: string): Promise<string | undefined> {
  const files = await fs.promises.readdir(folder);
  const name = files.find((file) => Ruleset.isDefaultRulesetFile(file));
  return name === undefined ? undefined : join(folder, name);
}
