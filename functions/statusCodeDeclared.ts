import { reportOperations } from '../findings/reportOperations.ts';
import type { Operation } from '../openapi/Operation.ts';
import { printable } from '../openapi/printable.ts';
import { type Feature, featureOf } from '../options/Feature.ts';
import { featureSchema } from '../options/featureSchema.ts';
import { methodsSchema } from '../options/methodsSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeDeclared';

export interface StatusCodeDeclaredOptions {
  /** What the operations that are meant have. */
  readonly feature: Feature;
  /** The status codes of which one is enough; the first is the one that messages name. */
  readonly statusCodes: readonly string[];
  /** The methods of the operations that are meant; without it, all. */
  readonly methods?: readonly string[];
}

/**
 * Reports an operation that has a feature and does not document the status code that goes with it.
 * `default` and the range of the code's class are enough.
 */
export const statusCodeDeclared = createRulesetFunction<unknown, StatusCodeDeclaredOptions>(
  {
    input: null,
    options: optionsSchema(
      name,
      {
        statusCodes: statusCodesSchema(name, 'statusCodes'),
        methods: methodsSchema(name, 'methods'),
        feature: featureSchema(name),
      },
      ['statusCodes', 'feature'],
    ),
  },
  function statusCodeDeclared(_given, options, context) {
    const { methods, statusCodes } = options;
    return reportOperations(context, (operation) => {
      if (methods !== undefined && !methods.includes(operation.method)) return undefined;
      if (documents(operation, statusCodes)) return undefined;
      const { present, having } = featureOf(operation, options.feature);
      if (present !== true) return undefined;
      const method = printable(operation.method);
      return `${method} ${having} but documents no ${statusCodes[0]}; add ${statusCodes[0]}`;
    });
  },
);

function documents({ responses }: Operation, statusCodes: readonly string[]): boolean {
  const enough = new Set([...statusCodes, ...statusCodes.map((code) => `${code[0]}XX`), 'default']);
  return responses.some(({ key, isRange }) => enough.has(isRange ? key.toUpperCase() : key));
}
