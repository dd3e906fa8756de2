import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url));
const memory = '--max-old-space-size=8192';
const options = [memory, '--import', pathOf('reportAtExit.js')];
const redocly = pathOf('../node_modules/@redocly/cli/bin/cli.js');
const redoclyConfig = pathOf('redocly.yaml');

/** What `lint.js` reports of a file and the ruleset of a name, within so many seconds. */
export async function measureSpectral(file, ruleset, limit) {
  const { measured, code, errors } = await run([pathOf('lint.js'), file, ruleset], limit);
  if (measured.isKilled) return { ...measured, ...longerThan(measured) };
  return code === 0 ? measured : { ...measured, failure: failureOf(errors) };
}

/** Leaves for the replay what this ruleset finds in a file. */
export async function writeFindings(file) {
  await promisify(execFile)(process.execPath, [memory, pathOf('writeFindings.js'), file]);
}

/** What Redocly's CLI takes as a whole for a file, within so many seconds. */
export async function measureRedocly(file, limit) {
  const lint = ['lint', file, '--config', redoclyConfig, '--format', 'summary'];
  const { measured, errors } = await run([redocly, ...lint, '--max-problems', '1000000'], limit);
  if (measured.isKilled) return measured;
  const [found, findings = 0] = errors.match(/failed with (\d+) error|description is valid/) ?? [];
  if (found === undefined) return { ...measured, failure: failureOf(errors) };
  return { ...measured, findings: Number(findings) };
}

/** A phase that the limit ended took at least the time since the phase before. */
function longerThan({ resolvedAt, whole }) {
  return resolvedAt === undefined ? {} : { rules: whole - resolvedAt };
}

function failureOf(errors) {
  return (
    errors.split('\n').find((line) => /^\S*error: |out of memory/i.test(line)) ?? 'no error message'
  );
}

/** Runs Node in a process of its own, which is killed after so many seconds, and gives what it reports. */
export async function run(args, limit) {
  const child = spawn(process.execPath, [...options, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    timeout: limit * 1000,
    killSignal: 'SIGKILL',
  });
  const [reports, errors, [code]] = await Promise.all([
    text(child.stdio[3]),
    text(child.stderr),
    once(child, 'close'),
  ]);
  const measured = Object.assign(
    {},
    ...reports
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
  // On Linux the peak of a new process begins with that of the process that made it.
  if (measured.peak <= process.resourceUsage().maxRSS * 1024) {
    throw new Error('The measuring process has had more memory than the measured one');
  }
  const killed = child.killed && { isKilled: true, whole: limit * 1000 };
  return { measured: { ...measured, ...killed }, code, errors };
}
