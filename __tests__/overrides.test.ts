import { Consumer } from './consumer.ts';

const document = `openapi: 3.1.0
info: { title: Orders, version: "1" }
paths:
  /orders:
    put:
      responses:
        "405": { description: No }
        "429": { description: Slow down, content: { text/plain: {} } }
`;

async function rulesReported(configuration: string, file: string) {
  const consumer = new Consumer({ '.spectral.yaml': configuration, [file]: document });
  const { stdout } = await consumer.spectral('lint', file, '-f', 'json', '--quiet');
  return (JSON.parse(stdout) as { code: string }[]).map(({ code }) => code);
}

const byFile = `extends: ["spectral-status-codes"]
overrides:
  - files: ["legacy/**/*.yaml"]
    rules:
      status-405-allow-header: off
`;

test('an override by file', async () => {
  expect(await rulesReported(byFile, 'legacy/v1/openapi.yaml')).toEqual([]);
  expect(await rulesReported(byFile, 'openapi.yaml')).toEqual(['status-405-allow-header']);
});

test('an override by pointer, down to one response of one operation', async () => {
  const configuration = `extends: ["spectral-status-codes"]
overrides:
  - files: ["openapi.yaml#/paths/~1orders/put/responses/405"]
    rules:
      status-405-allow-header: off
`;
  expect(await rulesReported(configuration, 'openapi.yaml')).toEqual([]);
});

// https://github.com/stoplightio/spectral/issues/2678, https://github.com/stoplightio/vscode-spectral/issues/238
test.each([
  ['~1orders~1{id}', ['status-405-allow-header']],
  ['~1orders~1%7Bid%7D', []],
])('the trap: an override by pointer on a path with parameters, %s', async (path, expected) => {
  const configuration = `extends: ["spectral-status-codes"]
overrides:
  - files: ["openapi.yaml#/paths/${path}/put/responses/405"]
    rules:
      status-405-allow-header: off
`;
  const consumer = new Consumer({
    '.spectral.yaml': configuration,
    'openapi.yaml': document.replace('/orders', '/orders/{id}'),
  });
  const { stdout } = await consumer.spectral('lint', 'openapi.yaml', '-f', 'json', '--quiet');
  expect((JSON.parse(stdout) as { code: string }[]).map(({ code }) => code)).toEqual(expected);
});

test('the trap: an override by pointer of a rule that is off turns it on for the whole file', async () => {
  const configuration = `extends: ["spectral-status-codes"]
overrides:
  - files: ["openapi.yaml#/paths/~1orders/put/responses/405"]
    rules:
      status-405-allow-header: off
      status-429-retry-after-header: off
`;
  expect(await rulesReported(configuration, 'openapi.yaml')).toEqual([
    'status-429-retry-after-header',
  ]);
});
