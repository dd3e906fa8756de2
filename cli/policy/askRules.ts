import {
  Document,
  type Rule,
  type RuleDefinition,
  Ruleset,
  Spectral,
} from '@stoplight/spectral-core';
import { Json } from '@stoplight/spectral-parsers';
import type { PolicyChanges } from '../../createRules.ts';
import { changes, observers } from '../../engines/spectral/shared.ts';
import type { JsonPath } from '../../openapi/JsonPath.ts';
import { methods as policyMethods } from '../../policies/belgif/statusCodes.ts';
import { withProbe } from '../withProbe.ts';

interface Question {
  readonly rules: readonly Rule[];
  /** The rules that look at the document as a whole: they may change the policy for the others. */
  readonly whole: readonly Rule[];
  readonly isSwagger2: boolean;
  readonly statusCodes: readonly string[];
  readonly methods: Iterable<string>;
}

/** What rules find when every method answers with every status code. */
export interface Answers {
  readonly findings: readonly Answer[];
  /** The rules that have looked, by the policy's ids. */
  readonly ids: ReadonlySet<string>;
  readonly changes: PolicyChanges | undefined;
}

interface Answer {
  readonly id: string;
  readonly method: string;
  readonly statusCode: string;
}

/** It looks at the document as a whole too, but what it knows is not allowed. */
const baselineRule = 'status-code-baseline';
const path = '/';

/** The methods that a path item has members for; others are `additionalOperations`. */
const members = new Set([...policyMethods, 'TRACE', 'QUERY']);

/** Lints a document in which every method answers with every status code, whichever paths rules are for. */
export async function askRules(question: Question): Promise<Answers> {
  const ids = new Set(question.rules.map(({ name }) => name));
  const findings: Answer[] = [];
  let changed: () => PolicyChanges | undefined = () => undefined;
  const ruleset = new Ruleset({
    rules: {
      ...Object.fromEntries(question.whole.filter(isNoBaseline).map(asItIs)),
      ...Object.fromEntries(question.rules.map(onAllPaths)),
    },
  });
  const spectral = new Spectral();
  spectral.setRuleset(
    withProbe(ruleset, ({ documentInventory }) => {
      changed = () => changes.get(documentInventory);
      observers.set(documentInventory, (id, { reported }) => {
        ids.add(id);
        findings.push(...reported.map(({ location }) => answerOf(id, location)));
      });
    }),
  );
  const results = await spectral.run(new Document(JSON.stringify(documentFor(question)), Json));
  const reported = results.filter(({ code }) => ids.has(String(code)));
  findings.push(...reported.map(({ code, path }) => answerOf(String(code), path)));
  return { findings, ids, changes: changed() };
}

function isNoBaseline({ name }: Rule): boolean {
  return name !== baselineRule;
}

function asItIs({ given, name, then }: Rule): [string, RuleDefinition] {
  return [name, { given, then }];
}

/** A rule as the team has it, on the question's only path. */
function onAllPaths({ name, then }: Rule): [string, RuleDefinition] {
  const rule = { resolved: false, message: '{{error}}', severity: 'error', then } as const;
  return [name, { given: '$.paths', ...rule }];
}

function answerOf(id: string, location: JsonPath): Answer {
  const [method = '', , statusCode = ''] = location.slice(
    location[2] === 'additionalOperations' ? 3 : 2,
  );
  return { id, method: String(method).toUpperCase(), statusCode: String(statusCode) };
}

function documentFor({ isSwagger2, methods, statusCodes }: Question): unknown {
  const responses = Object.fromEntries(statusCodes.map((statusCode) => [statusCode, {}]));
  const item: Record<string, unknown> = {};
  const additionalOperations: Record<string, unknown> = {};
  for (const method of methods) {
    if (members.has(method)) item[method.toLowerCase()] = { responses };
    else additionalOperations[method] = { responses };
  }
  const version = isSwagger2 ? { swagger: '2.0' } : { openapi: '3.2.0' };
  return { ...version, paths: { [path]: { ...item, additionalOperations } } };
}
