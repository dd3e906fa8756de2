/*
 * The mutants: for each value of the policy and of the ruleset, the statements that change that one
 * value. `transform.js` appends a statement to the file that holds the value.
 */

import { policyMutants } from './policyMutants.js';

const preconditions = [
  'If-Match',
  'If-None-Match',
  'If-Modified-Since',
  'If-Unmodified-Since',
  'If-Range',
];

/** The rules whose options are the policy, which has mutants of its own. */
const policyRules = ['status-code-listed', 'status-code-method', 'status-code-method-disputed'];

/** Takes what the project's modules export and gives each mutant as `{ file, statement }`. */
export function mutants({
  statusCodes,
  methods,
  disputes,
  features,
  general,
  policies,
  replacements,
  revisions,
  ruleset,
}) {
  return [
    ...Object.entries(policies).flatMap(([name, policy]) =>
      inFile(`policies/${name}.ts`, policyMutants(name, policy)),
    ),
    ...inFile('policies/belgif/statusCodes.ts', [
      ...Object.keys(statusCodes).map((statusCode) => `delete statusCodes['${statusCode}'];`),
      ...matrix('statusCodes', statusCodes),
    ]),
    ...inFile(
      'policies/belgif/revisions.ts',
      Object.entries(revisions).flatMap(([date, { rows }]) => [
        `revisions['${date}'].isOpen = false;`,
        ...matrix(`revisions['${date}'].rows`, rows),
      ]),
    ),
    ...inFile('policies/belgif/disputes.ts', disputes.flatMap(dispute)),
    ...inFile('policies/belgif/replacements.ts', [
      ...Object.entries(replacements).flatMap(replacement),
      ...Object.entries(general).flatMap(([digit, statusCode]) => [
        `delete general['${digit}'];`,
        `general['${digit}'] = '${otherStatusCode(statusCode, Object.keys(statusCodes))}';`,
      ]),
    ]),
    ...inFile(
      'ruleset.ts',
      Object.entries(ruleset).flatMap(([id, rule]) => [
        ...level(`exports.default['${id}']`, rule),
        ...(policyRules.includes(id) ? [] : options(id, rule, { features, methods, statusCodes })),
      ]),
    ),
  ];
}

function inFile(file, statements) {
  return statements.map((statement) => ({ file, statement }));
}

function matrix(name, rows) {
  return Object.entries(rows).flatMap(([statusCode, [, ...marks]]) =>
    marks.flatMap((mark, column) =>
      otherMarks(mark).map((other) => `${name}['${statusCode}'][${column + 1}] = '${other}';`),
    ),
  );
}

function otherMarks(mark) {
  if (mark === 'X') return ['-'];
  if (mark === '-') return ['X'];
  return ['X', '-'];
}

function dispute({ matrix, prose, ruling }, index) {
  const flipped = (mark) => (mark === '-' ? 'X' : '-');
  return [
    `disputes.splice(${index}, 1);`,
    `disputes[${index}].matrix = '${flipped(matrix)}';`,
    `disputes[${index}].prose = '${flipped(prose)}';`,
    `disputes[${index}].ruling = '${ruling === 'open' ? 'settled' : 'open'}';`,
  ];
}

function replacement([statusCode, instead]) {
  const name = `replacements['${statusCode}']`;
  return [
    `delete ${name};`,
    ...instead.flatMap((code, index) => [
      ...(instead.length > 1 ? [`${name}.splice(${index}, 1);`] : []),
      `${name}[${index}] = '${code === '500' ? '400' : '500'}';`,
    ]),
  ];
}

function level(rule, { severity, recommended }) {
  return [
    `${rule}.severity = '${severity === 'error' ? 'warn' : 'error'}';`,
    `${rule}.recommended = ${recommended === false};`,
  ];
}

function options(id, { options: ownOptions }, known) {
  const name = `exports.default['${id}'].options`;
  return Object.entries(ownOptions ?? {}).flatMap(([option, value]) =>
    changes(`${name}.${option}`, option, value, known),
  );
}

function changes(name, option, value, known) {
  const { features, methods, statusCodes } = known;
  switch (option) {
    case 'statusCode':
      return [`${name} = '${otherStatusCode(value, Object.keys(statusCodes))}';`];
    case 'header':
    case 'advice':
    case 'when':
      return [`${name} = 'X-Other';`];
    case 'otherwise':
    case 'later':
    case 'needs':
      return [`${name} = undefined;`, `${name} = 'X-Other';`];
    case 'instead':
      return Array.isArray(value)
        ? members(name, value, [])
        : Object.entries(value).flatMap(([member, its]) =>
            changes(`${name}.${member}`, member, its, known),
          );
    // What it says has mutants of its own; that a rule does not know it would be a slip.
    case 'policy':
      return [`${name} = undefined;`];
    case 'body':
      return [`${name} = '${value === 'present' ? 'absent' : 'present'}';`];
    case 'archetype':
      return others(['collection', 'controller', 'document'], [value]).map(
        (other) => `${name} = '${other}';`,
      );
    case 'methods':
    case 'exceptMethods':
      return [`${name} = undefined;`, ...members(name, value, methods)];
    case 'feature':
      return typeof value === 'string'
        ? others(features, [value]).map((other) => `${name} = '${other}';`)
        : members(`${name}.headers`, value.headers, preconditions);
    case 'unless':
      return Object.entries(value).flatMap(([method, codes]) => [
        `delete ${name}.${method};`,
        ...(codes.length > 1 ? members(`${name}.${method}`, codes, []) : []),
      ]);
    case 'statusCodes':
    case 'creation':
    case 'rules':
      return members(name, value, []);
    default:
      throw new Error(`No mutants are known for ${name}`);
  }
}

/** One member less, and one more of those that there are. */
function members(name, value, known) {
  return [
    ...value.map((_, index) => `${name}.splice(${index}, 1);`),
    ...others(known, value).map((other) => `${name}.push('${other}');`),
  ];
}

function others(known, taken) {
  return known.filter((other) => !taken.includes(other));
}

/** A neighbour in the policy, or the first code of a range. */
function otherStatusCode(statusCode, statusCodes) {
  const index = statusCodes.indexOf(statusCode);
  return statusCodes[index + 1] ?? statusCodes[index - 1];
}
