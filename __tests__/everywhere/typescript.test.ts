import { join } from 'node:path';
import { Consumer, execute } from '../consumer.ts';
import { esm, findingsOfEach, typedCommonJs } from './api.ts';
import { findingsIn, openapi } from './example.ts';

const tsc = join(__dirname, '../../node_modules/.bin/tsc');

/** Its lines 7 and 8 are right. */
const wrong = `import statusCodes from 'spectral-status-codes';
import { createRuleset } from 'spectral-status-codes/policy';
import paypal from 'spectral-status-codes/policies/paypal/data';
import ofPaypal from 'spectral-status-codes/policies/paypal';
import revision from 'spectral-status-codes/revisions/2023-10-05';

createRuleset({ policy: { ...paypal, level: 'must' }, forbid: { '422': 'all' } });
createRuleset({ policy: { name: 'Ours', statusCodes: { '200': 'X', '201': ['POST'], '202': { PUT: '?' } } } });
createRuleset({ policy: { name: 'Ours', statusCodes: { '200': 'Y' } } });
createRuleset({ policy: { name: 'Ours', statusCodes: { '200': ['OK', 'X', 'Y'] } } });
createRuleset({ policy: { name: 'Ours', statusCodes: { '200': { FETCH: 'X' } } } });
createRuleset({ policy: { ...paypal, level: 'warn' } });
createRuleset({ policy: { statusCodes: {} } });
ofPaypal.rule;
createRuleset({ revision: '2020' });
createRuleset({ alow: { '422': 'all' } });
createRuleset({ forbid: { '303': 'some' } });
createRuleset({ headers: { '405': { Allow: 'warning' } } });
statusCodes.rule;
revision.rule;
`;

/** What `tsc` says of it, given the type of a ruleset that is imported there. */
const errorsOf = (imported: string) => [
  `(9,56): error TS2322: Type '"Y"' is not assignable to type 'Row'.`,
  `(10,75): error TS2322: Type '"Y"' is not assignable to type 'Mark'.`,
  `(11,65): error TS2353: Object literal may only specify known properties, and 'FETCH' does not exist in type 'Readonly<Partial<Record<Method, Mark>>> | readonly Method[] | readonly [reasonPhrase: string, ...marks: Mark[]]'.`,
  `(12,38): error TS2322: Type '"warn"' is not assignable to type 'Level | undefined'.`,
  `(13,17): error TS2741: Property 'name' is missing in type '{ statusCodes: {}; }' but required in type 'Policy'.`,
  `(14,10): error TS2339: Property 'rule' does not exist on type '${imported}'.`,
  `(15,17): error TS2322: Type '"2020"' is not assignable to type '"2023-10-05" | "2025-06-16" | undefined'.`,
  `(16,17): error TS2561: Object literal may only specify known properties, but 'alow' does not exist in type 'PolicyChanges'. Did you mean to write 'allow'?`,
  `(17,27): error TS2322: Type '"some"' is not assignable to type '"all" | readonly string[]'.`,
  `(18,37): error TS2322: Type '"warning"' is not assignable to type '"error" | "hint" | "info" | "warn"'.`,
  `(19,13): error TS2339: Property 'rule' does not exist on type '${imported}'.`,
  `(20,10): error TS2339: Property 'rule' does not exist on type '${imported}'.`,
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
