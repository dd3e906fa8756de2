/** Cells of the matrix: by status code, or a range for all of its class, some methods, or `all`. */
export type Cells = Readonly<Record<string, readonly string[] | 'all'>>;

/** Changes to a policy that else stays as it is. */
export interface Changes {
  /** Cells to allow; a status code that the policy does not list is listed by it. */
  readonly allow?: Cells;
  /** Cells to forbid; a status code that is forbidden for all methods is listed no longer. */
  readonly forbid?: Cells;
}

/**
 * What changes make of a cell: what they say of the code itself goes before what they say of its
 * class. `unlisted` is a code that is forbidden for all methods; `undefined`, what they leave as it is.
 */
export function changeOf(
  changes: Changes,
  statusCode: string,
  method: string,
): 'allowed' | 'refused' | 'unlisted' | undefined {
  return changeAt(changes, statusCode, method) ?? changeAt(changes, `${statusCode[0]}XX`, method);
}

function changeAt({ allow, forbid }: Changes, key: string, method: string) {
  const forbidden = forbid?.[key];
  if (forbidden === 'all') return 'unlisted';
  if (forbidden?.includes(method)) return 'refused';
  const allowed = allow?.[key];
  return allowed === 'all' || allowed?.includes(method) ? 'allowed' : undefined;
}

/** Whether changes take a status code off the list, or put it there; `undefined` if they do neither. */
export function listingOf({ allow, forbid }: Changes, statusCode: string): boolean | undefined {
  for (const key of [statusCode, `${statusCode[0]}XX`]) {
    if (forbid?.[key] === 'all') return false;
    if (allow?.[key] !== undefined) return true;
  }
  return undefined;
}

/** Whether changes speak of a status code or of its class. */
export function isChanged({ allow, forbid }: Changes, statusCode: string): boolean {
  const keys = [statusCode, `${statusCode[0]}XX`];
  return keys.some((key) => allow?.[key] !== undefined || forbid?.[key] !== undefined);
}
