import { reportDefinitions } from '../findings/reportDefinitions.ts';
import { definitionSubject } from '../findings/subject.ts';
import { headersOf } from '../openapi/headersOf.ts';
import { acceptsOnly } from '../options/acceptsOnly.ts';
import { optionsSchema } from '../options/optionsSchema.ts';
import type { ResponseSelection } from '../options/ResponseSelection.ts';
import { responseSelectionSchemas } from '../options/responseSelectionSchemas.ts';
import { selectResponses } from '../options/selectResponses.ts';
import { createRulesetFunction } from '../spectral/createRulesetFunction.ts';

const name = 'responseHeader';

export interface ResponseHeaderOptions extends ResponseSelection {
  /** The name of the header field; upper and lower case are the same. */
  readonly header: string;
}

const header = {
  type: 'string',
  pattern: "^[A-Za-z0-9!#$%&'*+.^_`|~-]+$",
  errorMessage: acceptsOnly(name, 'header', 'the name of a header field, such as "Allow"'),
};

/** Reports a response that declares its header fields, if any, without the one it must carry. */
export const responseHeader = createRulesetFunction<unknown, ResponseHeaderOptions>(
  {
    input: null,
    options: optionsSchema(name, { ...responseSelectionSchemas(name), header }, [
      'statusCode',
      'header',
    ]),
  },
  function responseHeader(_given, options, context) {
    return reportDefinitions(context, selectResponses(context, options), (response) => {
      if (headersOf(response)?.has(options.header.toLowerCase()) !== false) return undefined;
      const subject = definitionSubject(response, options.methods);
      return `${subject} declares no ${options.header} header; add headers.${options.header}`;
    });
  },
);
