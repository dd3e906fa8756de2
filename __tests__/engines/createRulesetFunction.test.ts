import {
  Document,
  Ruleset,
  type RulesetDefinition,
  RulesetValidationError,
  Spectral,
} from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { createRulesetFunction } from '../../engines/spectral/createRulesetFunction.ts';
import { exemptionListed } from '../../functions/exemptionListed.ts';
import { methodListed } from '../../functions/methodListed.ts';
import { responseHeader } from '../../functions/responseHeader.ts';
import { statusCodeListed } from '../../functions/statusCodeListed.ts';
import { statusCodeMethod } from '../../functions/statusCodeMethod.ts';
import { statusCodePolicy } from '../../functions/statusCodePolicy.ts';
import { optionErrors } from '../optionErrors.ts';

const text = `openapi: 3.1.0
paths:
  /orders: { get: { responses: { '405': {} } } }
  /items: { get: { responses: { '405': {} } } }
`;

const plain = 'is no plain data; use objects, lists, texts, true and false';
const noHeader = (path: string, header: string) =>
  `paths.${path}.get.responses.405: GET 405 declares no ${header} header; add headers.${header}`;
const noAllow = [noHeader('/orders', 'Allow'), noHeader('/items', 'Allow')];

/** A rule of a user, for each path. */
function ruleset(fn: unknown, then: object, more: object = {}): RulesetDefinition {
  const rule = { given: '$.paths[*]', resolved: false, message: '{{error}}' };
  // Not spread, as that would read a getter.
  const given = Object.defineProperties({ function: fn }, Object.getOwnPropertyDescriptors(then));
  return { rules: { ours: { ...rule, then: given } }, ...more } as unknown as RulesetDefinition;
}

function loaded(definition: RulesetDefinition): Spectral {
  const spectral = new Spectral();
  spectral.setRuleset(new Ruleset(definition, { source: '/api/.spectral.yaml' }));
  return spectral;
}

async function found(spectral: Spectral): Promise<string[]> {
  const results = await spectral.run(new Document(text, Yaml, '/api/openapi.yaml'));
  return results.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** What Spectral throws when it loads a ruleset: code, place and message of each error. */
function refusals(fn: unknown, functionOptions: unknown): string[] {
  try {
    new Spectral().setRuleset(ruleset(fn, { functionOptions }));
    return [];
  } catch (error) {
    return (error as AggregateError).errors.map((each: RulesetValidationError) => {
      expect(each).toBeInstanceOf(RulesetValidationError);
      return `${each.code} ${each.path.join('.')}: ${each.message}`;
    });
  }
}

/** Options with a getter that gives one answer after the other, then throws. */
function answering(...answers: unknown[]) {
  let reads = 0;
  return {
    get reads() {
      return reads;
    },
    options: {
      statusCode: '405',
      get header() {
        reads += 1;
        if (answers.length === 0) throw new Error('read again');
        return answers.shift();
      },
    },
  };
}

describe('options are read once, so that what is checked is what is used', () => {
  test.each<[string, object]>([
    ['in a rule', {}],
    ['beside what is extended', { extends: [ruleset(exemptionListed, {})] }],
    [
      'under an override, for which Spectral makes a ruleset for each document',
      { overrides: [{ files: ['*.yaml'], rules: { ours: 'error' } }] },
    ],
  ])('%s', async (_, more) => {
    const answers = answering('Allow', 'Location', 7);
    const spectral = loaded(ruleset(responseHeader, { functionOptions: answers.options }, more));
    expect(await found(spectral)).toEqual(noAllow);
    expect(await found(spectral)).toEqual(noAllow);
    expect(answers.reads).toBe(1);
  });

  test('in a ruleset that is extended', async () => {
    const { options } = answering('Allow');
    const house = ruleset(responseHeader, { functionOptions: options });
    expect(await found(loaded({ extends: [house], rules: { ours: 'hint' } }))).toEqual(noAllow);
  });

  test('in a rule that is defined anew', async () => {
    const house = ruleset(responseHeader, { functionOptions: { statusCode: '405', header: 'X' } });
    const { options } = answering('Allow');
    const then = { function: responseHeader, functionOptions: options };
    const rules = { ours: { given: '$.paths[*]', then } };
    const definition = { extends: [house], rules } as unknown as RulesetDefinition;
    expect(await found(loaded(definition))).toEqual(noAllow);
  });

  test('by several rulesets at a time', async () => {
    const { options } = answering('Allow');
    const rulesets = [1, 2].map(() =>
      loaded(ruleset(responseHeader, { functionOptions: options })),
    );
    expect(await Promise.all(rulesets.map(found))).toEqual([noAllow, noAllow]);
  });

  test('where others are the defaults', async () => {
    let reads = 0;
    const functionOptions = {
      get forbid() {
        reads += 1;
        return reads === 1 ? { 405: ['GET'] } : {};
      },
    };
    const refused = (path: string) =>
      `paths.${path}.get.responses.405: GET 405 is not in the policy; HEAD, PUT, POST, PATCH, and DELETE may answer 405`;
    const spectral = loaded(ruleset(statusCodeMethod, { functionOptions }));
    expect(await found(spectral)).toEqual(['/orders', '/items'].map(refused));
    expect(reads).toBe(1);
  });
});

test.each<[string, (options: Record<string, unknown>) => void]>([
  ['right', (options) => Object.assign(options, { header: 'Location' })],
  ['wrong', (options) => Object.assign(options, { header: 7, strange: true })],
  ['empty', (options) => delete options.header],
])('what options become after the load, %s, is not seen', async (_, change) => {
  const functionOptions = { statusCode: '405', header: 'Allow' };
  const spectral = loaded(ruleset(responseHeader, { functionOptions }));
  change(functionOptions);
  expect(await found(spectral)).toEqual(noAllow);
});

test('wrong options that were mended are loaded', async () => {
  const functionOptions = { statusCode: '405', header: 'Allow it' };
  expect(refusals(responseHeader, functionOptions)).toHaveLength(1);
  expect(refusals(responseHeader, functionOptions)).toHaveLength(1);
  functionOptions.header = 'Allow';
  expect(await found(loaded(ruleset(responseHeader, { functionOptions })))).toEqual(noAllow);
});

test('the copy is the same for every node, document and ruleset', async () => {
  const copies: unknown[] = [];
  const seen = createRulesetFunction({ options: { type: 'object' } }, (_given, options) => {
    copies.push(options);
    return [];
  });
  const functionOptions = { list: ['x'] };
  const definition = ruleset(seen, { functionOptions });
  for (const spectral of [loaded(definition), loaded(definition)]) await found(spectral);
  expect(copies).toHaveLength(4);
  expect(copies[0]).toEqual(functionOptions);
  expect(copies[0]).not.toBe(functionOptions);
  expect(new Set(copies).size).toBe(1);
});

describe('options that Spectral has not had checked', () => {
  const right = { statusCode: '405', header: 'Allow' };

  function handing(...options: unknown[]) {
    return {
      get functionOptions() {
        return options.length > 1 ? options.shift() : options[0];
      },
    };
  }

  // Spectral reads them twice when it loads a ruleset.
  const then = (last: unknown) => handing(right, right, last);

  test('are used where they are right', async () => {
    const others = { statusCode: '405', header: 'X-Reason' };
    expect(await found(loaded(ruleset(responseHeader, then(others))))).toEqual([
      noHeader('/orders', 'X-Reason'),
      noHeader('/items', 'X-Reason'),
    ]);
  });

  test.each<[string, unknown, string]>([
    ['wrong ones', { statusCode: '405' }, '"responseHeader" function is missing "header" option'],
    [
      'none',
      null,
      '"responseHeader" function accepts only an object of functionOptions (statusCode, methods, exceptMethods, except, policy, header, or, instead)',
    ],
    ['what is no plain data', new Map(), `"responseHeader" function: an instance of Map ${plain}`],
    [
      'what Spectral would fill in',
      { ...right, '{{error}}': 1 },
      '"responseHeader" function does not support "{ {error}}" option',
    ],
    [
      'several that are wrong',
      { ...right, header: 7, or: 7 },
      '"responseHeader" function and its "header" option accepts only the name of a header field, such as "Allow"; "responseHeader" function and its "or" option accepts only a list of names of header fields, such as ["Location"]',
    ],
  ])('%s are reported, once', async (_, options, message) => {
    expect(await found(loaded(ruleset(responseHeader, then(options))))).toEqual([`: ${message}`]);
  });
});

describe('what no JSON schema can refuse', () => {
  test.each<[string, unknown, string]>([
    ['a Map', new Map(), `an instance of Map ${plain}`],
    ['a Promise', Promise.resolve(), 'an instance of Promise is no plain data; await it'],
    [
      'a getter that throws',
      {
        get policy() {
          throw new Error('no');
        },
      },
      `an object that throws when it is read ${plain}`,
    ],
  ])('%s', (_, options, message) => {
    expect(optionErrors(statusCodeListed, options)).toEqual([
      `"statusCodeListed" function: ${message}`,
    ]);
  });
});

test('an option that is undefined has its default', async () => {
  const functionOptions = { statusCodes: undefined, replacements: undefined };
  expect(await found(loaded(ruleset(statusCodeListed, { functionOptions })))).toEqual([]);
});

describe('of 100,000 errors the first ten are told, and the others counted', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `x${index}`);
  const first = many.slice(0, 10);
  const keys = Object.fromEntries(many.map((key) => [key, 'all']));
  const place = 'rules.ours.then';
  const methods = (name: string, option: string) =>
    `"${name}" function and its "${option}" option accepts only a list of registered HTTP methods in upper case, such as [GET, POST]`;

  test('unknown options', () => {
    expect(refusals(methodListed, { methods: ['GET'], ...keys })).toEqual([
      ...first.map(
        (key) =>
          `invalid-function-options ${place}.functionOptions.${key}: "methodListed" function does not support "${key}" option`,
      ),
      `generic-validation-error ${place}: "methodListed" function: 99990 more`,
    ]);
  });

  test('items of a list', () => {
    expect(refusals(methodListed, { methods: ['GET', ...many] })).toEqual([
      ...first.map(
        (_, index) =>
          `invalid-function-options ${place}.functionOptions.methods.${index + 1}: ${methods('methodListed', 'methods')}`,
      ),
      `generic-validation-error ${place}: "methodListed" function: 99990 more`,
    ]);
  });

  test('items of several lists', () => {
    const errors = refusals(statusCodeMethod, { matrix: { 200: many, 201: ['GET'], 202: many } });
    expect(errors).toEqual([
      ...first.map(
        (_, index) =>
          `invalid-function-options ${place}.functionOptions.matrix.200.${index}: ${methods('statusCodeMethod', 'matrix')}`,
      ),
      `generic-validation-error ${place}: "statusCodeMethod" function: 199990 more`,
    ]);
  });

  test('changes', () => {
    const wrong = (key: string) =>
      `allow ${key}: no status code; use one from 100 to 599, or a range such as 5XX`;
    expect(refusals(statusCodePolicy, { allow: keys })).toEqual([
      `generic-validation-error ${place}: "statusCodePolicy" function: ${first.map(wrong).join('; ')}; 99990 more`,
    ]);
  });

  test('what is no plain data', () => {
    const wrong = (_: unknown, index: number) => `methods item ${index + 1}: a BigInt ${plain}`;
    expect(refusals(methodListed, { methods: many.map(() => 1n) })).toEqual([
      `generic-validation-error ${place}: "methodListed" function: ${first.map(wrong).join('; ')}; 99990 more`,
    ]);
  });
});

test('ten errors are all told', () => {
  const keys = Array.from({ length: 10 }, (_, index) => `x${index}`);
  const options = { methods: ['GET'], ...Object.fromEntries(keys.map((key) => [key, 1])) };
  expect(optionErrors(methodListed, options)).toEqual(
    keys.map((key) => `"methodListed" function does not support "${key}" option`),
  );
});
