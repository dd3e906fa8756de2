import type { Changes } from '../../checks/Changes.ts';
import { changeErrors } from '../../options/changeErrors.ts';

interface Validated {
  readonly name: string;
  validator(options: unknown): void;
}

/**
 * Lets a function that takes `Changes` refuse wrong ones when Spectral loads the ruleset. No JSON
 * schema can name a contradiction between two options.
 */
export function withCheckedChanges<Function extends Validated>(fn: Function): Function {
  const { validator } = fn;
  fn.validator = (options: unknown) => {
    validator(options);
    const errors = changeErrors(options as Changes);
    if (errors.length > 0) throw new Error(`"${fn.name}" function: ${errors.join('; ')}`);
  };
  return fn;
}
