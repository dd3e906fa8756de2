const parameter = /\{[^{}/]*\}/g;
/** A resource with its key behind its name, as OData has it: `orders('{id}')`. */
const keyed = /^([^()]+)\('?\{\}'?\)$/;

/**
 * The segments of a path, alike for all paths to one resource: `{}` for each parameter, the key of
 * `orders('{id}')` in a segment of its own; no empty segment, no `.json` at the end, and nothing of
 * what follows a `?` or `#`.
 */
export function pathSegments(path: string): string[] {
  const segments = path
    .replace(/[?#][\s\S]*$/, '')
    .replace(/\.json$/, '')
    .replace(parameter, '{}')
    .split('/')
    .filter((segment) => segment !== '');
  if (!path.includes('(')) return segments;
  return segments.flatMap((segment) => segment.replace(keyed, '$1/{}').split('/'));
}
