/** Checks a file with all rules of the installed package, without an engine, and reports how long it took. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { report } from '../speed/report.js';

const [folder, file] = process.argv.slice(2);
const { check } = createRequire(`${folder}/`)('spectral-status-codes/check');
const text = await readFile(file, 'utf8');

const start = performance.now();
const document = JSON.parse(text);
const parsed = performance.now();
const findings = check(document, { rules: 'all' });
report({ parse: parsed - start, rules: performance.now() - parsed, findings: findings.length });
