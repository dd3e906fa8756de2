import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import type { Fix } from '../findings/Fix.ts';
import { findChoices } from '../findings/findChoices.ts';
import { useSubject } from '../findings/subject.ts';
import { printable } from '../openapi/printable.ts';
import type { Response } from '../openapi/Response.ts';
import type { Scope } from '../openapi/Scope.ts';
import { answersOfClass, type Matrix, verdictOf } from './Matrix.ts';

const maximumAnswers = 3;
const maximumLength = 99;

/** Reports a status code that the matrix does not allow for the operation's method. */
export function statusCodeMethod(scope: Scope, matrix: Matrix): Finding[] {
  const problem = (response: Response) => {
    const { key, isStatusCode, operation } = response;
    if (!isStatusCode || !isMeant(matrix, key, operation.method)) return undefined;
    if (verdictOf(matrix, key, operation.method) !== 'refused') return undefined;
    const message = `${useSubject(response)} is not in the policy; ${whoMay(matrix, key)} may answer ${key}`;
    const longer = `${message}${answersInstead(response, matrix)}`;
    return longer.length > maximumLength ? message : longer;
  };
  return findChoices(scope.responses(), problem, { fix: (response) => removal(response, matrix) });
}

/** Takes it off, unless no success would stay that the method may answer with, or nothing at all. */
function removal(response: Response, matrix: Matrix): Fix | undefined {
  const { key, operation } = response;
  const { method, responses } = operation;
  const staying = responses.filter((other) => verdictOf(matrix, other.key, method) !== 'refused');
  const needed = isSuccess(response) ? staying.filter(isSuccess) : staying;
  if (needed.length === 0) return undefined;
  return { safety: 'contract', edits: [{ change: 'remove', path: [key] }] };
}

/** 304 is not one: it is answered where else there is a 200. */
function isSuccess({ key }: Response): boolean {
  return /^[23]/.test(key) && key !== '304';
}

function isMeant({ cells, exceptCells }: Matrix, statusCode: string, method: string): boolean {
  if (exceptCells?.[statusCode]?.includes(method)) return false;
  return cells === undefined || cells[statusCode]?.includes(method) === true;
}

/** The methods in words: no other may, unless it is disputed for another. */
function whoMay(matrix: Matrix, statusCode: string): string {
  const verdicts = matrix.methods.map((method) => ({
    method,
    verdict: verdictOf(matrix, statusCode, method),
  }));
  const allowed = verdicts.flatMap(({ method, verdict }) => (verdict === 'allowed' ? method : []));
  if (allowed.length === 0) return 'no method';
  const isDisputed = verdicts.some(({ verdict }) => verdict === 'disputed');
  return `${isDisputed ? '' : 'only '}${enumeration(allowed, 'and')}`;
}

/** What the method may answer with instead, where the class leaves little choice. */
function answersInstead({ key, operation }: Response, matrix: Matrix): string {
  const answers = answersOfClass(matrix, key.charAt(0), operation);
  if (answers.length === 0 || answers.length > maximumAnswers) return '';
  return `, ${printable(operation.method)} ${enumeration(answers, 'or')}`;
}
