/** Whether a name is an address to fetch, rather than a file. */
export function isUrl(name: string): boolean {
  return /^https?:\/\//.test(name);
}
