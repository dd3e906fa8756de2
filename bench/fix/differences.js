/** The paths at which two documents differ. */
export function differences(before, after, path = []) {
  if (Object.is(before, after)) return [];
  if (!isObject(before) || !isObject(after)) return [path];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], [...path, key]));
}

function isObject(value) {
  return typeof value === 'object' && value !== null;
}
