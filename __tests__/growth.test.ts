import type { IFunctionResult, RulesetFunctionContext } from '@stoplight/spectral-core';
import { Spectral } from '@stoplight/spectral-core';
import { check } from '../check.ts';
import { Operation } from '../openapi/Operation.ts';
import { type GrowthCase, growthCases } from './growthCases.ts';
import { everyRule } from './lint.ts';

const size = 60;
/** What is read once, whatever the size, is part of both counts. */
const target = 2.2;

interface Count {
  reads: number;
}

/** The same document, which counts how often something of it is read. */
function counted<Value>(value: Value, count: Count, known = new WeakMap<object, unknown>()): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (known.has(value)) return known.get(value) as Value;
  const proxy = new Proxy(value, {
    get: (target, key) => {
      count.reads += 1;
      return counted(Reflect.get(target, key), count, known);
    },
    getOwnPropertyDescriptor: (target, key) => {
      count.reads += 1;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    ownKeys: (target) => {
      const keys = Reflect.ownKeys(target);
      count.reads += keys.length;
      return keys;
    },
  });
  known.set(value, proxy);
  return proxy;
}

/** What the functions find that Spectral calls for each of some nodes. */
async function foundAt(document: object, given: GrowthCase['givenIn']): Promise<number> {
  const spectral = new Spectral();
  spectral.setRuleset(everyRule);
  const context = { document: { data: document }, documentInventory: { resolved: document } };
  const paths = given?.(document) ?? [];
  const calls = Object.values(spectral.ruleset?.rules ?? {}).flatMap((rule) =>
    rule.then.flatMap(({ function: fn, functionOptions }) =>
      paths.map((path) => {
        const own = { ...context, rule, path } as unknown as RulesetFunctionContext;
        return fn(undefined, functionOptions ?? null, own);
      }),
    ),
  );
  const found = (await Promise.all(calls)).flatMap((results): IFunctionResult[] => results ?? []);
  return new Set(found.map(({ path, message }) => JSON.stringify([path, message]))).size;
}

/** How often a document is read and a response made, and what is found. */
async function measured({ documentOf, givenIn }: GrowthCase, times: number) {
  const count = { reads: 0 };
  const document = counted(documentOf(times * size), count);
  const made = jest.spyOn(Operation.prototype, 'responseOf');
  const findings =
    givenIn === undefined
      ? check(document, { rules: 'all' }).length
      : await foundAt(document, givenIn);
  const work = count.reads + made.mock.calls.length;
  made.mockRestore();
  return { findings, work };
}

describe('where two things multiply, neither the work nor the findings do', () => {
  test.each(Object.entries(growthCases))('%s', async (_name, growthCase) => {
    const one = await measured(growthCase, 1);
    const two = await measured(growthCase, 2);
    const four = await measured(growthCase, 4);
    expect(two.work / one.work).toBeLessThanOrEqual(target);
    expect(four.work / two.work).toBeLessThanOrEqual(target);
    expect(four.findings).toBeLessThanOrEqual(target * two.findings);
  });
});
