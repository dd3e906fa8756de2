import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readDocument } from './documents.js';

const run = promisify(execFile);
const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const memory = '--max-old-space-size=8192';

/** What `lint.js` measures, in a process of its own. */
export async function measureSpectral(document, ruleset) {
  const { stdout } = await run(process.execPath, [memory, file('lint.js'), document, ruleset]);
  return JSON.parse(stdout);
}

/** The whole process of Redocly's command line with its rules about responses. */
export async function measureRedocly(document) {
  const folder = await mkdtemp(join(tmpdir(), 'speed-'));
  const report = join(folder, 'report.json');
  const linted = join(folder, 'openapi.json');
  await writeFile(linted, await readDocument(document));
  const args = [
    memory,
    '--import',
    file('reportProcess.js'),
    file('../node_modules/@redocly/cli/bin/cli.js'),
    ...['lint', linted, '--config', file('redocly.yaml'), '--format', 'json'],
  ];
  const env = {
    ...process.env,
    REPORT_FILE: report,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  };
  try {
    // It ends with 1 when it has findings.
    await run(process.execPath, args, { env, maxBuffer: 1e9 }).catch(() => {});
    return JSON.parse(await readFile(report, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
