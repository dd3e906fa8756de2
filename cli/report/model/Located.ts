import type { Subject } from '../../../findings/Finding.ts';
import type { Finding } from './Report.ts';

/** A finding and what it speaks of; of nothing if it is about no operation. */
export interface Located {
  readonly finding: Finding;
  readonly subjects: readonly Subject[];
}
