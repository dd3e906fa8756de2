import type { Finding } from '../findings/Finding.ts';
import { useSubject } from '../findings/subject.ts';
import { printable } from '../openapi/printable.ts';
import type { Response } from '../openapi/Response.ts';
import type { ResponseEntry } from '../openapi/ResponseEntry.ts';
import type { Scope } from '../openapi/Scope.ts';
import { findSelected } from './findSelected.ts';
import type { ResponseSelection } from './selectResponses.ts';

/** Reports a status code beside another success of the same operation. */
export function statusCodeAlone(scope: Scope, options: ResponseSelection): Finding[] {
  return findSelected(scope, options, (response) => {
    const { successes } = response.operation.responsesObject;
    const other = successes.find((each) => isOtherSuccess(each, response));
    if (other === undefined) return undefined;
    return `${useSubject(response)} stands beside ${printable(other.key)}; document one success alone`;
  });
}

function isOtherSuccess({ isRange, isStatusCode, key }: ResponseEntry, response: Response) {
  return key !== response.key && (isStatusCode || isRange);
}
