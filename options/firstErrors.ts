/** The first of the errors, for one message, and how many others there are. */
export function firstErrors(errors: readonly string[], most = 10): string[] {
  if (errors.length <= most) return [...errors];
  return [...errors.slice(0, most), `${errors.length - most} more`];
}
