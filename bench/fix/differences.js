import { diffLines } from 'diff';

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

/** The lines of a text that are not in the other, each with those that stand in their place. */
export function changedLines(before, after) {
  const changed = [];
  let line = 1;
  const parts = diffLines(before, after);
  for (const [index, { added, removed, value, count }] of parts.entries()) {
    if (removed) {
      const next = parts[index + 1];
      const inPlace = next?.added ? next.value.split('\n') : [];
      const lines = value.split('\n').slice(0, count);
      changed.push(...lines.map((text, at) => ({ text, line: line + at, added: inPlace })));
    }
    if (!added) line += count;
  }
  return changed;
}
