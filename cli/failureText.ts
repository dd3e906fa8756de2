/** What an error says, with all the errors that it is made of: a wrong ruleset has one for each mistake. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const errors: unknown = Reflect.get(error, 'errors');
  if (Array.isArray(errors) && errors.length > 0) return errors.map(failureText).join('\n');
  return error.message;
}
