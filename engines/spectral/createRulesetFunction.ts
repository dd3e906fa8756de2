import * as core from '@stoplight/spectral-core';
import { firstErrors } from '../../options/firstErrors.ts';
import { plainData } from '../../options/plainData.ts';

// From 1.18.3 to 1.23.0 Node sees no named exports in spectral-core's CommonJS, only the default.
// `Reflect` because bundlers warn of a member that the version they see does not have.
const spectral: Pick<typeof core, 'createRulesetFunction'> = Reflect.get(core, 'default') ?? core;

/** As Spectral's own; options that are no plain data are refused too, which no JSON schema can. */
export const createRulesetFunction: typeof core.createRulesetFunction = (definition, fn) => {
  const created = spectral.createRulesetFunction(definition, fn);
  const validator: (options: unknown) => void = created.validator;
  created.validator = (options: unknown) => {
    const errors = firstErrors(plainData(options).errors);
    if (errors.length > 0) throw new Error(`"${created.name}" function: ${errors.join('; ')}`);
    validator(options);
  };
  return created;
};
