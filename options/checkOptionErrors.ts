import { isRecord } from '../openapi/isRecord.ts';
import { instanceName } from './instanceName.ts';

const optionNames = ['resolved', 'source', 'policy', 'rules'];

/** The members of options, each read once; `undefined` where that cannot be. */
export function readOnce(options: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return isRecord(options) && instanceName(options) === undefined ? { ...options } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with what `check` takes beside the document, each option named with what is accepted;
 * nothing when all is well. What `policy` and `rules` hold has checks of its own.
 */
export function checkOptionErrors(options: ReturnType<typeof readOnce>): string[] {
  if (options === undefined) return [`accepts only an object with ${optionNames.join(', ')}`];
  const { source } = options;
  const unknown = Object.keys(options).filter((name) => !optionNames.includes(name));
  return [
    ...unknown.map((name) => `${name}: no option; use ${optionNames.join(', ')}`),
    ...(source === undefined || typeof source === 'string'
      ? []
      : ['source accepts only the name of a file']),
  ];
}
