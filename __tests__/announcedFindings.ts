/** A finding that a comment in a fixture announces, on the line it is about. */
export interface Announced {
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** The findings that comments announce on their lines: `# <rule>: <message>`, several joined by ` | `. */
export function announcedFindings(text: string): Announced[] {
  return text.split('\n').flatMap((content, index) => {
    const comment = / # (status-.*)$/.exec(content)?.[1];
    return (comment?.split(' | ') ?? []).map((announced) => {
      const [rule = '', ...message] = announced.split(': ');
      return { line: index + 1, rule, message: message.join(': ') };
    });
  });
}
