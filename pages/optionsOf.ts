import { policyChangeErrors } from '../options/policyChangeErrors.ts';

/** A function as Spectral takes it: it refuses wrong options. */
export interface OptionedFunction {
  validator(options: unknown): void;
}

/** An option of a function. */
export interface Option {
  readonly name: string;
  readonly isRequired: boolean;
  /** What it accepts, in the words in which a wrong one is refused. */
  readonly accepted: string;
}

/** The options of a function, as its own validator tells of them when it is given wrong ones. */
export function optionsOf(fn: OptionedFunction): Option[] {
  const names = /\((.+)\)$/.exec(refusals(fn, 0).join())?.[1]?.split(', ') ?? [];
  const missing = refusals(fn, {});
  return names.map((name) => ({
    name,
    isRequired: missing.some((message) => message.endsWith(`is missing "${name}" option`)),
    accepted: acceptedBy(fn, name),
  }));
}

function acceptedBy(fn: OptionedFunction, name: string): string {
  const own = refusals(fn, { [name]: 0 }).find((message) => message.includes(`"${name}" option`));
  // A change to the policy is not in the schema: whether it is right depends on the others.
  const [refusal = ''] = own === undefined ? policyChangeErrors({ [name]: 0 }, []) : [own];
  const [, accepted] = /(?:accepts only|; use) (.+)$/.exec(refusal) ?? [];
  if (accepted === undefined) throw new Error(`${name} is not refused in known words: ${refusal}`);
  return accepted
    .replace('the following types: string', 'a text')
    .replace('the following values: ', 'one of ');
}

function refusals(fn: OptionedFunction, options: unknown): string[] {
  try {
    fn.validator(options);
    return [];
  } catch (error) {
    const { errors = [error] } = error as { readonly errors?: readonly unknown[] };
    return errors.map((each) => (each as Error).message);
  }
}
