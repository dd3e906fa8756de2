import { Consumer } from './consumer.ts';

/*
 * A function that a user takes one by one is a bundle of its own; what it notes of exemptions must
 * reach the rule in the ruleset's bundle that reports the unneeded ones.
 */
const configuration = `extends: ["spectral-status-codes"]
functionsDir: node_modules/spectral-status-codes/dist/functions
functions: [statusCodeListed]
rules:
  status-code-listed:
    given: $.paths
    then: { function: statusCodeListed, functionOptions: { allow: { 418: [GET] } } }
`;

const orders = (statusCode: string) => `openapi: 3.1.0
info: { title: Orders, version: "1" }
paths:
  /orders:
    post:
      x-status-code-exempt: { status-code-listed: Clients of 2019 branch on it }
      responses:
        "${statusCode}": { description: Not valid }
`;

async function findings(statusCode: string) {
  const consumer = new Consumer({
    '.spectral.yaml': configuration,
    'openapi.yaml': orders(statusCode),
  });
  const { stdout } = await consumer.spectral('lint', 'openapi.yaml', '-f', 'json', '--quiet');
  return (JSON.parse(stdout) as { code: string; message: string }[]).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

test('a rule with a function of the package is silenced, and the exemption counts as needed', async () => {
  expect(await findings('422')).toEqual([]);
});

test('where it finds nothing, the exemption is reported', async () => {
  expect(await findings('400')).toEqual([
    'status-code-exempt: status-code-listed finds nothing here; remove the exemption',
  ]);
});
