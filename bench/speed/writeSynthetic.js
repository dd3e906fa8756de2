/** Writes a synthetic document: how many operations, how many findings, into which file. */

import { writeFile } from 'node:fs/promises';
import { synthetic } from './synthetic.js';

const [operations, findings, file] = process.argv.slice(2);
await writeFile(file, JSON.stringify(synthetic(Number(operations), Number(findings))));
