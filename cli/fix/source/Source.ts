import { Yaml } from '@stoplight/spectral-parsers';
import type { JsonPath } from '../../../openapi/JsonPath.ts';
import { isReadable } from '../data/isReadable.ts';
import type { SyntaxNode } from './SyntaxNode.ts';

type Parsed = ReturnType<typeof Yaml.parse>;

const byteOrderMark = '\uFEFF';

/** The text of a document and what it says. */
export class Source {
  /** Without a byte order mark. */
  readonly text: string;
  readonly parsed: Parsed;
  /** What it says. Of JSON without the parser's proxies, which make large data slow to go through. */
  readonly data: unknown;
  /** Whether it is JSON, and is to stay it. */
  readonly isJson: boolean;
  readonly #mark: string;

  constructor(content: string) {
    this.#mark = content.startsWith(byteOrderMark) ? byteOrderMark : '';
    this.text = content.slice(this.#mark.length);
    this.parsed = Yaml.parse(this.text);
    const json = jsonIn(this.text);
    this.isJson = json !== undefined;
    this.data = json ?? this.parsed.data;
  }

  /** The text as the file has it. */
  get content(): string {
    return `${this.#mark}${this.text}`;
  }

  get root(): SyntaxNode | null {
    return (this.parsed.ast as unknown as SyntaxNode | undefined) ?? null;
  }

  /** What the parser cannot read. A key that stands there twice is no such thing. */
  get error(): string | undefined {
    const errors = this.parsed.diagnostics.filter(({ severity }) => severity === 0);
    const mistake = errors.find(({ message }) => message !== 'duplicate key')?.message;
    if (mistake !== undefined || !this.text.includes('__proto__')) return mistake;
    return isReadable(this.data) ? undefined : 'what stands at __proto__ cannot be read';
  }

  /** The lines, counted from 1, of a place, or of what of the way there is. */
  linesOf(path: JsonPath): [first: number, last: number] {
    const found = Yaml.getLocationForJsonPath(this.parsed, [...path], true);
    return [(found?.range.start.line ?? 0) + 1, (found?.range.end.line ?? 0) + 1];
  }

  /** Another text in the place of this one. */
  withText(text: string): Source {
    return new Source(`${this.#mark}${text}`);
  }
}

/** The object that a text has in JSON, if it is that. */
function jsonIn(text: string): unknown {
  if (!/^\s*\{\s*["}]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
