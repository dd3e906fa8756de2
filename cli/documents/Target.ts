/** A document to read. */
export interface Target {
  /** As people read it: from the working directory, if it is a file. */
  readonly name: string;
  /** The path or URL; what standard input is taken for, if anything. */
  readonly source: string | undefined;
  readonly isStandardInput: boolean;
}
