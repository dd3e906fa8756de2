import { join } from 'node:path';
import { Consumer } from '../../../__tests__/consumer.ts';
import { methods, statusCodes } from '../../../policies/belgif/statusCodes.ts';

const cli = join(__dirname, '../../dist/cli.cjs');
const changed = `import { createRuleset } from 'spectral-status-codes/policy';
export default { extends: [createRuleset({ allow: { 422: ['POST'] }, forbid: { 307: 'all' } })] };`;

test('the policy of the guide, in Markdown', async () => {
  const { code, stdout, stderr } = await new Consumer({}).node(cli, 'policy');
  const lines = stdout.trimEnd().split('\n');
  expect([code, stderr]).toEqual([0, '']);
  expect(lines).toHaveLength(Object.keys(statusCodes).length + 2);
  expect(lines[0]).toBe(`| Status code | Reason phrase | ${methods.join(' | ')} |`);
  expect(lines).toContain('| 412 | Precondition Failed | - | - | X | X | X | X | - |');
});

test("the team's policy, in HTML", async () => {
  const consumer = new Consumer({ '.spectral.mjs': changed });
  const { stdout } = await consumer.node(cli, 'policy', '-r', '.spectral.mjs', '-f', 'html');
  expect(stdout).toContain(
    '<tr><td>422</td><td>Unprocessable Entity</td><td>-</td><td>-</td><td>-</td><td>X</td>',
  );
  expect(stdout).not.toContain('<td>307</td>');
});

test.each([
  [['-r', '.spectral.yaml'], 'error: the ruleset has no rule on which status codes are allowed\n'],
  [
    ['-f', 'pdf'],
    "error: option '-f, --format <format>' argument 'pdf' is invalid. Allowed choices are markdown, html.\n",
  ],
])('%j fails with a message', async (args, message) => {
  const consumer = new Consumer({ '.spectral.yaml': 'rules: {}' });
  const outcome = await consumer.node(cli, 'policy', ...args);
  expect(outcome).toEqual({ code: 2, stdout: '', stderr: message });
});
