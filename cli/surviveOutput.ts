import type { EventEmitter } from 'node:events';
import { errorText } from './terminal.ts';

interface Outputs {
  readonly stdout: EventEmitter;
  readonly stderr: EventEmitter & { readonly isTTY?: boolean; write(text: string): unknown };
}

/**
 * Lets a command end where its output cannot be written. Who closes a pipe has read enough, so that is
 * no failure; any other reason is told once, and `fail` is called.
 */
export function surviveOutput({ stderr, stdout }: Outputs, fail: () => void): void {
  let isTold = false;
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (isTold || code === 'EPIPE') return;
    isTold = true;
    stderr.write(errorText(`standard output cannot be written: ${message}`, stderr));
    fail();
  });
  // There is nowhere to tell it.
  stderr.on('error', () => {});
}
