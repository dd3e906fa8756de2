/** Whether a reference leads to the file that it is in, in whichever spelling; both are paths or URLs. */
export function isSameFile(reference: string, source: string): boolean {
  const own = normalized(source);
  const named = normalized(reference);
  const isAbsolute = /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(named);
  return own === (isAbsolute ? named : normalized(`${own.replace(/[^/]*$/, '')}${named}`));
}

function normalized(path: string): string {
  const parts: string[] = [];
  const segments = decoded(path.replace(/^file:\/\//, ''))
    .replaceAll('\\', '/')
    .split('/');
  for (const [index, segment] of segments.entries()) {
    const isName = (parts.at(-1) ?? '..') !== '..' && parts.at(-1) !== '';
    if (segment === '..' && isName) parts.pop();
    else if (segment !== '.' && (segment !== '' || index === 0)) parts.push(segment);
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
