import { readFileSync } from 'node:fs';
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
  expect(lines[0]).toBe(
    '[the Belgif REST guide](<https://www.belgif.be/specification/rest/api-guide/>)',
  );
  expect(lines[2]).toBe(`| Status code | Reason phrase | ${methods.join(' | ')} |`);
  expect(lines.filter((line) => /^\| \d/.test(line))).toHaveLength(Object.keys(statusCodes).length);
  expect(lines).toContain('| 412 | Precondition Failed | - | - | X | X | X | X | - |');
  expect(lines).toContain('| 201 | Created | - | - | creation only | X | - | - | - |');
  expect(lines).toContain('| 202 | Accepted | - | - | - | X | - | - | disputed |');
  expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(9);
  expect(lines).toContain(
    "- 202 OPTIONS: the guide's matrix allows it, its text does not; avoid it or agree on it",
  );
});

test("the team's policy, in HTML", async () => {
  const consumer = new Consumer({ '.spectral.mjs': changed });
  const { stdout } = await consumer.node(cli, 'policy', '-r', '.spectral.mjs', '-f', 'html');
  expect(stdout).toContain(
    '<tr><td>422</td><td>Unprocessable Entity</td><td>-</td><td>-</td><td>-</td><td>X</td>',
  );
  expect(stdout).not.toContain('<td>307</td>');
});

/** The row of a status code. */
function rowOf(table: string, statusCode: string): string | undefined {
  return table.split('\n').find((line) => line.startsWith(`| ${statusCode} `));
}

test('the policy of a guide by its name, with its marks', async () => {
  const files = { '.spectral.yaml': 'extends: spectral-status-codes/policies/zalando' };
  const { stdout } = await new Consumer(files).node(cli, 'policy');
  expect(stdout).toMatch(
    /^\[Zalando RESTful API Guidelines\]\(<https:\/\/opensource.zalando.com\/restful-api-guidelines\/>\)\n/,
  );
  expect(rowOf(stdout, '500')).toMatch(
    /^\| 500 \| Internal Server Error (?:\| undocumented ){8}\|$/,
  );
});

const ours = `extends: [spectral-status-codes/policies/own]
functionsDir: node_modules/spectral-status-codes/dist/functions
functions: [statusCodePolicy]
rules:
  our-policy:
    given: $
    then:
      function: statusCodePolicy
      functionOptions:
        allow: { 409: [PUT] }
        policy:
          name: Our <guide>
          url: https://api.example/guide
          methods: [GET, PUT, POST]
          statusCodes: { 200: X, 201: { POST: X, PUT: creation only }, 202: "?", 503: undocumented }
          unlisted: free
          levels: { 201: may }
          disputes: [{ statusCode: "200", method: PUT, reason: half of us want 204 }]
`;

test('a policy in YAML, its marks, conditions, disputes and changes', async () => {
  const consumer = new Consumer({ '.spectral.yaml': ours });
  const { stdout, stderr } = await consumer.node(cli, 'policy');
  expect(stderr).toBe('');
  expect(stdout).toBe(`[Our \\<guide\\>](<https://api.example/guide>)

| Status code | Reason phrase | GET | PUT | POST |
| --- | --- | --- | --- | --- |
| 200 | OK | X | disputed | X |
| 201 | Created | - | creation only | X |
| 202 | Accepted | ? | ? | ? |
| 409 | Conflict | X | X | X |
| 503 | Service Unavailable | undocumented | undocumented | undocumented |

- Status codes without a row may be used.
- 200 PUT: half of us want 204
`);
  const { stdout: page } = await consumer.node(cli, 'policy', '-f', 'html');
  expect(page).toContain(
    '<caption><a href="https://api.example/guide">Our &#60;guide&#62;</a></caption>',
  );
  expect(page).toContain('<li>200 PUT: half of us want 204</li>');
});

test('it is written whole to a folder that is made for it', async () => {
  const consumer = new Consumer({});
  const { code, stdout } = await consumer.node(cli, 'policy', '-o', 'made/policy.md');
  expect([code, stdout]).toEqual([0, 'The policy is in made/policy.md.\n']);
  expect(readFileSync(join(consumer.folder, 'made/policy.md'), 'utf8')).toContain('| 405 |');
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
