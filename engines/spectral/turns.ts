/*
 * Spectral calls the functions of all rules in one go, those on the resolved document first, and then
 * awaits what they promise.
 */

/** Does what needs to wait until Spectral has called all functions. */
export async function afterWalk<Result>(work: () => Result): Promise<Result> {
  await Promise.resolve();
  return work();
}

/** Does what needs to wait for all functions, those too that wait for the walk. */
export async function afterOthers<Result>(work: () => Result): Promise<Result> {
  await Promise.resolve();
  return afterWalk(work);
}
