import * as core from '@stoplight/spectral-core';

// From 1.18.3 to 1.23.0 Node sees no named exports in spectral-core's CommonJS, only the default.
// `Reflect` because bundlers warn of a member that the version they see does not have.
const { createRulesetFunction }: Pick<typeof core, 'createRulesetFunction'> =
  Reflect.get(core, 'default') ?? core;

export { createRulesetFunction };
