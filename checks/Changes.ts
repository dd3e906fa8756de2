/** Cells of the matrix: by status code, some methods, or `all`. */
export type Cells = Readonly<Record<string, readonly string[] | 'all'>>;

/** Changes to a policy that else stays as it is. */
export interface Changes {
  /** Cells to allow; a status code that the policy does not list is listed by it. */
  readonly allow?: Cells;
  /** Cells to forbid; a status code that is forbidden for all methods is listed no longer. */
  readonly forbid?: Cells;
}

/** Whether cells name one by its status code and method. */
export function hasCell(cells: Cells | undefined, statusCode: string, method: string): boolean {
  const methods = cells?.[statusCode];
  return methods === 'all' || methods?.includes(method) === true;
}
