import type { readOnce } from './readOnce.ts';

const optionNames = ['resolved', 'source', 'policy', 'rules'];

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
