import type { Mark } from '../policies/Policy.ts';

/** The marks that a cell of a policy can have. */
export const marks: readonly string[] = [
  'X',
  '-',
  'controller only',
  'creation only',
  '?',
  'undocumented',
] satisfies readonly Mark[];
