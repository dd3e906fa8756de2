import fc from 'fast-check';
import { isRecord } from '../../../openapi/isRecord.ts';

/** What a style is drawn from. */
type Draw = fc.GeneratorValue;

/** A value as somebody may write it in YAML, with a comment for each member that tells its path. */
export function write(value: unknown, draw: Draw): string {
  return new Writer(draw).write(value);
}

/** The comment of a member. */
export function commentOf(path: readonly string[]): string {
  return `# ${JSON.stringify(path)}`;
}

const oneIn = (count: number) => fc.integer({ min: 1, max: count }).map((drawn) => drawn === 1);

class Writer {
  readonly #draw: Draw;
  readonly #step: string;
  readonly #lineBreak: string;
  readonly #anchors = new Map<string, string>();
  #count = 0;

  constructor(draw: Draw) {
    this.#draw = draw;
    this.#step = ' '.repeat(draw(fc.integer, { min: 1, max: 5 }));
    this.#lineBreak = draw(fc.constantFrom, '\n', '\r\n');
  }

  write(value: unknown): string {
    const marker = this.#isDrawn(4) ? ['---'] : [];
    const end = this.#isDrawn(3) ? '' : this.#lineBreak;
    const mark = this.#isDrawn(5) ? '\uFEFF' : '';
    const lines = [...marker, ...this.#members(value as object, '', [])];
    return `${mark}${lines.join(this.#lineBreak)}${end}`;
  }

  #isDrawn(count: number): boolean {
    return this.#draw(oneIn, count);
  }

  #members(value: object, indent: string, path: readonly string[]): string[] {
    return Object.entries(value).flatMap(([key, member]) => {
      const way = [...path, key];
      const lines = this.#member(key, member, indent, way);
      const above = this.#isDrawn(4) ? [`${indent}${commentOf(way)}`] : [];
      const blank = this.#isDrawn(5) ? [''] : [];
      return [...blank, ...above, ...lines];
    });
  }

  #member(key: string, value: unknown, indent: string, path: readonly string[]): string[] {
    const start = `${indent}${this.#key(key)}:`;
    const behind = this.#isDrawn(4) ? ` ${commentOf(path)}` : '';
    if (!isRecord(value) || Object.keys(value).length === 0) {
      return [`${start} ${this.#inline(value)}${behind}`];
    }
    const alias = this.#anchors.get(JSON.stringify(value));
    if (alias !== undefined && this.#isDrawn(2)) return [`${start} *${alias}${behind}`];
    const anchor = this.#isDrawn(8) ? ` &${this.#anchor(value)}` : '';
    const inner = `${indent}${this.#step}`;
    if (this.#isDrawn(6)) return [`${start}${anchor} ${this.#inline(value)}${behind}`];
    if (this.#isDrawn(8)) {
      const comma = (index: number) => (index < Object.keys(value).length - 1 ? ',' : '');
      const members = Object.entries(value).map(
        ([name, member], index) =>
          `${inner}${this.#key(name)}: ${this.#inline(member)}${comma(index)}`,
      );
      return [`${start}${anchor} {${behind}`, ...members, `${inner}}`];
    }
    return [`${start}${anchor}${behind}`, ...this.#members(value, inner, path)];
  }

  /** Known when it is written, so that no alias comes before it. */
  #anchor(value: object): string {
    const name = `a${this.#count++}`;
    this.#anchors.set(JSON.stringify(value), name);
    return name;
  }

  #inline(value: unknown): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.#inline(item)).join(', ')}]`;
    if (!isRecord(value)) return this.#scalar(value);
    const space = this.#isDrawn(2) ? ' ' : '';
    const members = Object.entries(value).map(
      ([key, member]) => `${this.#key(key)}: ${this.#inline(member)}`,
    );
    return members.length === 0 ? '{}' : `{${space}${members.join(', ')}${space}}`;
  }

  #key(key: string): string {
    return /^[a-z]+$/i.test(key) && this.#isDrawn(2) ? key : this.#quoted(key);
  }

  #scalar(value: unknown): string {
    if (typeof value !== 'string') return JSON.stringify(value);
    return /^[a-z]+(?: [a-z]+)*$/i.test(value) && this.#isDrawn(2) ? value : this.#quoted(value);
  }

  #quoted(text: string): string {
    return this.#isDrawn(2) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
  }
}
