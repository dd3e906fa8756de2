/** What TypeScript says in doc comments of interfaces, their members and functions. */
export interface Comments {
  readonly interfaces: ReadonlyMap<string, InterfaceComments>;
  /** By the name of a function or constant that is exported. */
  readonly exported: ReadonlyMap<string, string>;
}

interface InterfaceComments {
  readonly comment: string | undefined;
  readonly parents: readonly string[];
  readonly members: ReadonlyMap<string, string>;
}

const comment = String.raw`(?:/\*\*((?:(?!\*/)[\s\S])*)\*/\s*)?`;

/** Reads the source texts as this project writes and formats them; it parses no more than that. */
export function commentsIn(sources: readonly string[]): Comments {
  const text = sources.join('\n');
  const interfaces = text.matchAll(
    new RegExp(
      String.raw`^${comment}export interface (\w+)(?: extends ([\w, ]+))? \{(.*?)\}$`,
      'gms',
    ),
  );
  const exported = text.matchAll(
    new RegExp(String.raw`^${comment}export (?:function|const) (\w+)`, 'gm'),
  );
  return {
    interfaces: new Map(
      [...interfaces].map(([, words, name = '', parents = '', body = '']) => [
        name,
        {
          comment: words && unwrapped(words),
          parents: parents.split(', ').filter((parent) => parent !== ''),
          members: membersIn(body),
        },
      ]),
    ),
    exported: new Map(
      [...exported].flatMap(([, words, name = '']) => (words ? [[name, unwrapped(words)]] : [])),
    ),
  };
}

/** The comment of a member of an interface or of one that it extends. */
export function memberComment(
  { interfaces }: Comments,
  name: string,
  member: string,
): string | undefined {
  const found = interfaces.get(name);
  const own = found?.members.get(member);
  if (own !== undefined || found === undefined) return own;
  return found.parents
    .map((parent) => memberComment({ interfaces, exported: new Map() }, parent, member))
    .find((each) => each !== undefined);
}

function membersIn(body: string): Map<string, string> {
  const members = body.matchAll(new RegExp(String.raw`^  ${comment}readonly (\w+)\??:`, 'gm'));
  return new Map(
    [...members].flatMap(([, words, name = '']) => (words ? [[name, unwrapped(words)]] : [])),
  );
}

/** On one line, without the asterisks. */
function unwrapped(words: string): string {
  return words
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}
