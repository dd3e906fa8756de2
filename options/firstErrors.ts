/** As many errors as a person mends at a time. */
export const mostErrors = 10;

/** The first of the errors, for one message, and how many others there are. */
export function firstErrors(errors: readonly string[], most = mostErrors): string[] {
  if (errors.length <= most) return [...errors];
  return [...errors.slice(0, most), `${errors.length - most} more`];
}
