import type { Fix } from './Fix.ts';

/** What is wrong with a response, and what to do about it. */
export interface Problem {
  /** What it has or lacks: `declares no Allow header`. */
  readonly what: string;
  /** What mends the response where it is defined: `add headers.Allow`. */
  readonly mend: string;
  /** What the operation can do instead, where that may be meant: `answer 204`. */
  readonly instead?: string | undefined;
  /** The mend as edits below the response's definition. */
  readonly fix?: Fix | undefined;
}
