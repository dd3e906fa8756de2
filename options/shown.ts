const mostCharacters = 40;

/** A value of plain data, or the beginning of it, as a message shows it; however large it is. */
export function shown(value: unknown): string {
  let left = mostCharacters;
  const begun = (_key: string, member: unknown) => {
    left -= 1;
    return left < 0 ? undefined : clipped(member);
  };
  const text = typeof value === 'number' ? String(value) : String(JSON.stringify(value, begun));
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}

function clipped(member: unknown): unknown {
  return typeof member === 'string' ? member.slice(0, mostCharacters) : member;
}
