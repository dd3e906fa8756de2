import { readFileSync } from 'node:fs';
import {
  Document,
  type ISpectralDiagnostic,
  type RulesetDefinition,
  Spectral,
} from '@stoplight/spectral-core';
import { Json, Yaml } from '@stoplight/spectral-parsers';
import type { Resolver } from '@stoplight/spectral-ref-resolver';
import ruleset from '../engines/spectral/ruleset.ts';

/** The severities in the words of Spectral's CLI. */
const severities = ['error', 'warning', 'information', 'hint'] as const;

/** A finding of the real Spectral. */
export interface Finding {
  readonly rule: string;
  /** The keys joined by dots: `paths./orders.get.responses.405`. */
  readonly path: string;
  readonly message: string;
  readonly severity: (typeof severities)[number];
  /** Counted from 1, like the column. */
  readonly lineNumber: number;
  readonly column: number;
}

/** They ask nearly every operation for a status code, so that no document would be about one thing. */
const demanding = ['status-406-declared', 'status-413-declared', 'status-415-declared'];

/** Every rule of the ruleset, those that are off by default too. */
export const everyRule: RulesetDefinition = { extends: [[ruleset, 'all']] };

/** Every rule but the demanding ones, of which those alone that are named are on. */
export function allRulesWith(...ids: readonly string[]): RulesetDefinition {
  const off = demanding.filter((id) => !ids.includes(id)).map((id) => [id, 'off'] as const);
  return { extends: [[ruleset, 'all']], rules: Object.fromEntries(off) };
}

export const allRules = allRulesWith();

interface Options {
  readonly ruleset?: RulesetDefinition;
  readonly resolver?: Resolver;
}

/** What the real Spectral finds in a document: YAML text, or an object that becomes JSON. */
export function lint(document: unknown, options?: Options): Promise<Finding[]> {
  return typeof document === 'string'
    ? run(new Document(document, Yaml), options)
    : run(new Document(JSON.stringify(document), Json), options);
}

/** What the real Spectral finds in a JSON file. */
export function lintFile(file: string, options?: Options): Promise<Finding[]> {
  return run(new Document(readFileSync(file, 'utf8'), Json, file), options);
}

/** A finding on one line: `status-405-allow-header paths./orders.get.responses.405: GET 405 ...`. */
export function line({ rule, path, message }: Finding): string {
  return `${rule} ${path}: ${message}`;
}

async function run(
  document: Parameters<Spectral['run']>[0],
  { ruleset = allRules, resolver }: Options = {},
) {
  const spectral = new Spectral(resolver && { resolver });
  spectral.setRuleset(ruleset);
  return (await spectral.run(document)).map(finding);
}

function finding({ code, path, message, severity, range }: ISpectralDiagnostic): Finding {
  return {
    rule: String(code),
    path: path.join('.'),
    message,
    severity: severities[severity],
    lineNumber: range.start.line + 1,
    column: range.start.character + 1,
  };
}
