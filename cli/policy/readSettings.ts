import type { Rule } from '@stoplight/spectral-core';
import { checkedChanges } from '../../checkedChanges.ts';
import { createRules, type PolicyChanges } from '../../createRules.ts';
import { isRecord } from '../../openapi/isRecord.ts';
import { methods as usualMethods } from '../../policies/belgif/statusCodes.ts';
import type { Dispute, PolicyMark } from './Policy.ts';

/** What the options of the rules of a policy say that no finding tells. */
export interface Settings {
  readonly name: string;
  readonly url: string;
  readonly methods: readonly string[];
  /** The status codes that have a row. */
  readonly matrix: readonly string[];
  readonly isOpen: boolean;
  /** By the name of the cell. */
  readonly conditions: ReadonlyMap<string, PolicyMark>;
  readonly disputes: readonly Dispute[];
}

type OptionsOf = (id: string) => Readonly<Record<string, unknown>>;

const named = /policy of (.+)$/;

/** Reads the options of rules as they are, or of those that a policy in YAML makes. */
export function readSettings(rules: readonly Rule[], changes: PolicyChanges | undefined): Settings {
  const { policy } = changes ?? {};
  if (changes !== undefined && policy !== undefined) {
    const made = createRules(checkedChanges(changes, 'statusCodePolicy'));
    const { name, url = '' } = policy;
    return { ...settingsOf((id) => recordOf(made[id]?.options)), name, url };
  }
  const byName = new Map(rules.map((rule) => [rule.name, rule]));
  const optionsOf: OptionsOf = (id) => recordOf(byName.get(id)?.then[0]?.functionOptions);
  const { description, documentationUrl } = recordOf(
    byName.get('status-code-method')?.owner.definition,
  );
  const settings = settingsOf(optionsOf);
  const added = changes?.allow ?? {};
  return {
    ...settings,
    matrix: [...settings.matrix, ...Object.keys(added)],
    name: named.exec(String(description))?.[1] ?? '',
    url: typeof documentationUrl === 'string' ? documentationUrl : '',
  };
}

function settingsOf(optionsOf: OptionsOf): Omit<Settings, 'name' | 'url'> {
  const { allow, conditions, isOpen, matrix, methods } = optionsOf('status-code-method');
  const { disputed } = optionsOf('status-code-method-disputed');
  return {
    methods: Array.isArray(methods) ? methods.map(String) : usualMethods,
    matrix: [...Object.keys(recordOf(matrix)), ...Object.keys(recordOf(allow))],
    isOpen: isOpen === true,
    conditions: new Map(
      cellsOf(conditions).map(([statusCode, method, condition]) => [
        cell(method, statusCode),
        condition as PolicyMark,
      ]),
    ),
    disputes: cellsOf(disputed).map(([statusCode, method, reason]) => ({
      statusCode,
      method,
      reason,
    })),
  };
}

function cellsOf(byStatusCode: unknown): [statusCode: string, method: string, value: string][] {
  return Object.entries(recordOf(byStatusCode)).flatMap(([statusCode, row]) =>
    Object.entries(recordOf(row)).map(([method, value]): [string, string, string] => [
      statusCode,
      method,
      String(value),
    ]),
  );
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

/** The name of a cell. */
export function cell(method: string, statusCode: string): string {
  return `${method} ${statusCode}`;
}
