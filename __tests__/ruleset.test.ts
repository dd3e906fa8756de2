import type { RuleDefinition } from '@stoplight/spectral-core';
import ruleset from '../engines/spectral/ruleset.ts';
import { ruleIds } from '../ruleIds.ts';
import { optionErrors } from './optionErrors.ts';

const rules: Record<string, RuleDefinition & { recommended?: boolean }> = ruleset.rules;

interface Then {
  readonly function: { readonly name: string };
  readonly functionOptions?: unknown;
}

test('the ids that a baseline knows without the rules are theirs', () => {
  expect(ruleIds).toEqual(Object.keys(rules));
});

test('the levels and which rules are off', () => {
  const levels = Object.entries(rules).map(
    ([id, { severity, recommended }]) => `${id} ${severity}${recommended === false ? ' off' : ''}`,
  );
  expect(levels).toEqual([
    'status-code-listed warn',
    'status-code-method warn',
    'status-code-method-disputed hint',
    'status-code-explicit hint off',
    'status-200-body warn',
    'status-200-post-controller warn',
    'status-201-declared info off',
    'status-201-put-creation warn',
    'status-201-location-header info',
    'status-202-location-header hint off',
    'status-204-no-body error',
    'status-301-location-header warn',
    'status-303-location-header warn',
    'status-304-no-body error',
    'status-304-conditional-request warn',
    'status-304-declared info',
    'status-304-declared-with-validator hint off',
    'status-307-location-header warn',
    'status-401-declared info off',
    'status-401-secured-operation info off',
    'status-401-www-authenticate-header hint off',
    'status-404-declared info off',
    'status-404-post-parent info',
    'status-405-allow-header error',
    'status-406-declared info off',
    'status-412-conditional-request warn',
    'status-412-declared info',
    'status-413-declared info off',
    'status-413-request-body warn',
    'status-415-declared info off',
    'status-415-request-body info',
    'status-429-body warn',
    'status-429-retry-after-header hint off',
    'status-429-no-store error',
    'status-503-retry-after-header hint off',
    'status-head-no-body warn',
    'status-code-exempt warn',
    'status-code-exempt-list hint off',
  ]);
});

test.each(Object.entries(rules))(
  '%s looks where it should and links to its section',
  (id, rule) => {
    const statusCode = /^status-(\d{3})-/.exec(id)?.[1];
    const section = statusCode === undefined ? 'status-codes' : `http-${statusCode}`;
    expect(rule).toMatchObject({
      given: '$.paths',
      resolved: false,
      message: '{{error}}',
      documentationUrl: `https://www.belgif.be/specification/rest/api-guide/#${section}`,
    });
    expect(rule.description).toMatch(/^[A-Z].*[^.]$/);
  },
);

test('an exemption may name every rule but those about exemptions', () => {
  const ids = Object.keys(rules).filter((id) => !id.startsWith('status-code-exempt'));
  expect(rules['status-code-exempt']?.then).toMatchObject({ functionOptions: { rules: ids } });
});

// The bundle has no checks of options, which would cost every start: these are checked here, once.
test.each(Object.entries(rules))('%s has options that its function takes', async (_, rule) => {
  const { function: fn, functionOptions } = rule.then as Then;
  const { [fn.name]: checked } = await import(`../functions/${fn.name}.ts`);
  expect(optionErrors(checked, functionOptions)).toEqual([]);
});

/** Options on one line: `statusCode 200, instead (statusCodes 204)`; the policy has tests of its own. */
function inWords(options: object | null): string {
  return Object.entries(options ?? {})
    .filter(([name]) => name !== 'policy')
    .map(([name, value]) => `${name} ${isPlain(value) ? `(${inWords(value)})` : words(value)}`)
    .join(', ');
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && !Array.isArray(value);
}

function words(value: unknown): string {
  return [value].flat().join(' ');
}

test('what each rule asks for', () => {
  const asked = Object.entries(rules)
    .filter(([id]) => !/^status-code-(listed|method|exempt)/.test(id))
    .map(([id, { then }]) => {
      const { functionOptions } = then as { functionOptions: object | null };
      return `${id}: ${inWords(functionOptions)}`;
    });
  expect(asked).toEqual([
    'status-code-explicit: ',
    'status-200-body: statusCode 200, exceptMethods HEAD OPTIONS, body present, instead (statusCodes 204)',
    'status-200-post-controller: statusCode 200, methods POST, creation 201 202 303, later 202',
    'status-201-declared: statusCodes 201 202 303, methods POST, feature creation, unless (POST 200)',
    'status-201-put-creation: statusCode 201, methods PUT, archetype collection, instead (statusCodes 200 204, when if nothing is created), advice POST',
    'status-201-location-header: statusCode 201, methods POST, header Location, instead (statusCodes 200, when if nothing is created)',
    'status-202-location-header: statusCode 202, header Location',
    'status-204-no-body: statusCode 204, body absent, instead (statusCodes 200 201)',
    'status-301-location-header: statusCode 301, header Location',
    'status-303-location-header: statusCode 303, header Location',
    'status-304-no-body: statusCode 304, body absent',
    'status-304-conditional-request: statusCode 304, methods GET HEAD, feature (headers If-None-Match If-Modified-Since)',
    'status-304-declared: statusCodes 304, methods GET HEAD, feature (headers If-None-Match If-Modified-Since)',
    'status-304-declared-with-validator: statusCodes 304, methods GET, feature validator',
    'status-307-location-header: statusCode 307, header Location',
    'status-401-declared: statusCodes 401, feature security',
    'status-401-secured-operation: statusCode 401, feature security',
    'status-401-www-authenticate-header: statusCode 401, header WWW-Authenticate',
    'status-404-declared: statusCodes 404, feature pathParameter, unless (PUT 201)',
    'status-404-post-parent: statusCode 404, methods POST, feature parent, advice name it, instead (statusCodes 400, when for the payload, needs requestBody), otherwise remove 404 if it is never sent',
    'status-405-allow-header: statusCode 405',
    'status-406-declared: statusCodes 406, feature representation',
    'status-412-conditional-request: statusCode 412, methods PUT POST PATCH DELETE, feature (headers If-Match If-None-Match If-Unmodified-Since), advice add it, instead (statusCodes 409, when for other conflicts)',
    'status-412-declared: statusCodes 412, methods PUT POST PATCH DELETE, feature (headers If-Match If-None-Match If-Unmodified-Since)',
    'status-413-declared: statusCodes 413, methods PUT POST PATCH, feature requestBody',
    'status-413-request-body: statusCode 413, methods PUT POST PATCH, feature requestBody, otherwise remove 413 if it is never sent',
    'status-415-declared: statusCodes 415, methods PUT POST PATCH, feature requestMediaType',
    'status-415-request-body: statusCode 415, methods PUT POST PATCH, feature requestBody, otherwise remove 415 if it is never sent',
    'status-429-body: statusCode 429, exceptMethods HEAD, body present',
    'status-429-retry-after-header: statusCode 429, header Retry-After',
    'status-429-no-store: statusCode 429',
    'status-503-retry-after-header: statusCode 503, header Retry-After',
    'status-head-no-body: statusCode 2XX, methods HEAD, body absent',
  ]);
});

test('all that ask for something of a response know the policy, the same', () => {
  const { functionOptions: policy } = ruleset.rules['status-code-method'].then;
  const strangers = Object.entries(rules).filter(([, { then }]) => {
    const { functionOptions } = then as { functionOptions: { policy?: object } | null };
    return functionOptions?.policy !== policy;
  });
  expect(strangers.map(([id]) => id)).toEqual([
    'status-code-method',
    'status-code-method-disputed',
    'status-code-explicit',
    'status-code-exempt',
    'status-code-exempt-list',
  ]);
});
