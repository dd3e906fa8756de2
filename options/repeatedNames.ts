/**
 * The names of header fields that repeat another but for upper and lower case (RFC 9110, section
 * 5.1), each after the first that is the same.
 */
export function repeatedNames(names: readonly string[]): [first: string, again: string][] {
  const firsts = new Map<string, string>();
  return names.flatMap((name): [string, string][] => {
    const key = name.toLowerCase();
    const first = firsts.get(key);
    if (first !== undefined) return [[first, name]];
    firsts.set(key, name);
    return [];
  });
}
