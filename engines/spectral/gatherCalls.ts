import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import type { JsonPath } from '../../openapi/JsonPath.ts';

/** Looks at some nodes of what Spectral lints. */
type Work<Options> = (
  options: Options,
  context: RulesetFunctionContext,
  paths: readonly JsonPath[],
) => IFunctionResult[];

/** Does something later, see `turns.ts`. */
type Turn = (work: () => IFunctionResult[]) => Promise<IFunctionResult[]>;

interface Call {
  readonly rule: unknown;
  readonly options: unknown;
  readonly paths: JsonPath[];
}

/**
 * A function that Spectral calls for each node a rule is given, and that looks at all of these at once
 * when it has called for the last: nodes have parts in common, which would be read for each of them.
 */
export function gatherCalls<Options>(work: Work<Options>, turn: Turn) {
  const waiting = new WeakMap<object, Set<Call>>();
  return (options: Options, context: RulesetFunctionContext) => {
    const { documentInventory, path, rule } = context;
    const calls = waiting.get(documentInventory) ?? new Set<Call>();
    waiting.set(documentInventory, calls);
    const known = [...calls].find((call) => call.rule === rule && call.options === options);
    if (known !== undefined) {
      known.paths.push([...path]);
      return undefined;
    }
    const call: Call = { rule, options, paths: [[...path]] };
    calls.add(call);
    // The copy is because Spectral uses the context again, for the rule's next node.
    const own = { ...context };
    return turn(() => {
      calls.delete(call);
      return work(options, own, call.paths);
    });
  };
}
