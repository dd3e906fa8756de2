import type { RuleDefinition } from '@stoplight/spectral-core';
import ruleset from '../ruleset.ts';

const rules: Record<string, RuleDefinition & { recommended?: boolean }> = ruleset.rules;

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
    'status-307-location-header warn',
    'status-401-declared info off',
    'status-401-secured-operation info off',
    'status-401-www-authenticate-header hint off',
    'status-404-declared info off',
    'status-404-post-parent info',
    'status-405-allow-header error',
    'status-412-conditional-request warn',
    'status-412-declared info',
    'status-413-request-body warn',
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
