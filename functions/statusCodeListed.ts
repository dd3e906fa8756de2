import { reportUses } from '../findings/reportUses.ts';
import { useSubject } from '../findings/subject.ts';
import type { Response } from '../openapi/Response.ts';
import { byStatusCodeSchema } from '../options/byStatusCodeSchema.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import { statusCodesSchema } from '../options/statusCodesSchema.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'statusCodeListed';

export interface StatusCodeListedOptions {
  /** The status codes that operations may document. */
  readonly statusCodes: readonly string[];
  /** What to use instead of a code that is not among them, where that is clear. */
  readonly replacements?: Readonly<Record<string, readonly string[]>>;
}

const or = new Intl.ListFormat('en', { type: 'disjunction' });

/**
 * Reports a response whose key is a status code outside the list, a range of a class that the list
 * has no code of, or no status code at all. `default` and other ranges are no codes.
 */
export const statusCodeListed = createRulesetFunction<unknown, StatusCodeListedOptions>(
  {
    input: null,
    options: optionsSchema(
      name,
      {
        statusCodes: statusCodesSchema(name, 'statusCodes'),
        replacements: byStatusCodeSchema(
          name,
          'replacements',
          statusCodesSchema(name, 'replacements'),
        ),
      },
      ['statusCodes'],
    ),
  },
  function statusCodeListed(_given, options, context) {
    return reportUses(context, (response) => problem(response, options));
  },
);

function problem(response: Response, options: StatusCodeListedOptions): string | undefined {
  const { key, isRange, isStatusCode } = response;
  if (key === 'default' || options.statusCodes.includes(key)) return undefined;
  const subject = useSubject(response);
  if (!isStatusCode && !isRange) return `${subject} is no status code; use one from 100 to 599`;
  const isClassListed = options.statusCodes.some((statusCode) => statusCode[0] === key[0]);
  if (!isClassListed) {
    return `${subject} is not in the policy, which has no ${key[0]}xx code; remove it`;
  }
  if (isRange) return undefined;
  const replacement = options.replacements?.[key];
  return replacement === undefined
    ? `${subject} is not in the policy; use another ${key[0]}xx code`
    : `${subject} is not in the policy; use ${or.format(replacement)}`;
}
