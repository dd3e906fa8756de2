import { acceptsOnly } from './acceptsOnly.ts';
import { byStatusCodeSchema } from './byStatusCodeSchema.ts';
import { methodsSchema } from './methodsSchema.ts';
import { policySchema } from './policySchema.ts';
import { registeredMethods } from './registeredMethods.ts';

/** The schemas of the options of a `ResponseSelection`. */
export function responseSelectionSchemas(functionName: string) {
  return {
    statusCode: responseKeySchema(functionName),
    methods: methodsSchema(functionName, 'methods', 1),
    exceptMethods: methodsSchema(functionName, 'exceptMethods', 1),
    except: exceptSchema(functionName),
    policy: policySchema(functionName),
  };
}

function responseKeySchema(functionName: string) {
  const accepted = 'a status code or a range in quotes, such as "405" or "4XX", or default';
  return {
    type: 'string',
    pattern: '^([1-5]([0-9][0-9]|XX)|default)$',
    errorMessage: acceptsOnly(functionName, 'statusCode', accepted),
  };
}

function exceptSchema(functionName: string) {
  const accepted = 'all, or a list of registered HTTP methods in upper case, such as [GET, POST]';
  const errorMessage = acceptsOnly(functionName, 'except', accepted);
  // One schema for both forms: Ajv would tell of each of several in words of its own.
  return byStatusCodeSchema(functionName, 'except', {
    type: ['array', 'string'],
    pattern: '^all$',
    items: { enum: registeredMethods, errorMessage },
    errorMessage: { type: errorMessage, pattern: errorMessage },
  });
}
