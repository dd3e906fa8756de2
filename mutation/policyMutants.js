/*
 * The mutants of a policy that the package ships: for each datum, the statements that change it, and
 * for each member that may be left out, the one that leaves it out.
 */

const levels = ['must', 'should', 'may'];
const marks = ['X', '-', '?', 'undocumented'];
const states = ['present', 'absent'];
const answers = ['free', 'refused'];

/** Members without which a policy, or a part of one, would be none. */
const required = ['name', 'level', 'statusCodes', 'methods', 'paths', 'of', 'reason', 'method'];

/** Takes the name of the variable and its value. */
export function policyMutants(name, policy) {
  return Object.entries(policy).flatMap(([member, value]) => [
    ...(['name', 'statusCodes'].includes(member) ? [] : [`delete ${name}.${member};`]),
    ...changes(`${name}.${member}`, value),
  ]);
}

/** The statements that change a value, or one of its members. */
function changes(name, value) {
  if (Array.isArray(value)) return ofList(name, value);
  if (typeof value === 'boolean') return [`${name} = ${!value};`];
  if (typeof value === 'string') return [`${name} = '${otherThan(value)}';`];
  return Object.entries(value).flatMap(([key, member]) => {
    const place = `${name}['${key}']`;
    // What an operation needs is a word, or nothing without its header fields.
    const isRequired = required.includes(key) || name.endsWith("['of']");
    return [...(isRequired ? [] : [`delete ${place};`]), ...changes(place, member)];
  });
}

/** A row of a table keeps its length, any other list loses a member. */
function ofList(name, list) {
  const isRow = /\.statusCodes\['\d+'\]$/.test(name) && list.some((each) => marks.includes(each));
  return list.flatMap((member, index) => [
    ...(isRow || list.length === 1 ? [] : [`${name}.splice(${index}, 1);`]),
    ...changes(`${name}[${index}]`, member),
  ]);
}

/** Another word of its kind; another text, code or place where it is of none. */
function otherThan(value) {
  const kind = [levels, marks, states, answers].find((words) => words.includes(value));
  if (kind !== undefined) return kind[(kind.indexOf(value) + 1) % kind.length];
  if (/^[A-Z]+$/.test(value)) return value === 'GET' ? 'PUT' : 'GET';
  if (/^[1-5](\d\d|XX)$/.test(value)) return value === '400' ? '404' : '400';
  return `${value.replaceAll("'", "\\'")}-other`;
}
