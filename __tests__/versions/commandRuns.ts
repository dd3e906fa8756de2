import type { Outcome } from '../consumer.ts';

const openapi = `openapi: 3.1.0
info: { title: Orders, version: "1" }
paths:
  /orders:
    put:
      responses:
        "204": { description: Done }
        "422": { description: Not valid }
`;

/** The files of a project, by the form of its ruleset. */
export const projects: readonly (readonly [form: string, files: Record<string, string>])[] = [
  ['YAML', { '.spectral.yaml': 'extends: spectral-status-codes' }],
  [
    'CommonJS',
    { '.spectral.js': "module.exports = { extends: [require('spectral-status-codes')] };" },
  ],
  [
    'ESM',
    { '.spectral.js': "import s from 'spectral-status-codes'; export default { extends: [s] };" },
  ],
].map(([form, files]) => [form as string, { 'openapi.yaml': openapi, ...(files as object) }]);

/** Runs `status-codes` with arguments in such a project. */
type Run = (...args: string[]) => Promise<Outcome>;

/** Fails unless each part of the command does its work in such a project. */
export async function expectAllDone(run: Run): Promise<void> {
  const done = (stdout: unknown, stderr = '') => ({ code: 0, stdout, stderr });

  expect(await run('report', 'openapi.yaml', '--format', 'json')).toEqual(
    done(expect.stringContaining('PUT 422 is not in the policy; use 400')),
  );
  expect(await run('policy')).toEqual(
    done(expect.stringContaining('| 204 | No Content | - | X |')),
  );
  expect(await run('fix', 'openapi.yaml', '--contract')).toEqual(
    done(
      expect.stringContaining('+        "400": { description: Not valid }'),
      'openapi.yaml: 1 to fix, 0 left\n',
    ),
  );
  expect(await run('baseline', 'openapi.yaml')).toEqual(
    done('openapi.yaml: 1 in status-codes.baseline.mjs, 1 added, 0 taken out\n'),
  );
}
