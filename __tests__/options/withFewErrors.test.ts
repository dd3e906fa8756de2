import { createRulesetFunction } from '@stoplight/spectral-core';
import * as fc from 'fast-check';
import { byStatusCodeSchema } from '../../options/byStatusCodeSchema.ts';
import { featureSchema } from '../../options/featureSchema.ts';
import { matrixSchemas } from '../../options/matrixSchemas.ts';
import { optionsSchema } from '../../options/optionsSchema.ts';
import { responseSelectionSchemas } from '../../options/responseSelectionSchemas.ts';
import { withFewErrors } from '../../options/withFewErrors.ts';
import { optionErrors } from '../optionErrors.ts';

const schema = optionsSchema(
  'x',
  {
    ...matrixSchemas('x'),
    ...responseSelectionSchemas('x'),
    feature: featureSchema('x'),
    unless: byStatusCodeSchema('x', 'unless', featureSchema('x', 'unless')),
  },
  ['statusCode'],
);
const judge = createRulesetFunction({ input: null, options: schema }, function x() {
  return [];
});

const word = fc.constantFrom<unknown>('GET', 'PUT', 'get', 'all', 'a b', 1, null, undefined, []);
const list = fc.array(word, { maxLength: 8 });
const code = fc.constantFrom('200', '405', '20', '__proto__');
const byCode = fc.dictionary(code, fc.oneof(list, word));
const byMethod = fc.dictionary(
  fc.constantFrom('GET', 'PUT', 'get'),
  fc.constantFrom('controller only', 'x', 1, undefined),
);
const feature = fc.oneof(word, fc.record({ headers: list }));
const options = fc.record(
  {
    statusCode: fc.constantFrom<unknown>('405', 405),
    methods: fc.oneof(list, word),
    matrix: fc.oneof(byCode, list),
    disputed: byCode,
    conditions: fc.dictionary(code, fc.oneof(byMethod, word)),
    except: byCode,
    policy: fc.record({ methods: list, matrix: byCode }, { requiredKeys: [] }),
    feature,
    unless: fc.dictionary(code, feature),
    unknown: word,
  },
  { requiredKeys: [] },
);

test('Ajv finds what it found, less what is counted', () => {
  fc.assert(
    fc.property(options, fc.integer({ min: 0, max: 3 }), (value, most) => {
      const { data, omitted } = withFewErrors(schema, value, most);
      expect(optionErrors(judge, data).length + omitted).toBe(optionErrors(judge, value).length);
    }),
  );
});

test('the first wrong ones keep their places, and what is right stays', () => {
  const methods = ['GET', 'a', 'PUT', 'b', 'c', 'POST'];
  expect(withFewErrors(schema, { methods, matrix: { 405: ['d', 'e'] } }, 2)).toEqual({
    data: { methods: ['GET', 'a', 'PUT', 'b', 'POST'], matrix: { 405: ['d'] } },
    omitted: 2,
  });
});
