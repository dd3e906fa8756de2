import { existsSync } from 'node:fs';
import { isRecord } from '../../openapi/isRecord.ts';
import { loadRulesetFile } from '../loadRuleset.ts';
import type { BaselineContent } from './BaselineContent.ts';

/** Reads a baseline; nothing if there is no such file. Throws if it is something else, by its name. */
export async function readBaseline(
  file: string,
  name: string,
): Promise<BaselineContent | undefined> {
  if (!existsSync(file)) return undefined;
  const ruleset = await loadRulesetFile(file);
  const { 'status-code-baseline': rule, ...others } = ruleset.rules;
  const options = rule?.then[0]?.functionOptions;
  // What extends a baseline has its rule too.
  const isOther = Object.keys(others).length > 0;
  if (isOther || !isRecord(options) || !isRecord(options.entries)) {
    throw new Error(`${name} is no baseline`);
  }
  // Checked by the file itself, when it was loaded.
  const documents = options.entries as BaselineContent['documents'];
  return { documents, ratchet: options.ratchet !== false };
}
