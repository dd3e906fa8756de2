import type { RulesetFunctionContext } from '@stoplight/spectral-core';
import type { Changes } from '../checks/Changes.ts';
import { createRulesetFunction } from '../engines/spectral/createRulesetFunction.ts';
import { setSettings } from '../engines/spectral/settingsOf.ts';
import { withCheckedChanges } from '../engines/spectral/withCheckedChanges.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { optionsSchema } from '../options/optionsSchema.ts';

const name = 'statusCodePolicy';

interface StatusCodePolicyOptions extends Changes {
  /** `skip` says nothing of operations that are `deprecated`. */
  readonly deprecated?: 'skip';
}

const deprecated = { enum: ['skip'], errorMessage: acceptsOnly(name, 'deprecated', '"skip"') };

/**
 * Changes the policy for all rules, from YAML alone. Finds nothing itself: Spectral runs what looks at
 * the resolved document, as this does, before the rules, which look at the unresolved one.
 */
export const statusCodePolicy = withCheckedChanges(
  createRulesetFunction(
    { input: null, options: optionsSchema(name, { allow: {}, forbid: {}, deprecated }) },
    function statusCodePolicy(
      _given: unknown,
      { allow = {}, forbid = {}, ...options }: StatusCodePolicyOptions,
      context: RulesetFunctionContext,
    ) {
      const skipsDeprecated = options.deprecated === 'skip';
      setSettings(context, { changes: { allow, forbid }, skipsDeprecated });
    },
  ),
);
