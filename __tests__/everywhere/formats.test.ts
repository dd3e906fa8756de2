import { Consumer } from '../consumer.ts';
import { findings, openapi } from './example.ts';
import { expected, formats } from './formats.ts';

const consumer = new Consumer({
  'openapi.yaml': openapi,
  '.spectral.yaml': 'extends: spectral-status-codes',
});

/** What the CLI prints for the example, its files named from the project's folder on. */
async function lint(format: string, ...options: readonly string[]): Promise<string> {
  const args = ['lint', 'openapi.yaml', '--format', format, ...options];
  const { stdout, stderr } = await consumer.spectral(...args);
  expect(stderr).toBe('');
  return stdout.replace(/\\(?=\/)/g, '').replaceAll(`${consumer.folder}/`, '');
}

test('these are the formats of the CLI', async () => {
  const { stdout } = await consumer.spectral('lint', '--help');
  const [, choices = ''] = /--format .+\[choices: ([^\]]+)\]/.exec(stdout) ?? [];
  expect(choices.match(/[\w-]+/g)).toEqual(Object.keys(formats));
});

const named = Object.entries(formats).map(
  ([name, format]) =>
    [
      name,
      format.firstLine === 0 ? ', in which Spectral counts lines and columns from 0' : '',
      format,
    ] as const,
);

test.each(named)('%s prints all findings%s', async (name, _, format) => {
  const severities = ['--fail-severity', 'hint'];
  const printed = format.read(await lint(name, ...severities));
  expect(printed).toEqual(expected(format, format.documentationUrl === 'always'));
});

test.each(named)('%s leads to the guide when asked for it%s', async (name, _, format) => {
  const severities = ['--fail-severity', 'hint'];
  const printed = format.read(await lint(name, ...severities, '--show-documentation-url'));
  expect(printed).toEqual(expected(format, format.documentationUrl !== 'never'));
});

test('junit prints the findings alone that fail the run', async () => {
  const printed = formats.junit?.read(await lint('junit'));
  const errors = findings.filter((finding) => finding.split(' ')[1] === 'error');
  expect(printed?.map(({ rule }) => rule)).toEqual(errors.map((error) => error.split(' ')[2]));
  expect(errors).toHaveLength(4);
});
