import type { Check } from '../../checks/Rule.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { Scope } from '../../openapi/Scope.ts';

/** What a check finds in an object as a document, each finding on one line. */
export function found<Options>(
  check: Check<Options>,
  options: Options,
  document: object,
): string[] {
  const scope = new Scope(new OpenApiDocument(document, document));
  return check(scope, options).map(({ location, message }) => `${location.join('.')}: ${message}`);
}
