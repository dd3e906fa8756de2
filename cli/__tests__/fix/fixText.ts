import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { everyRule } from '../../../__tests__/lint.ts';
import { type Fixed, Fixer } from '../../fix/Fixer.ts';
import type { FixOptions } from '../../fix/FixOptions.ts';
import { fixesFor } from '../../fix/fixesFor.ts';
import { linterFor } from '../../fix/lintDocument.ts';
import { Source } from '../../fix/source/Source.ts';

interface Options extends FixOptions {
  readonly definition?: RulesetDefinition;
  readonly name?: string;
}

/** Fixes a text as the command does, with every rule on unless there is another ruleset. */
export function fixText(
  text: string,
  { definition = everyRule, name = '/api/openapi.yaml', ...options }: Options = {},
): Promise<Fixed> {
  const ruleset = new Ruleset(definition, { source: '/api/.spectral.yaml' });
  return Fixer.fix(new Source(text), name, linterFor(ruleset), fixesFor(options));
}

/** Why findings are not mended, by rule. */
export function reasonsOf({ refusals }: Fixed): Record<string, string> {
  return Object.fromEntries([...refusals].map(([{ rule }, reason]) => [rule, reason]));
}
