import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { methodsSchema } from '../options/methodsSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeMethod';

export interface StatusCodeMethodOptions {
  /** The methods the matrix speaks of; of others it says nothing. */
  readonly methods: readonly string[];
  /** The methods that may answer with each status code; of other codes it says nothing. */
  readonly matrix: Readonly<Record<string, readonly string[]>>;
  /** Methods, by status code, that are left to another rule. */
  readonly disputed?: Readonly<Record<string, readonly string[]>>;
}

const and = new Intl.ListFormat('en', { type: 'conjunction' });

/** Reports a status code that the matrix does not allow for the operation's method. */
export const statusCodeMethod = createRulesetFunction<unknown, StatusCodeMethodOptions>(
  {
    input: null,
    options: optionsSchema(
      name,
      {
        methods: methodsSchema(name, 'methods'),
        matrix: byStatusCodeSchema(name, 'matrix', methodsSchema(name, 'matrix')),
        disputed: byStatusCodeSchema(name, 'disputed', methodsSchema(name, 'disputed')),
      },
      ['methods', 'matrix'],
    ),
  },
  function statusCodeMethod(_given, { methods, matrix, disputed }, context) {
    return reportUses(context, (response) => {
      const { key, isStatusCode, operation } = response;
      const allowed = isStatusCode ? matrix[key] : undefined;
      if (allowed === undefined || !methods.includes(operation.method)) return undefined;
      if (allowed.includes(operation.method)) return undefined;
      if (disputed?.[key]?.includes(operation.method)) return undefined;
      const who = allowed.length === 0 ? 'no method' : `only ${and.format(allowed)}`;
      return `${useSubject(response)} is not in the policy; ${who} may answer ${key}`;
    });
  },
);
