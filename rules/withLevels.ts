import { type Matrix, verdictOf } from '../checks/Matrix.ts';
import type { Rule, Rules, Severity } from '../checks/Rule.ts';
import type { Level } from '../policies/Policy.ts';

/**
 * How binding list and matrix are: of codes that are `unlisted`, of cells that are `reviewed` or
 * `undocumented`, of a status code or a range, of its refused cells.
 */
export type Levels = Readonly<Record<string, Level | Readonly<Record<string, Level>>>>;

/** The severities of the levels. */
export const severities: Readonly<Record<Level, Severity>> = {
  must: 'error',
  should: 'warn',
  may: 'hint',
};

/** The rules that have one level for all that they find. */
const wholeRules: Readonly<Record<string, string>> = {
  unlisted: 'status-code-listed',
  reviewed: 'status-code-reviewed',
  undocumented: 'status-code-undocumented',
};

type Cells = Record<string, string[]>;

/**
 * The rules of list and matrix with other levels: the refused cells of another level than the matrix itself
 * have a rule of their own, `status-code-method-must` and so on.
 */
export function withLevels(rules: Rules, levels: Levels): Rules {
  const { 'status-code-method': method } = rules;
  if (method === undefined) return rules;
  const byLevel = cellsByLevel(method.options as Matrix, method.severity, levels);
  return { ...rules, ...wholeAtLevel(rules, levels), ...splitByLevel(method, byLevel) };
}

function wholeAtLevel(rules: Rules, levels: Levels): Rules {
  return Object.fromEntries(
    Object.entries(wholeRules).flatMap(([key, id]): [string, Rule][] => {
      const [level, rule] = [levels[key], rules[id]];
      if (typeof level !== 'string' || rule === undefined) return [];
      return [[id, { ...rule, severity: severities[level] }]];
    }),
  );
}

function splitByLevel(rule: Rule, byLevel: ReadonlyMap<Level, Cells>): Rules {
  const matrix = rule.options as Matrix;
  const others = [...byLevel].map(([level, cells]): [string, Rule] => [
    `status-code-method-${level}`,
    { ...rule, severity: severities[level], options: { ...matrix, cells } },
  ]);
  const exceptCells = [...byLevel.values()].reduce(merged, {});
  return {
    'status-code-method': { ...rule, options: { ...matrix, exceptCells } },
    ...Object.fromEntries(others),
  };
}

/** The refused cells whose level is another than that of the matrix. */
function cellsByLevel(matrix: Matrix, severity: Severity, levels: Levels): Map<Level, Cells> {
  const byLevel = new Map<Level, Cells>();
  for (const statusCode of Object.keys(matrix.matrix)) {
    for (const method of matrix.methods) {
      const level = levelOf(levels, statusCode, method);
      if (level === undefined || severities[level] === severity) continue;
      if (verdictOf(matrix, statusCode, method) !== 'refused') continue;
      byLevel.set(level, merged(byLevel.get(level) ?? {}, { [statusCode]: [method] }));
    }
  }
  return byLevel;
}

/** How binding the cell of a status code and a method is, if it has a level of its own. */
export function levelOf(levels: Levels, statusCode: string, method: string): Level | undefined {
  for (const key of [statusCode, `${statusCode[0]}XX`]) {
    const own = levels[key];
    const level = typeof own === 'object' ? own[method] : own;
    if (level !== undefined) return level;
  }
  return undefined;
}

function merged(left: Cells, right: Cells): Cells {
  const result = { ...left };
  for (const [statusCode, methods] of Object.entries(right)) {
    result[statusCode] = [...(result[statusCode] ?? []), ...methods];
  }
  return result;
}
