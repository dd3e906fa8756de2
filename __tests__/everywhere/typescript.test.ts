import { join } from 'node:path';
import { Consumer, execute } from '../consumer.ts';
import { esm, findingsOfEach, typedCommonJs } from './api.ts';
import { findingsIn, openapi } from './example.ts';

const tsc = join(__dirname, '../../node_modules/.bin/tsc');

const wrong = `import statusCodes from 'spectral-status-codes';
import { createRuleset } from 'spectral-status-codes/policy';
import revision from 'spectral-status-codes/revisions/2023-10-05';

createRuleset({ revision: '2020' });
createRuleset({ alow: { '422': 'all' } });
createRuleset({ forbid: { '303': 'some' } });
createRuleset({ headers: { '405': { Allow: 'warning' } } });
statusCodes.rule;
revision.rule;
`;

/** What `tsc` says of it, given the type of a ruleset that is imported there. */
const errorsOf = (imported: string) => [
  `(5,17): error TS2322: Type '"2020"' is not assignable to type '"2023-10-05" | "2025-06-16" | undefined'.`,
  `(6,17): error TS2561: Object literal may only specify known properties, but 'alow' does not exist in type 'PolicyChanges'. Did you mean to write 'allow'?`,
  `(7,27): error TS2322: Type '"some"' is not assignable to type '"all" | readonly string[]'.`,
  `(8,37): error TS2322: Type '"warning"' is not assignable to type '"error" | "hint" | "info" | "warn"'.`,
  `(9,13): error TS2339: Property 'rule' does not exist on type '${imported}'.`,
  `(10,10): error TS2339: Property 'rule' does not exist on type '${imported}'.`,
];

/** A project of a TypeScript user, ESM where the file does not say otherwise, with all types checked. */
function projectOf(file: string, text: string, module: string, moduleResolution: string) {
  const compilerOptions = {
    ...{ module, moduleResolution, target: 'es2022', types: ['node'] },
    ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
  };
  return new Consumer({
    'openapi.yaml': openapi,
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions, files: [file] }),
    [file]: text,
  });
}

describe.each([
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('module %s, moduleResolution %s', (module, moduleResolution) => {
  test.each([
    ['lint.ts', esm, 'lint.js'],
    ['lint.cts', typedCommonJs, 'lint.cjs'],
  ])('%s is of the right types and runs', async (file, program, compiled) => {
    const consumer = projectOf(file, program, module, moduleResolution);
    expect(await execute(consumer.folder, tsc)).toEqual({ code: 0, stdout: '', stderr: '' });
    const { stdout, stderr } = await consumer.node(compiled);
    expect(stderr).toBe('');
    expect(stdout.trim().split('\n').map(findingsIn)).toEqual(findingsOfEach);
  });

  test.each([
    ['wrong.ts', 'RulesetDefinition'],
    ['wrong.cts', 'RulesetDefinition & { readonly default: RulesetDefinition; }'],
  ])('wrong uses in %s are errors', async (file, imported) => {
    const consumer = projectOf(file, wrong, module, moduleResolution);
    const { stdout } = await execute(consumer.folder, tsc, '--pretty', 'false');
    const errors = stdout.split('\n').filter((text) => text.startsWith(file));
    expect(errors).toEqual(errorsOf(imported).map((error) => `${file}${error}`));
  });
});
