import { exemptionListed } from './checks/exemptionListed.ts';
import { exemptionNeeded } from './checks/exemptionNeeded.ts';
import type { RuleOf, Rules } from './checks/Rule.ts';
import { responseAllow } from './checks/responseAllow.ts';
import { responseBody } from './checks/responseBody.ts';
import { responseHeader } from './checks/responseHeader.ts';
import { responseNotStored } from './checks/responseNotStored.ts';
import { statusCodeArchetype } from './checks/statusCodeArchetype.ts';
import { statusCodeCreation } from './checks/statusCodeCreation.ts';
import { statusCodeDeclared } from './checks/statusCodeDeclared.ts';
import { statusCodeDisputed } from './checks/statusCodeDisputed.ts';
import { statusCodeExplicit } from './checks/statusCodeExplicit.ts';
import { statusCodeFeature } from './checks/statusCodeFeature.ts';
import { statusCodeListed } from './checks/statusCodeListed.ts';
import { statusCodeMethod } from './checks/statusCodeMethod.ts';
import { policyOptions } from './policyOptions.ts';

/** The guide, by section. */
const guide = 'https://www.belgif.be/specification/rest/api-guide/';

const {
  statusCodeDisputed: disputes,
  statusCodeListed: list,
  statusCodeMethod: policy,
} = policyOptions();

/** By what they look at, and then in the order of the guide. */
const rules = {
  'status-code-listed': {
    description: 'Operations answer with status codes of the policy alone',
    documentationUrl: `${guide}#status-codes`,
    severity: 'warn',
    check: statusCodeListed,
    options: list,
  },
  'status-code-method': {
    description: 'Operations answer with status codes that the policy allows for their method',
    documentationUrl: `${guide}#status-codes`,
    severity: 'warn',
    check: statusCodeMethod,
    options: policy,
  },
  'status-code-method-disputed': {
    description: 'Operations avoid status codes on which the guide contradicts itself',
    documentationUrl: `${guide}#status-codes`,
    severity: 'hint',
    check: statusCodeDisputed,
    options: disputes,
  },
  'status-code-explicit': {
    description: 'Operations spell their status codes out instead of a range',
    documentationUrl: `${guide}#status-codes`,
    severity: 'hint',
    recommended: false,
    check: statusCodeExplicit,
    options: null,
  },
  'status-200-body': {
    description: 'A 200 response has a body',
    documentationUrl: `${guide}#http-200`,
    severity: 'warn',
    check: responseBody,
    options: {
      statusCode: '200',
      exceptMethods: ['HEAD', 'OPTIONS'],
      body: 'present',
      instead: { statusCodes: ['204'] },
      policy,
    },
  },
  'status-200-post-controller': {
    description: 'A POST that creates in a collection does not answer 200 alone',
    documentationUrl: `${guide}#http-200`,
    severity: 'warn',
    check: statusCodeCreation,
    options: {
      statusCode: '200',
      methods: ['POST'],
      creation: ['201', '202', '303'],
      later: '202',
      policy,
    },
  },
  'status-201-declared': {
    description: 'A POST that creates in a collection documents 201',
    documentationUrl: `${guide}#http-201`,
    severity: 'info',
    recommended: false,
    check: statusCodeDeclared,
    options: {
      statusCodes: ['201', '202', '303'],
      methods: ['POST'],
      feature: 'creation',
      unless: { POST: ['200'] },
      policy,
    },
  },
  'status-201-put-creation': {
    description: 'A PUT that answers 201 is on a document, not on a collection',
    documentationUrl: `${guide}#http-201`,
    severity: 'warn',
    check: statusCodeArchetype,
    options: {
      statusCode: '201',
      methods: ['PUT'],
      archetype: 'collection',
      instead: { statusCodes: ['200', '204'], when: 'if nothing is created' },
      advice: 'POST',
      policy,
    },
  },
  'status-201-location-header': {
    description: 'A POST that answers 201 names the new resource in Location',
    documentationUrl: `${guide}#http-201`,
    severity: 'info',
    check: responseHeader,
    options: {
      statusCode: '201',
      methods: ['POST'],
      header: 'Location',
      instead: { statusCodes: ['200'], when: 'if nothing is created' },
      policy,
    },
  },
  'status-202-location-header': {
    description: 'A 202 response names in Location where the client follows the work',
    documentationUrl: `${guide}#http-202`,
    severity: 'hint',
    recommended: false,
    check: responseHeader,
    options: { statusCode: '202', header: 'Location', policy },
  },
  'status-204-no-body': {
    description: 'A 204 response has no body',
    documentationUrl: `${guide}#http-204`,
    severity: 'error',
    check: responseBody,
    options: {
      statusCode: '204',
      body: 'absent',
      instead: { statusCodes: ['200', '201'] },
      policy,
    },
  },
  'status-301-location-header': {
    description: 'A 301 response names the new URI in Location',
    documentationUrl: `${guide}#http-301`,
    severity: 'warn',
    check: responseHeader,
    options: { statusCode: '301', header: 'Location', policy },
  },
  'status-303-location-header': {
    description: 'A 303 response names the other URI in Location',
    documentationUrl: `${guide}#http-303`,
    severity: 'warn',
    check: responseHeader,
    options: { statusCode: '303', header: 'Location', policy },
  },
  'status-304-no-body': {
    description: 'A 304 response has no body',
    documentationUrl: `${guide}#http-304`,
    severity: 'error',
    check: responseBody,
    options: { statusCode: '304', body: 'absent', policy },
  },
  'status-304-conditional-request': {
    description: 'A GET or HEAD that answers 304 takes a conditional request',
    documentationUrl: `${guide}#http-304`,
    severity: 'warn',
    check: statusCodeFeature,
    options: {
      statusCode: '304',
      methods: ['GET', 'HEAD'],
      feature: { headers: ['If-None-Match', 'If-Modified-Since'] },
      policy,
    },
  },
  'status-304-declared': {
    description: 'A GET or HEAD that takes a conditional request documents 304',
    documentationUrl: `${guide}#http-304`,
    severity: 'info',
    check: statusCodeDeclared,
    options: {
      statusCodes: ['304'],
      methods: ['GET', 'HEAD'],
      feature: { headers: ['If-None-Match', 'If-Modified-Since'] },
      policy,
    },
  },
  'status-304-declared-with-validator': {
    description: 'A GET whose 200 response has a validator documents 304',
    documentationUrl: `${guide}#http-304`,
    severity: 'hint',
    recommended: false,
    check: statusCodeDeclared,
    options: { statusCodes: ['304'], methods: ['GET'], feature: 'validator', policy },
  },
  'status-307-location-header': {
    description: 'A 307 response names the temporary URI in Location',
    documentationUrl: `${guide}#http-307`,
    severity: 'warn',
    check: responseHeader,
    options: { statusCode: '307', header: 'Location', policy },
  },
  'status-401-declared': {
    description: 'A secured operation documents 401',
    documentationUrl: `${guide}#http-401`,
    severity: 'info',
    recommended: false,
    check: statusCodeDeclared,
    options: { statusCodes: ['401'], feature: 'security', policy },
  },
  'status-401-secured-operation': {
    description: 'An operation that answers 401 is secured',
    documentationUrl: `${guide}#http-401`,
    severity: 'info',
    recommended: false,
    check: statusCodeFeature,
    options: { statusCode: '401', feature: 'security', policy },
  },
  'status-401-www-authenticate-header': {
    description: 'A 401 response names the authentication scheme in WWW-Authenticate',
    documentationUrl: `${guide}#http-401`,
    severity: 'hint',
    recommended: false,
    check: responseHeader,
    options: { statusCode: '401', header: 'WWW-Authenticate', policy },
  },
  'status-404-declared': {
    description: 'An operation on a path with parameters documents 404',
    documentationUrl: `${guide}#http-404`,
    severity: 'info',
    recommended: false,
    check: statusCodeDeclared,
    options: { statusCodes: ['404'], feature: 'pathParameter', unless: { PUT: ['201'] }, policy },
  },
  'status-404-post-parent': {
    description: 'A POST that answers 404 has a parent resource that can be missing',
    documentationUrl: `${guide}#http-404`,
    severity: 'info',
    check: statusCodeFeature,
    options: {
      statusCode: '404',
      methods: ['POST'],
      feature: 'parent',
      advice: 'name it',
      instead: { statusCodes: ['400'], when: 'for the payload', needs: 'requestBody' },
      otherwise: 'remove 404 if it is never sent',
      policy,
    },
  },
  'status-405-allow-header': {
    description: 'A 405 response lists the methods of the resource in Allow',
    documentationUrl: `${guide}#http-405`,
    severity: 'error',
    check: responseAllow,
    options: { statusCode: '405', policy },
  },
  'status-406-declared': {
    description: 'An operation that answers with content documents 406',
    documentationUrl: `${guide}#http-406`,
    severity: 'info',
    recommended: false,
    check: statusCodeDeclared,
    options: { statusCodes: ['406'], feature: 'representation', policy },
  },
  'status-412-conditional-request': {
    description: 'A write operation that answers 412 takes a conditional request',
    documentationUrl: `${guide}#http-412`,
    severity: 'warn',
    check: statusCodeFeature,
    options: {
      statusCode: '412',
      methods: ['PUT', 'POST', 'PATCH', 'DELETE'],
      feature: { headers: ['If-Match', 'If-None-Match', 'If-Unmodified-Since'] },
      advice: 'add it',
      instead: { statusCodes: ['409'], when: 'for other conflicts' },
      policy,
    },
  },
  'status-412-declared': {
    description: 'A write operation that takes a precondition documents 412',
    documentationUrl: `${guide}#http-412`,
    severity: 'info',
    check: statusCodeDeclared,
    options: {
      statusCodes: ['412'],
      methods: ['PUT', 'POST', 'PATCH', 'DELETE'],
      feature: { headers: ['If-Match', 'If-None-Match', 'If-Unmodified-Since'] },
      policy,
    },
  },
  'status-413-declared': {
    description: 'An operation that takes a request body documents 413',
    documentationUrl: `${guide}#http-413`,
    severity: 'info',
    recommended: false,
    check: statusCodeDeclared,
    options: {
      statusCodes: ['413'],
      methods: ['PUT', 'POST', 'PATCH'],
      feature: 'requestBody',
      policy,
    },
  },
  'status-413-request-body': {
    description: 'An operation that answers 413 takes a request body',
    documentationUrl: `${guide}#http-413`,
    severity: 'warn',
    check: statusCodeFeature,
    options: {
      statusCode: '413',
      methods: ['PUT', 'POST', 'PATCH'],
      feature: 'requestBody',
      otherwise: 'remove 413 if it is never sent',
      policy,
    },
  },
  'status-415-declared': {
    description: 'An operation that takes a request body documents 415',
    documentationUrl: `${guide}#http-415`,
    severity: 'info',
    recommended: false,
    check: statusCodeDeclared,
    options: {
      statusCodes: ['415'],
      methods: ['PUT', 'POST', 'PATCH'],
      feature: 'requestMediaType',
      policy,
    },
  },
  'status-415-request-body': {
    description: 'An operation that answers 415 takes a request body',
    documentationUrl: `${guide}#http-415`,
    severity: 'info',
    check: statusCodeFeature,
    options: {
      statusCode: '415',
      methods: ['PUT', 'POST', 'PATCH'],
      feature: 'requestBody',
      otherwise: 'remove 415 if it is never sent',
      policy,
    },
  },
  'status-429-body': {
    description: 'A 429 response has a body that explains the condition',
    documentationUrl: `${guide}#http-429`,
    severity: 'warn',
    check: responseBody,
    options: { statusCode: '429', exceptMethods: ['HEAD'], body: 'present', policy },
  },
  'status-429-retry-after-header': {
    description: 'A 429 response tells in Retry-After how long to wait',
    documentationUrl: `${guide}#http-429`,
    severity: 'hint',
    recommended: false,
    check: responseHeader,
    options: { statusCode: '429', header: 'Retry-After', policy },
  },
  'status-429-no-store': {
    description: 'A 429 response declares nothing that lets a cache store it',
    documentationUrl: `${guide}#http-429`,
    severity: 'error',
    check: responseNotStored,
    options: { statusCode: '429', policy },
  },
  'status-503-retry-after-header': {
    description: 'A 503 response tells in Retry-After how long to wait',
    documentationUrl: `${guide}#http-503`,
    severity: 'hint',
    recommended: false,
    check: responseHeader,
    options: { statusCode: '503', header: 'Retry-After', policy },
  },
  'status-head-no-body': {
    description: 'A successful response to HEAD has no body',
    documentationUrl: `${guide}#status-codes`,
    severity: 'warn',
    check: responseBody,
    options: { statusCode: '2XX', methods: ['HEAD'], body: 'absent', policy },
  },
} satisfies Record<
  string,
  | RuleOf<typeof responseAllow>
  | RuleOf<typeof responseBody>
  | RuleOf<typeof responseHeader>
  | RuleOf<typeof responseNotStored>
  | RuleOf<typeof statusCodeArchetype>
  | RuleOf<typeof statusCodeCreation>
  | RuleOf<typeof statusCodeDeclared>
  | RuleOf<typeof statusCodeDisputed>
  | RuleOf<typeof statusCodeExplicit>
  | RuleOf<typeof statusCodeFeature>
  | RuleOf<typeof statusCodeListed>
  | RuleOf<typeof statusCodeMethod>
>;

/** The ruleset of the guide, for every engine. */
export default {
  ...rules,
  'status-code-exempt': {
    description: 'Every exemption has a reason, names a rule and is needed',
    documentationUrl: `${guide}#status-codes`,
    severity: 'warn',
    check: exemptionNeeded,
    options: { rules: Object.keys(rules) },
    isLast: true,
  },
  'status-code-exempt-list': {
    description: 'Lists the exemptions with their reasons',
    documentationUrl: `${guide}#status-codes`,
    severity: 'hint',
    recommended: false,
    check: exemptionListed,
    options: null,
    isLast: true,
  },
} satisfies Rules;
