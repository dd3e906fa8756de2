import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import type { Fix } from '../findings/Fix.ts';
import { findChoices } from '../findings/findChoices.ts';
import { maximumLength } from '../findings/maximumLength.ts';
import { useSubject } from '../findings/subject.ts';
import { printable } from '../openapi/printable.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { ResponseKey } from '../openapi/SharedResponses.ts';
import { isChanged } from './Changes.ts';
import { answersOfClass, type Matrix, verdictOf } from './Matrix.ts';
import { fewAnswers, type Replacements, replacementsOf } from './Replacements.ts';

/** The matrix itself, with what to use instead. */
export interface StatusCodeMethodOptions extends Matrix, Replacements {}

/** Reports a status code that the matrix does not allow for the operation's method. */
export function statusCodeMethod(scope: Scope, matrix: StatusCodeMethodOptions): Finding[] {
  const problem = (response: Response) => {
    const { key, operation } = response;
    if (!isMeant(matrix, key, operation.method)) return undefined;
    if (verdictOf(matrix, key, operation.method) !== 'refused') return undefined;
    return messageOn(response, matrix);
  };
  const mayBeRefused = ({ isStatusCode, key }: ResponseKey) =>
    isStatusCode && (isChanged(matrix, key) || isRefusedForSome(matrix, key));
  return findChoices(scope.sharedResponses(mayBeRefused), problem, {
    fix: (response) => removal(response, matrix),
  });
}

function isRefusedForSome(matrix: Matrix, statusCode: string): boolean {
  return matrix.methods.some((method) => verdictOf(matrix, statusCode, method) === 'refused');
}

/** Takes it off, unless no success would stay that the method may answer with, or nothing at all. */
function removal(response: Response, matrix: Matrix): Fix | undefined {
  const { key, operation } = response;
  const { method, responses } = operation;
  const staying = responses.filter(
    ({ isStatusCode, key: other }) =>
      !isStatusCode || verdictOf(matrix, other, method) !== 'refused',
  );
  const needed = isSuccess(response) ? staying.filter(isSuccess) : staying;
  if (needed.length === 0) return undefined;
  return { safety: 'contract', edits: [{ change: 'remove', path: [key] }] };
}

/** 304 is not one: it is answered where else there is a 200. */
function isSuccess({ key }: Response): boolean {
  return /^[23]/.test(key) && key !== '304';
}

function messageOn(response: Response, matrix: StatusCodeMethodOptions): string {
  const { key } = response;
  const subject = `${useSubject(response)} is not in the policy`;
  const clear = replacementsOf(response, { ...matrix, policy: matrix });
  const methods = methodsFor(matrix, key);
  if (methods === undefined && clear.length > 0)
    return `${subject}; use ${enumeration(clear, 'or')}`;
  const message = `${subject}; ${methods ?? 'no method'} may answer ${key}`;
  const longer = `${message}${answersInstead(response, matrix, clear)}`;
  return longer.length > maximumLength ? message : longer;
}

function isMeant({ cells, exceptCells }: Matrix, statusCode: string, method: string): boolean {
  if (exceptCells?.[statusCode]?.includes(method)) return false;
  return cells === undefined || cells[statusCode]?.includes(method) === true;
}

/** The methods in words: no other may, unless it is disputed for another. */
function methodsFor(matrix: Matrix, statusCode: string): string | undefined {
  const verdicts = matrix.methods.map((method) => ({
    method,
    verdict: verdictOf(matrix, statusCode, method),
  }));
  const allowed = verdicts.flatMap(({ method, verdict }) => (verdict === 'allowed' ? method : []));
  if (allowed.length === 0) return undefined;
  const isDisputed = verdicts.some(({ verdict }) => verdict === 'disputed');
  return `${isDisputed ? '' : 'only '}${enumeration(allowed, 'and')}`;
}

/**
 * What the method may answer with instead, where that is clear or the class leaves little choice.
 * Redirections do not stand for one another, and what a 202 speaks of is yet to be done.
 */
function answersInstead(
  { key, operation }: Response,
  matrix: Matrix,
  clear: readonly string[],
): string {
  if (clear.length === 0 && key.startsWith('3')) return '';
  const answers = clear.length > 0 ? clear : answersOfClass(matrix, key.charAt(0), operation);
  if (answers.length === 0 || answers.length > fewAnswers) return '';
  const when = key === '202' ? ' once it is done' : '';
  return `, ${printable(operation.method)} ${enumeration(answers, 'or')}${when}`;
}
