import type { Method } from '../policies/Policy.ts';

/** The methods that a policy speaks of if it does not say. */
export const usualMethods = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** The methods that a policy can speak of. */
export const policyMethods: readonly string[] = [
  ...usualMethods,
  'TRACE',
  'QUERY',
] satisfies readonly Method[];
