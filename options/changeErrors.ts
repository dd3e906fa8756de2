import type { Cells, Changes } from '../checks/Changes.ts';
import { isRecord } from '../openapi/isRecord.ts';
import { policyMethods } from './policyMethods.ts';
import { shown } from './shown.ts';

/** What is wrong with changes to a policy, each named with what is accepted; nothing when all is well. */
export function changeErrors(changes: { readonly [Key in keyof Changes]: unknown }): string[] {
  const { allow = {}, forbid = {} } = changes;
  const errors = [...cellErrors('allow', allow), ...cellErrors('forbid', forbid)];
  return errors.length > 0 ? errors : contradictions(allow as Cells, forbid as Cells);
}

function cellErrors(change: string, cells: unknown): string[] {
  if (!isRecord(cells)) {
    return [`${change} accepts only methods by status code, such as { "422": ["POST"] }`];
  }
  return Object.entries(cells).flatMap(([statusCode, names]) => {
    if (!/^[1-5](\d\d|XX)$/.test(statusCode)) {
      return [
        `${change} ${statusCode}: no status code; use one from 100 to 599, or a range such as 5XX`,
      ];
    }
    if (names === 'all') return [];
    if (!Array.isArray(names) || names.length === 0) {
      return [`${change} ${statusCode}: no methods; use a list such as [GET, POST], or all`];
    }
    return names
      .filter((name) => !policyMethods.includes(name))
      .map(
        (name) =>
          `${change} ${statusCode}: ${shown(name)} is no method; use ${policyMethods.join(', ')}`,
      );
  });
}

function contradictions(allow: Cells, forbid: Cells): string[] {
  return Object.keys(allow)
    .filter((statusCode) => Object.hasOwn(forbid, statusCode))
    .flatMap((statusCode) => {
      const both = policyMethods.filter(
        (method) => names(allow, statusCode, method) && names(forbid, statusCode, method),
      );
      if (both.length === 0) return [];
      return [`allow and forbid ${statusCode}: both name ${both.join(', ')}; keep one`];
    });
}

function names(cells: Cells, statusCode: string, method: string): boolean {
  const own = cells[statusCode];
  return own === 'all' || own?.includes(method) === true;
}
