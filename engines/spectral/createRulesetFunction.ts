import * as core from '@stoplight/spectral-core';
import { isRecord } from '../../openapi/isRecord.ts';
import { printable } from '../../openapi/printable.ts';
import { firstErrors, mostErrors } from '../../options/firstErrors.ts';
import { plainData } from '../../options/plainData.ts';
import { withFewErrors } from '../../options/withFewErrors.ts';
import { named } from './named.ts';

// From 1.18.3 to 1.23.0 Node sees no named exports in spectral-core's CommonJS, only the default.
// `Reflect` because bundlers warn of a member that the version they see does not have.
const spectral: Pick<typeof core, 'createRulesetFunction'> = Reflect.get(core, 'default') ?? core;

type Schema = Parameters<typeof core.createRulesetFunction>[0]['options'];

interface Definition<Options> {
  /** The JSON schema of the options; `null` where there are none. */
  readonly options: Schema;
  /** What the options default to, one by one. */
  readonly defaults?: object;
  /** What is wrong with options that no JSON schema can name, such as two that contradict each other. */
  readonly errorsOf?: (options: Options) => readonly string[];
}

type CheckedFunction<Options, Result> = (
  given: unknown,
  options: Options,
  context: core.RulesetFunctionContext,
) => Result;

/** A copy of options with their defaults, or what is wrong with them. */
type Reading = { readonly options: unknown } | { readonly refusal: string };

/** What stands for options that there are none of, which can be no key. */
const none = {};
const mostCharacters = 4000;

/**
 * As Spectral's own, for options that are read once: the function runs on the copy of them that was
 * checked when Spectral loaded the ruleset, the same for each node, whatever they become or their getters
 * answer later. Wrong options that Spectral has not had checked are reported, as an error would end the
 * run.
 */
export function createRulesetFunction<Options, Result>(
  definition: Definition<Options>,
  fn: CheckedFunction<Options, Result>,
) {
  const check = checkOf(definition, fn);
  const readings = new WeakMap<object, Reading>();
  const readingOf = (options: unknown): Reading => {
    const key = keyOf(options);
    const known = readings.get(key);
    if (known !== undefined) return known;
    const reading = attempt(check, options);
    readings.set(key, reading);
    return reading;
  };
  const created = (given: unknown, options: unknown, context: core.RulesetFunctionContext) => {
    const reading = readingOf(options);
    if ('refusal' in reading) return [{ message: reading.refusal, path: [] }];
    return fn(given, reading.options as Options, context);
  };
  created.validator = (options: unknown): void => {
    const key = keyOf(options);
    const known = readings.get(key);
    // Wrong ones are read again, as they may have been mended.
    if (known === undefined || 'refusal' in known) readings.set(key, { options: check(options) });
  };
  return named(fn.name, created);
}

/** What copies options, with their defaults, and throws what is wrong with them. */
function checkOf<Options, Result>(
  { defaults, errorsOf = () => [], options: schema }: Definition<Options>,
  fn: CheckedFunction<Options, Result>,
) {
  const { validator } = spectral.createRulesetFunction(
    { input: null, options: schema },
    fn as never,
  );
  const validate: (options: unknown) => void = validator;
  const refuse = (errors: readonly string[]) => {
    if (errors.length > 0)
      throw new Error(`"${fn.name}" function: ${firstErrors(errors).join('; ')}`);
  };
  return (options: unknown): unknown => {
    const { data, errors } = plainData(options ?? null);
    refuse(errors);
    const complete = withDefaults(data, defaults);
    const few = withFewErrors(schema, complete, mostErrors);
    try {
      validate(few.data);
    } catch (error) {
      throw firstOf(error, few.omitted, fn.name);
    }
    refuse(errorsOf(complete as Options));
    return complete;
  };
}

function withDefaults(options: unknown, defaults: object | undefined): unknown {
  if (defaults === undefined) return options;
  if (options === null) return defaults;
  if (!isRecord(options)) return options;
  const given = Object.entries(options).filter(([, option]) => option !== undefined);
  return { ...defaults, ...Object.fromEntries(given) };
}

/** The first of the errors that Spectral throws as one, each with its place, and how many others there are. */
function firstOf(error: unknown, omitted: number, name: string): unknown {
  const errors = errorsIn(error);
  const more = errors.length - mostErrors + omitted;
  if (more <= 0) return error;
  const rest = new Error(`"${name}" function: ${more} more`);
  return new AggregateError([...errors.slice(0, mostErrors), rest]);
}

function errorsIn(error: unknown): readonly unknown[] {
  return isRecord(error) && Array.isArray(error.errors) ? error.errors : [error];
}

function attempt(check: (options: unknown) => unknown, options: unknown): Reading {
  try {
    return { options: check(options) };
  } catch (error) {
    const messages = errorsIn(error).map((each) => (each as Error).message);
    return { refusal: printable(messages.join('; '), mostCharacters) };
  }
}

/** Of what is no object, one that nothing else has. */
function keyOf(options: unknown): object {
  return Object(options ?? none);
}
