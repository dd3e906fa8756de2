import { isRecord } from '../openapi/isRecord.ts';
import type { Cells, Changes } from './Changes.ts';

/** What only options that are a policy, or a part of one, have. */
const members = ['matrix', 'disputed', 'isOpen', 'marked'];

/** The options of a check with changes to the policy, wherever they carry one. */
export function withChanges(options: unknown, changes: Changes): unknown {
  if (!isRecord(options)) return options;
  const carriesPolicy = members.some((member) => Object.hasOwn(options, member));
  return {
    ...options,
    ...(carriesPolicy && merged(options, changes)),
    ...(isRecord(options.policy) && {
      policy: { ...options.policy, ...merged(options.policy, changes) },
    }),
  };
}

/** The last word on a status code is that of the changes. */
function merged({ allow, forbid }: Changes, changes: Changes): Changes {
  return { allow: mergedCells(allow, changes.allow), forbid: mergedCells(forbid, changes.forbid) };
}

function mergedCells(cells: Cells = {}, changed: Cells = {}): Cells {
  return { ...cells, ...changed };
}
