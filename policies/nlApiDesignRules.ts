import type { Policy } from './Policy.ts';

/**
 * The NLgov REST API Design Rules 2.2, working version, text of 2026-05-18.
 *
 * They have no list of codes and no matrix: every code is free. The one row is that of a code they
 * argue against. `docs/policies/nl-api-design-rules.md` accounts for each statement.
 */
export const nlApiDesignRules = {
  name: 'NLgov REST API Design Rules',
  url: 'https://logius-standaarden.github.io/API-Design-Rules/',
  sections: {
    'status-code-listed': '#/core/http-response-code',
    'status-code-registered': '#/core/http-response-code',
    'status-code-method': '#/core/error-handling/invalid-input',
    'status-method-listed': '#/core/http-methods',
    '2XX': '#/core/version-header',
    '3XX': '#/core/version-header',
    '400': '#/core/error-handling/invalid-input',
    '405': '#/core/http-methods',
    '4XX': '#/core/error-handling/problem-details',
    '5XX': '#/core/error-handling/problem-details',
  },
  level: 'may',
  allowedMethods: {
    methods: ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'],
    level: 'should',
  },
  statusCodes: { '422': '-' },
  unlisted: 'free',
  registered: 'must',
  replacements: { '422': ['400'] },
  headers: {
    '405': { Allow: 'must' },
    '2XX': { 'API-Version': 'must' },
    '3XX': { 'API-Version': 'must' },
  },
  bodies: {
    '4XX': { level: 'must', mediaTypes: ['application/problem+json', 'application/problem+xml'] },
    '5XX': { level: 'must', mediaTypes: ['application/problem+json', 'application/problem+xml'] },
  },
  documented: [
    {
      statusCodes: ['400'],
      level: 'must',
      when: ['query parameter', 'request body'],
      exactly: true,
    },
  ],
} as const satisfies Policy;
