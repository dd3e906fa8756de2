import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const script = fileURLToPath(new URL('lint.js', import.meta.url));

/** What `lint.js` measures, in a process of its own. */
export async function measure(document, ruleset) {
  const { stdout } = await run(process.execPath, [
    '--max-old-space-size=8192',
    script,
    document,
    ruleset,
  ]);
  return JSON.parse(stdout);
}
