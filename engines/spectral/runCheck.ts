import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Check } from '../../checks/Rule.ts';
import { withChanges } from '../../checks/withChanges.ts';
import type { Where } from '../../findings/isWithin.ts';
import { sortFindings } from '../../findings/sortFindings.ts';
import type { JsonPath } from '../../openapi/JsonPath.ts';
import { Scope } from '../../openapi/Scope.ts';
import { documentOf } from './documentOf.ts';
import { resultOf } from './resultOf.ts';
import { ruleName } from './ruleName.ts';
import { changes, observers } from './shared.ts';

/** A check, or a rule's with what it is to leave out. */
export interface Checked<Options> {
  /** The rule's id, where it is not the one that Spectral runs. */
  readonly id?: string;
  readonly check: Check<Options>;
  readonly skipsDeprecated?: boolean | undefined;
  readonly where?: Where | undefined;
}

/** What a check finds below the node that Spectral gives, or below several, as Spectral takes it. */
export function runCheck<Options>(
  { check, where, ...checked }: Checked<Options>,
  options: Options,
  context: RulesetFunctionContext,
  paths: readonly JsonPath[] = [context.path],
): IFunctionResult[] {
  const document = documentOf(context);
  const { allow = {}, deprecated, forbid = {} } = changes.get(context.documentInventory) ?? {};
  const { id = ruleName(context), skipsDeprecated = deprecated === 'skip' } = checked;
  const changed = withChanges(options, { allow, forbid }) as Options;
  const found = check(new Scope(document, ...paths), changed);
  const sorted = sortFindings({ id, skipsDeprecated, where }, found, document);
  observers.get(context.documentInventory)?.(id, sorted, context.rule);
  return sorted.reported.map(resultOf);
}
