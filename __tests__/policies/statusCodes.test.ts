import { disputes } from '../../policies/belgif/disputes.ts';
import { replacements } from '../../policies/belgif/replacements.ts';
import { methods, statusCodes } from '../../policies/belgif/statusCodes.ts';

const rows: Record<string, readonly string[]> = statusCodes;

test('the matrix has 22 status codes and 7 methods', () => {
  expect(Object.keys(statusCodes)).toHaveLength(22);
  expect(methods).toHaveLength(7);
  for (const row of Object.values(rows)) expect(row).toHaveLength(8);
});

test('the ledger names ten cells, each once, with the mark that the matrix has', () => {
  const cells = disputes.map(({ statusCode, method }) => `${statusCode} ${method}`);
  expect(new Set(cells).size).toBe(10);
  for (const { statusCode, method, matrix } of disputes) {
    expect([statusCode, method, rows[statusCode]?.[methods.indexOf(method) + 1]]).toEqual([
      statusCode,
      method,
      matrix,
    ]);
  }
});

test('a disputed cell is one where matrix and text differ', () => {
  for (const { matrix, prose } of disputes) expect(matrix).not.toBe(prose);
});

test('a replacement is for a code outside the list and leads into the list', () => {
  for (const [statusCode, instead] of Object.entries(replacements)) {
    expect(rows).not.toHaveProperty(statusCode);
    for (const replacement of instead) expect(rows).toHaveProperty(replacement);
  }
});
