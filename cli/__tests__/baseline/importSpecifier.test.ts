import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importSpecifier } from '../../baseline/importSpecifier.ts';

const folder = mkdtempSync(join(tmpdir(), 'specifier-'));
const installed = 'node_modules/spectral-status-codes/dist/baseline.mjs';

afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), '');
}

test('the path to where the package is, the nearest; its name under Plug and Play or nowhere', () => {
  const api = join(folder, 'apis/orders');
  expect(importSpecifier(api)).toBe('spectral-status-codes/baseline');
  write(installed);
  expect(importSpecifier(folder)).toBe(`./${installed}`);
  expect(importSpecifier(api)).toBe(`../../${installed}`);
  write(`apis/${installed}`);
  expect(importSpecifier(api)).toBe(`../${installed}`);
  write('apis/.pnp.cjs');
  expect(importSpecifier(api)).toBe('spectral-status-codes/baseline');
});
