import type { Finding } from '../findings/Finding.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import { printable } from '../openapi/printable.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { type ResponseSelection, selectResponses } from './selectResponses.ts';

/** Reports a status code beside another success of the same operation. */
export function statusCodeAlone(scope: Scope, options: ResponseSelection): Finding[] {
  return findChoices(selectResponses(scope, options), (response) => {
    const other = response.operation.responses.find((each) => isOtherSuccess(each, response));
    if (other === undefined) return undefined;
    return `${useSubject(response)} stands beside ${printable(other.key)}; document one success alone`;
  });
}

function isOtherSuccess({ isRange, isStatusCode, key }: Response, response: Response): boolean {
  return key !== response.key && key.startsWith('2') && (isStatusCode || isRange);
}
