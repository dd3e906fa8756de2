import { rmSync } from 'node:fs';

/** Removes what `globalSetup.ts` made. */
export default function globalTeardown(): void {
  rmSync(process.env.CONSUMER as string, { recursive: true, force: true });
}
