import { methodsSchema } from './methodsSchema.ts';
import { policySchema } from './policySchema.ts';
import { statusCodeSchema } from './statusCodeSchema.ts';

/** The schemas of the options of a `ResponseSelection`. */
export function responseSelectionSchemas(functionName: string) {
  return {
    statusCode: statusCodeSchema(functionName, 'statusCode'),
    methods: methodsSchema(functionName, 'methods'),
    exceptMethods: methodsSchema(functionName, 'exceptMethods'),
    policy: policySchema(functionName),
  };
}
