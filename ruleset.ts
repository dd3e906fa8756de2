import type { RuleDefinition, RulesetDefinition } from '@stoplight/spectral-core';
import { exemptionListed } from './functions/exemptionListed.ts';
import { exemptionNeeded } from './functions/exemptionNeeded.ts';
import { responseBody } from './functions/responseBody.ts';
import { responseHeader } from './functions/responseHeader.ts';
import { responseNotStored } from './functions/responseNotStored.ts';
import { statusCodeArchetype } from './functions/statusCodeArchetype.ts';
import { statusCodeCreation } from './functions/statusCodeCreation.ts';
import { statusCodeDeclared } from './functions/statusCodeDeclared.ts';
import { statusCodeDisputed } from './functions/statusCodeDisputed.ts';
import { statusCodeExplicit } from './functions/statusCodeExplicit.ts';
import { statusCodeFeature } from './functions/statusCodeFeature.ts';
import { statusCodeListed } from './functions/statusCodeListed.ts';
import { statusCodeMethod } from './functions/statusCodeMethod.ts';
import { policyOptions } from './policyOptions.ts';
import { oas2, oas3 } from './spectral/formats.ts';

/** The guide, by section. */
const guide = 'https://www.belgif.be/specification/rest/api-guide/';

/**
 * What all rules have in common. `given` is a path of plain names, which Spectral reaches without a
 * walk; `resolved: false` keeps each finding in the linted document, at its operation.
 */
const operations = { given: '$.paths', resolved: false, message: '{{error}}' } as const;

const policy = policyOptions();

/** By what they look at, and then in the order of the guide. */
const rules = {
  'status-code-listed': {
    ...operations,
    description: 'Operations answer with status codes of the policy alone',
    documentationUrl: `${guide}#status-codes`,
    severity: 'warn',
    then: { function: statusCodeListed, functionOptions: policy.statusCodeListed },
  },
  'status-code-method': {
    ...operations,
    description: 'Operations answer with status codes that the policy allows for their method',
    documentationUrl: `${guide}#status-codes`,
    severity: 'warn',
    then: { function: statusCodeMethod, functionOptions: policy.statusCodeMethod },
  },
  'status-code-method-disputed': {
    ...operations,
    description: 'Operations avoid status codes on which the guide contradicts itself',
    documentationUrl: `${guide}#status-codes`,
    severity: 'hint',
    then: { function: statusCodeDisputed, functionOptions: policy.statusCodeDisputed },
  },
  'status-code-explicit': {
    ...operations,
    description: 'Operations spell their status codes out instead of a range',
    documentationUrl: `${guide}#status-codes`,
    severity: 'hint',
    recommended: false,
    then: { function: statusCodeExplicit },
  },
  'status-200-body': {
    ...operations,
    description: 'A 200 response has a body',
    documentationUrl: `${guide}#http-200`,
    severity: 'warn',
    then: {
      function: responseBody,
      functionOptions: { statusCode: '200', exceptMethods: ['HEAD', 'OPTIONS'], body: 'present' },
    },
  },
  'status-200-post-controller': {
    ...operations,
    description: 'A POST that creates in a collection does not answer 200 alone',
    documentationUrl: `${guide}#http-200`,
    severity: 'warn',
    then: {
      function: statusCodeCreation,
      functionOptions: { statusCode: '200', methods: ['POST'], creation: ['201', '202', '303'] },
    },
  },
  'status-201-declared': {
    ...operations,
    description: 'A POST that creates in a collection documents 201',
    documentationUrl: `${guide}#http-201`,
    severity: 'info',
    recommended: false,
    then: {
      function: statusCodeDeclared,
      functionOptions: {
        statusCodes: ['201', '202', '303'],
        methods: ['POST'],
        feature: 'creation',
      },
    },
  },
  'status-201-put-creation': {
    ...operations,
    description: 'A PUT that answers 201 is on a document, not on a collection',
    documentationUrl: `${guide}#http-201`,
    severity: 'warn',
    then: {
      function: statusCodeArchetype,
      functionOptions: {
        statusCode: '201',
        methods: ['PUT'],
        archetype: 'collection',
        advice: 'create by POST, or by PUT to an item',
      },
    },
  },
  'status-201-location-header': {
    ...operations,
    description: 'A POST that answers 201 names the new resource in Location',
    documentationUrl: `${guide}#http-201`,
    severity: 'info',
    then: {
      function: responseHeader,
      functionOptions: { statusCode: '201', methods: ['POST'], header: 'Location' },
    },
  },
  'status-202-location-header': {
    ...operations,
    description: 'A 202 response names in Location where the client follows the work',
    documentationUrl: `${guide}#http-202`,
    severity: 'hint',
    recommended: false,
    then: {
      function: responseHeader,
      functionOptions: { statusCode: '202', header: 'Location' },
    },
  },
  'status-204-no-body': {
    ...operations,
    description: 'A 204 response has no body',
    documentationUrl: `${guide}#http-204`,
    severity: 'error',
    then: { function: responseBody, functionOptions: { statusCode: '204', body: 'absent' } },
  },
  'status-301-location-header': {
    ...operations,
    description: 'A 301 response names the new URI in Location',
    documentationUrl: `${guide}#http-301`,
    severity: 'warn',
    then: {
      function: responseHeader,
      functionOptions: { statusCode: '301', header: 'Location' },
    },
  },
  'status-303-location-header': {
    ...operations,
    description: 'A 303 response names the other URI in Location',
    documentationUrl: `${guide}#http-303`,
    severity: 'warn',
    then: {
      function: responseHeader,
      functionOptions: { statusCode: '303', header: 'Location' },
    },
  },
  'status-304-no-body': {
    ...operations,
    description: 'A 304 response has no body',
    documentationUrl: `${guide}#http-304`,
    severity: 'error',
    then: { function: responseBody, functionOptions: { statusCode: '304', body: 'absent' } },
  },
  'status-304-conditional-request': {
    ...operations,
    description: 'A GET or HEAD that answers 304 takes a conditional request',
    documentationUrl: `${guide}#http-304`,
    severity: 'warn',
    then: {
      function: statusCodeFeature,
      functionOptions: {
        statusCode: '304',
        methods: ['GET', 'HEAD'],
        feature: { headers: ['If-None-Match', 'If-Modified-Since'] },
      },
    },
  },
  'status-304-declared': {
    ...operations,
    description: 'A GET or HEAD that takes a conditional request documents 304',
    documentationUrl: `${guide}#http-304`,
    severity: 'info',
    then: {
      function: statusCodeDeclared,
      functionOptions: {
        statusCodes: ['304'],
        methods: ['GET', 'HEAD'],
        feature: { headers: ['If-None-Match', 'If-Modified-Since'] },
      },
    },
  },
  'status-307-location-header': {
    ...operations,
    description: 'A 307 response names the temporary URI in Location',
    documentationUrl: `${guide}#http-307`,
    severity: 'warn',
    then: {
      function: responseHeader,
      functionOptions: { statusCode: '307', header: 'Location' },
    },
  },
  'status-401-declared': {
    ...operations,
    description: 'A secured operation documents 401',
    documentationUrl: `${guide}#http-401`,
    severity: 'info',
    recommended: false,
    then: {
      function: statusCodeDeclared,
      functionOptions: { statusCodes: ['401'], feature: 'security' },
    },
  },
  'status-401-secured-operation': {
    ...operations,
    description: 'An operation that answers 401 is secured',
    documentationUrl: `${guide}#http-401`,
    severity: 'info',
    recommended: false,
    then: {
      function: statusCodeFeature,
      functionOptions: { statusCode: '401', feature: 'security' },
    },
  },
  'status-401-www-authenticate-header': {
    ...operations,
    description: 'A 401 response names the authentication scheme in WWW-Authenticate',
    documentationUrl: `${guide}#http-401`,
    severity: 'hint',
    recommended: false,
    then: {
      function: responseHeader,
      functionOptions: { statusCode: '401', header: 'WWW-Authenticate' },
    },
  },
  'status-404-declared': {
    ...operations,
    description: 'An operation on a path with parameters documents 404',
    documentationUrl: `${guide}#http-404`,
    severity: 'info',
    recommended: false,
    then: {
      function: statusCodeDeclared,
      functionOptions: {
        statusCodes: ['404'],
        feature: 'pathParameter',
        unless: { PUT: ['201'] },
      },
    },
  },
  'status-404-post-parent': {
    ...operations,
    description: 'A POST that answers 404 has a parent resource that can be missing',
    documentationUrl: `${guide}#http-404`,
    severity: 'info',
    then: {
      function: statusCodeFeature,
      functionOptions: {
        statusCode: '404',
        methods: ['POST'],
        feature: 'parent',
        advice: 'use 400 for the payload',
      },
    },
  },
  'status-405-allow-header': {
    ...operations,
    description: 'A 405 response lists the methods of the resource in Allow',
    documentationUrl: `${guide}#http-405`,
    severity: 'error',
    then: { function: responseHeader, functionOptions: { statusCode: '405', header: 'Allow' } },
  },
  'status-412-conditional-request': {
    ...operations,
    description: 'A write operation that answers 412 takes a conditional request',
    documentationUrl: `${guide}#http-412`,
    severity: 'warn',
    then: {
      function: statusCodeFeature,
      functionOptions: {
        statusCode: '412',
        methods: ['PUT', 'POST', 'PATCH', 'DELETE'],
        feature: {
          headers: ['If-Match', 'If-None-Match', 'If-Unmodified-Since'],
        },
        advice: 'add it, or use 409 for payload constraints',
      },
    },
  },
  'status-412-declared': {
    ...operations,
    description: 'A write operation that takes a precondition documents 412',
    documentationUrl: `${guide}#http-412`,
    severity: 'info',
    then: {
      function: statusCodeDeclared,
      functionOptions: {
        statusCodes: ['412'],
        methods: ['PUT', 'POST', 'PATCH', 'DELETE'],
        feature: { headers: ['If-Match', 'If-None-Match', 'If-Unmodified-Since'] },
      },
    },
  },
  'status-413-request-body': {
    ...operations,
    description: 'An operation that answers 413 takes a request body',
    documentationUrl: `${guide}#http-413`,
    severity: 'warn',
    then: {
      function: statusCodeFeature,
      functionOptions: {
        statusCode: '413',
        methods: ['PUT', 'POST', 'PATCH'],
        feature: 'requestBody',
      },
    },
  },
  'status-415-request-body': {
    ...operations,
    description: 'An operation that answers 415 takes a request body',
    documentationUrl: `${guide}#http-415`,
    severity: 'info',
    then: {
      function: statusCodeFeature,
      functionOptions: {
        statusCode: '415',
        methods: ['PUT', 'POST', 'PATCH'],
        feature: 'requestBody',
      },
    },
  },
  'status-429-body': {
    ...operations,
    description: 'A 429 response has a body that explains the condition',
    documentationUrl: `${guide}#http-429`,
    severity: 'warn',
    then: {
      function: responseBody,
      functionOptions: { statusCode: '429', exceptMethods: ['HEAD'], body: 'present' },
    },
  },
  'status-429-retry-after-header': {
    ...operations,
    description: 'A 429 response tells in Retry-After how long to wait',
    documentationUrl: `${guide}#http-429`,
    severity: 'hint',
    recommended: false,
    then: {
      function: responseHeader,
      functionOptions: { statusCode: '429', header: 'Retry-After' },
    },
  },
  'status-429-no-store': {
    ...operations,
    description: 'A 429 response declares nothing that lets a cache store it',
    documentationUrl: `${guide}#http-429`,
    severity: 'error',
    then: { function: responseNotStored, functionOptions: { statusCode: '429' } },
  },
  'status-503-retry-after-header': {
    ...operations,
    description: 'A 503 response tells in Retry-After how long to wait',
    documentationUrl: `${guide}#http-503`,
    severity: 'hint',
    recommended: false,
    then: {
      function: responseHeader,
      functionOptions: { statusCode: '503', header: 'Retry-After' },
    },
  },
  'status-head-no-body': {
    ...operations,
    description: 'A successful response to HEAD has no body',
    documentationUrl: `${guide}#status-codes`,
    severity: 'warn',
    then: {
      function: responseBody,
      functionOptions: { statusCode: '2XX', methods: ['HEAD'], body: 'absent' },
    },
  },
} satisfies Record<string, RuleDefinition>;

export default {
  description: 'Holds OpenAPI documents to an HTTP status code policy',
  formats: [oas2, oas3],
  rules: {
    ...rules,
    'status-code-exempt': {
      ...operations,
      description: 'Every exemption has a reason, names a rule and is needed',
      documentationUrl: `${guide}#status-codes`,
      severity: 'warn',
      then: { function: exemptionNeeded, functionOptions: { rules: Object.keys(rules) } },
    },
    'status-code-exempt-list': {
      ...operations,
      description: 'Lists the exemptions with their reasons',
      documentationUrl: `${guide}#status-codes`,
      severity: 'hint',
      recommended: false,
      then: { function: exemptionListed },
    },
  },
} satisfies RulesetDefinition;
