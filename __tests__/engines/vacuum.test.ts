import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from '@stoplight/spectral-parsers';
import { Consumer } from '../consumer.ts';
import { openapi as webShop } from '../everywhere/example.ts';

/*
 * The ruleset for vacuum, in the real CLI of Spectral: it says what list and matrix say, at the same
 * places. That vacuum reads it alike was seen by hand.
 */
const file = 'node_modules/spectral-status-codes/dist/vacuum.yaml';
const text = readFileSync(join(process.env.CONSUMER as string, file), 'utf8');
const { rules } = Yaml.parse(text).data as { rules: Record<string, Rule> };

interface Rule {
  readonly message: string;
  readonly severity: string;
  readonly then: { readonly function: string };
}

interface Result {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number } };
}

const listAndMatrix = `extends: [[spectral-status-codes, off]]
rules: { status-code-listed: true, status-code-method: true }
`;

async function lint(document: string, ruleset: string): Promise<Result[]> {
  const project = new Consumer({ 'openapi.yaml': document, 'list-and-matrix.yaml': listAndMatrix });
  const lint = ['lint', 'openapi.yaml', '--ruleset', ruleset, '--format', 'json', '--quiet'];
  const { stdout } = await project.spectral(...lint);
  return (JSON.parse(stdout) as Result[]).filter(({ code }) => code.startsWith('status-'));
}

/** Rule, place and what is to be done, which is what follows the subject of the message. */
function lineOf({ code, message, path, severity, range }: Result): string {
  const [rule] = /^status-code-(?:listed|method)/.exec(code) ?? [];
  const [, mend] = message.split(/, which |; /);
  return [rule, severity, range.start.line, path.join('.'), mend].join(' ');
}

const methods = ['get', 'head', 'put', 'post', 'patch', 'delete', 'options'];
const statusCodes = Array.from({ length: 500 }, (_, index) => String(index + 100));
const others = ['default', '1XX', '4XX', '5xx', 'x-note', '99', '600', '40', '4040', 'ok', ''];

/** A document that has every status code under every method. */
function everything(version: object, more: readonly string[]): string {
  const keys = [...statusCodes, ...others];
  const responses = Object.fromEntries(keys.map((key) => [key, { description: 'One' }]));
  const item = Object.fromEntries([...methods, ...more].map((method) => [method, { responses }]));
  const info = { title: 'Everything', version: '1' };
  return JSON.stringify({ ...version, info, paths: { '/cells': item } });
}

test.each([
  ['the example', webShop, 4],
  ['every cell, OpenAPI 2', everything({ swagger: '2.0' }, []), 3000],
  ['every cell, OpenAPI 3.0', everything({ openapi: '3.0.4' }, ['trace']), 3500],
  ['every cell, OpenAPI 3.2', everything({ openapi: '3.2.0' }, ['trace', 'query']), 4000],
])('%s: Spectral finds with it what it finds with list and matrix', async (_, document, least) => {
  const expected = await lint(document, 'list-and-matrix.yaml');
  const found = await lint(document, file);
  expect(found.map(lineOf).sort()).toEqual(expected.map(lineOf).sort());
  expect(found.length).toBeGreaterThanOrEqual(least);
});

test('it needs no function but one that vacuum has, and no message that is put together', () => {
  const all = Object.values(rules);
  expect(new Set(all.map((rule) => rule.then.function))).toEqual(new Set(['pattern']));
  expect(all.filter(({ message }) => message.length > 100 || message.includes('{{'))).toEqual([]);
});

test('no rule has the name of another', () => {
  const names = [...text.matchAll(/^ {2}(\S+):$/gm)].map(([, name]) => name);
  expect(names).toEqual(Object.keys(rules));
  expect(names).toContain('status-code-listed-410');
});
