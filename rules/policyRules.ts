import type { Feature } from '../checks/Feature.ts';
import { methodListed } from '../checks/methodListed.ts';
import type { Rule, Rules } from '../checks/Rule.ts';
import { responseAllow } from '../checks/responseAllow.ts';
import { responseHeader } from '../checks/responseHeader.ts';
import { responseNoHeader } from '../checks/responseNoHeader.ts';
import { statusCodeAlone } from '../checks/statusCodeAlone.ts';
import { statusCodeDeclared } from '../checks/statusCodeDeclared.ts';
import { statusCodeDisputed } from '../checks/statusCodeDisputed.ts';
import { statusCodeFeature } from '../checks/statusCodeFeature.ts';
import { statusCodeInDefault } from '../checks/statusCodeInDefault.ts';
import { statusCodeListed } from '../checks/statusCodeListed.ts';
import { statusCodeMarked } from '../checks/statusCodeMarked.ts';
import { statusCodeMethod } from '../checks/statusCodeMethod.ts';
import { statusCodeRegistered } from '../checks/statusCodeRegistered.ts';
import { enumeration } from '../findings/enumeration.ts';
import { isRecord } from '../openapi/isRecord.ts';
import type {
  Documented,
  HeaderField,
  Level,
  Need,
  Occasion,
  Policy,
  TakenOver,
} from '../policies/Policy.ts';
import ruleset from '../ruleset.ts';
import { bodyRules } from './bodyRules.ts';
import type { Draft, Drafts } from './Draft.ts';
import { heldMatrixOf, markedCells, matrixOf } from './policyMatrix.ts';
import { registeredStatusCodes } from './registeredStatusCodes.ts';
import { type Levels, severities, withLevels } from './withLevels.ts';

const features: Readonly<Record<Occasion, Feature>> = {
  always: 'always',
  'conditional request': {
    headers: ['If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since'],
  },
  creation: 'creation',
  parameter: 'parameter',
  'path parameter': 'pathParameter',
  'query parameter': 'queryParameter',
  'request body': 'requestBody',
  security: 'security',
};

/**
 * The rules of a policy, by id, in the order of a ruleset: list and matrix, then what the policy asks
 * of responses, then the rules of this project that it takes over, then those about exemptions.
 */
export function policyRules(policy: Policy): Rules {
  const drafts: Drafts = {
    ...choiceRules(policy),
    ...entriesOf(policy.headers, (statusCode, fields) =>
      entriesOf(fields, (name, field) => headerRule(policy, statusCode, name, fieldOf(field))),
    ),
    ...bodyRules(policy),
    ...documentedRules(policy),
    ...entriesOf(policy.alone, (statusCode, { level, methods }) => ({
      [`status-${statusCode}-alone`]: {
        description: `A ${statusCode} is the only success that an operation documents`,
        severity: severities[level],
        check: statusCodeAlone,
        options: { statusCode, ...(methods && { methods }), policy: matrixOf(policy) },
      },
    })),
    ...entriesOf(policy.needs, (statusCode, need) => needRule(policy, statusCode, need)),
    ...entriesOf(policy.rules, (id, rule) =>
      takenOver(policy, id, typeof rule === 'string' ? { level: rule } : rule),
    ),
  };
  const levelled = withLevels(located(policy, drafts), (policy.levels ?? {}) as Levels);
  const ids = Object.keys(levelled);
  const exempt = ruleset['status-code-exempt'];
  return {
    ...levelled,
    ...located(policy, {
      'status-code-exempt': { ...exempt, options: { rules: ids } },
      'status-code-exempt-list': ruleset['status-code-exempt-list'],
    }),
  };
}

/** The rules with what follows from their ids: the section of the guide, and where they apply. */
function located(policy: Policy, drafts: Drafts): Rules {
  return Object.fromEntries(
    Object.entries(drafts).map(([id, draft]): [string, Rule] => {
      const where = policy.where?.[id];
      return [id, { ...draft, documentationUrl: sectionOf(policy, id), ...(where && { where }) }];
    }),
  );
}

/** The section of the guide on a rule, on its status code, or the guide itself. */
function sectionOf({ sections = {}, url = '' }: Policy, id: string): string {
  const statusCode = /^status-(\d..)-/.exec(id)?.[1]?.toUpperCase() ?? '';
  const section = sections[id] ?? sections[statusCode] ?? '';
  return /^https?:/.test(section) ? section : `${url}${section}`;
}

function choiceRules(policy: Policy): Drafts {
  const matrix = matrixOf(policy);
  const { general, level = 'should', registered, replacements } = policy;
  const instead = { ...(replacements && { replacements }), ...(general && { general }) };
  return {
    'status-code-listed': {
      description: 'Operations answer with status codes of the policy alone',
      severity: severities[level],
      check: statusCodeListed,
      options: {
        statusCodes: Object.keys(matrix.matrix),
        ...instead,
        policy: matrix,
        isOpen: matrix.isOpen,
        ...(registered && { registered: registeredStatusCodes }),
      },
    },
    'status-code-method': {
      description: 'Operations answer with status codes that the policy allows for their method',
      severity: severities[level],
      check: statusCodeMethod,
      options: { ...matrix, ...instead },
    },
    ...remarkRules(policy),
  };
}

/** The rules on cells that are neither allowed nor refused, and on what else there is to say of codes. */
function remarkRules(policy: Policy): Drafts {
  return {
    ...disputedRule(policy),
    ...reviewedRule(policy),
    ...undocumentedRule(policy),
    ...inDefaultRule(policy),
    ...registeredRule(policy),
    ...methodListedRule(policy),
  };
}

function disputedRule({ disputes = [] }: Policy): Drafts {
  if (disputes.length === 0) return {};
  const disputed: Record<string, Record<string, string>> = {};
  for (const { statusCode, method, reason } of disputes) {
    disputed[statusCode] = { ...disputed[statusCode], [method]: reason };
  }
  return {
    'status-code-method-disputed': {
      description: 'Operations avoid status codes on which the guide contradicts itself',
      severity: 'hint',
      check: statusCodeDisputed,
      options: { disputed },
    },
  };
}

function reviewedRule(policy: Policy): Drafts {
  const marked = markedCells(policy, '?');
  if (Object.keys(marked).length === 0) return {};
  return {
    'status-code-reviewed': {
      description: 'Operations answer with status codes that need no review',
      severity: 'warn',
      check: statusCodeMarked,
      options: { marked, remark: 'is to be reviewed; agree on it, and allow or exempt it' },
    },
  };
}

function undocumentedRule(policy: Policy): Drafts {
  const marked = markedCells(policy, 'undocumented');
  if (Object.keys(marked).length === 0) return {};
  const unless = Object.fromEntries(
    Object.entries(policy.undocumentedUnless ?? {}).map(([code, what]) => [code, features[what]]),
  );
  return {
    'status-code-undocumented': {
      description: 'Operations leave out status codes that say nothing of them',
      severity: 'hint',
      check: statusCodeMarked,
      options: {
        marked,
        remark: 'need not be documented; leave it out unless it says more than usual',
        ...(Object.keys(unless).length > 0 && { unless }),
      },
    },
  };
}

function inDefaultRule(policy: Policy): Drafts {
  const { inDefault } = policy;
  if (inDefault === undefined) return {};
  return {
    'status-code-in-default': {
      description: 'Operations leave to default what it covers',
      severity: severities[inDefault.level],
      check: statusCodeInDefault,
      options: { statusCodes: inDefault.statusCodes, policy: matrixOf(policy) },
    },
  };
}

function registeredRule({ registered, statusCodes }: Policy): Drafts {
  if (registered === undefined) return {};
  return {
    'status-code-registered': {
      description: 'Operations answer with registered status codes alone',
      severity: severities[registered],
      check: statusCodeRegistered,
      // A code that the policy speaks of has been thought about.
      options: { statusCodes: [...registeredStatusCodes, ...Object.keys(statusCodes)] },
    },
  };
}

function methodListedRule({ allowedMethods }: Policy): Drafts {
  if (allowedMethods === undefined) return {};
  const { level, methods } = allowedMethods;
  return {
    'status-method-listed': {
      description: 'Operations have methods of the policy alone',
      severity: severities[level],
      check: methodListed,
      options: { methods },
    },
  };
}

function fieldOf(field: Level | HeaderField): HeaderField {
  return typeof field === 'string' ? { level: field } : field;
}

function headerRule(policy: Policy, statusCode: string, header: string, field: HeaderField) {
  const { forbidden = false, level, methods, or } = field;
  const fields = or === undefined ? header : `${header}, or ${enumeration(or, 'and')}`;
  const name = `${forbidden ? 'no-' : ''}${header.toLowerCase()}-header`;
  const selection = { statusCode, ...(methods && { methods }), policy: heldMatrixOf(policy) };
  const isAllow = statusCode === '405' && name === 'allow-header' && or === undefined;
  const draft: Draft = {
    description: `A ${statusCode} response${methods ? ` to ${enumeration(methods, 'or')}` : ''} declares ${forbidden ? 'no ' : ''}${fields}`,
    severity: severities[level],
    check: forbidden ? responseNoHeader : isAllow ? responseAllow : responseHeader,
    options: isAllow ? selection : { ...selection, header, ...(or && { or }) },
  };
  return { [`status-${statusCode.toLowerCase()}-${name}`]: draft };
}

/** A second statement on the same code gets an id of its own by what it is about. */
function documentedRules(policy: Policy): Drafts {
  const drafts: Record<string, Draft> = {};
  for (const documented of policy.documented ?? []) {
    const { level, statusCodes } = documented;
    const plain = `status-${statusCodes[0]?.toLowerCase()}-declared`;
    const id = Object.hasOwn(drafts, plain)
      ? `${plain}-${whenOf(documented).replaceAll(' ', '-')}`
      : plain;
    drafts[id] = {
      description: `Operations document ${statusCodes.join(' or ')}${circumstances(documented)}`,
      severity: severities[level],
      check: statusCodeDeclared,
      options: declaredOptions(policy, documented),
    };
  }
  return drafts;
}

function whenOf({ when = 'always' }: Documented): string {
  return [when].flat().join(' or ');
}

function circumstances(documented: Documented): string {
  const { methods } = documented;
  const when = whenOf(documented);
  const subject = methods === undefined ? '' : ` on ${methods.join(', ')}`;
  return when === 'always' ? subject : `${subject} where there is: ${when}`;
}

function declaredOptions(
  policy: Policy,
  { exactly, methods, statusCodes, when = 'always' }: Documented,
) {
  return {
    statusCodes,
    feature: [when].flat().map((each) => features[each]),
    ...(methods && { methods }),
    ...(exactly === true && { exactly }),
    policy: matrixOf(policy),
  };
}

function needRule(policy: Policy, statusCode: string, { level, methods, of }: Need) {
  const isOccasion = typeof of === 'string';
  const what = isOccasion ? of : `${of.headers[0]?.toLowerCase()} parameter`;
  const draft: Draft = {
    description: `An operation that answers ${statusCode} has what it needs: ${what}`,
    severity: severities[level],
    check: statusCodeFeature,
    options: {
      statusCode,
      feature: isOccasion ? features[of] : of,
      ...(methods && { methods }),
      policy: matrixOf(policy),
    },
  };
  return { [`status-${statusCode}-${what.replaceAll(' ', '-')}`]: draft };
}

/** A rule of this project under the policy, at the policy's level. */
function takenOver(policy: Policy, id: string, { level, methods }: TakenOver): Drafts {
  const known: Rules = ruleset;
  const rule = known[id];
  if (rule === undefined) return {};
  const { options } = rule;
  const isUnderPolicy = isRecord(options) && Object.hasOwn(options, 'policy');
  return {
    [id]: {
      ...rule,
      severity: severities[level],
      recommended: true,
      options: isUnderPolicy
        ? { ...options, ...(methods && { methods }), policy: matrixOf(policy) }
        : options,
    },
  };
}

/** What each entry of a part of the policy gives, together. */
function entriesOf<Value>(
  part: Readonly<Record<string, Value>> | undefined,
  draftsOf: (key: string, value: Value) => Drafts,
): Drafts {
  const drafts = Object.entries(part ?? {}).map(([key, value]) => draftsOf(key, value));
  return Object.assign({}, ...drafts);
}
