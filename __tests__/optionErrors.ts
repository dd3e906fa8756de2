/** What Spectral says of a function's options when it loads a ruleset: nothing when they are good. */
export function optionErrors(
  fn: { validator(options: unknown): void },
  options: unknown,
): readonly string[] {
  try {
    fn.validator(options);
    return [];
  } catch (error) {
    const errors = error instanceof Error && 'errors' in error ? error.errors : [error];
    return (errors as Error[]).map(({ message }) => message);
  }
}
