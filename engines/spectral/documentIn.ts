/** What Spectral's CLI calls standard input that has no `--stdin-filepath`. */
const standardInput = '<STDIN>';

/** Whether a document has no name to tell it by: unsaved text, say. */
export function isUnnamed(source: string | null | undefined): boolean {
  return source === null || source === undefined || source === '' || source === standardInput;
}

/**
 * Which document of a baseline is linted, by the end of its path: nothing tells a rule where the
 * baseline's file is. The longest name that fits counts; a document without a name is the only one
 * there is.
 */
export function documentIn(
  names: readonly string[],
  source: string | null | undefined,
): string | undefined {
  if (isUnnamed(source)) return names.length === 1 ? names[0] : undefined;
  const path = `/${String(source).replaceAll('\\', '/')}`;
  return names
    .filter((name) => path.endsWith(`/${name.replace(/^(?:\.{1,2}\/)+/, '')}`))
    .reduce<string | undefined>(
      (longest, name) => (name.length > (longest?.length ?? 0) ? name : longest),
      undefined,
    );
}
