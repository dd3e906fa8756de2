/** The media types of a `content`; most of whom it is asked are content to know whether there are any. */
export class Content {
  /** Its keys. */
  readonly keys: readonly string[];
  #mediaTypes: ReadonlySet<string> | undefined;

  constructor(keys: readonly string[]) {
    this.keys = keys;
  }

  /** In lower case and without parameters. */
  get mediaTypes(): ReadonlySet<string> {
    this.#mediaTypes ??= new Set(this.keys.map(mediaTypeOf));
    return this.#mediaTypes;
  }

  /** Whether none of them is a range. */
  get isExact(): boolean {
    return ![...this.mediaTypes].some(isRange);
  }

  /** Whether one of them is no range. */
  get hasExact(): boolean {
    return ![...this.mediaTypes].every(isRange);
  }
}

function mediaTypeOf(key: string): string {
  return (key.split(';')[0] as string).trim().toLowerCase();
}

function isRange(mediaType: string): boolean {
  return mediaType.includes('*');
}
