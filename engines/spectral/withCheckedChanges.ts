import type { Changes } from '../../checks/Changes.ts';
import { changeErrors } from '../../options/changeErrors.ts';
import { firstErrors } from '../../options/firstErrors.ts';

interface Validated {
  readonly name: string;
  validator(options: unknown): void;
}

/**
 * Lets a function that takes `Changes`, or what `errorsOf` looks at, refuse wrong ones when Spectral
 * loads the ruleset. No JSON schema can name a contradiction between two options.
 */
export function withCheckedChanges<Function extends Validated>(
  fn: Function,
  errorsOf: (options: unknown) => readonly string[] = (options) => changeErrors(options as Changes),
): Function {
  const { validator } = fn;
  fn.validator = (options: unknown) => {
    validator(options);
    const errors = errorsOf(options);
    if (errors.length > 0)
      throw new Error(`"${fn.name}" function: ${firstErrors(errors).join('; ')}`);
  };
  return fn;
}
