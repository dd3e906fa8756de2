import { enumeration } from '../findings/enumeration.ts';
import type { Finding } from '../findings/Finding.ts';
import { printable } from '../openapi/printable.ts';
import type { Scope } from '../openapi/Scope.ts';

/** The policy's list of methods. */
export interface MethodListedOptions {
  /** The methods that operations may have. */
  readonly methods: readonly string[];
}

/** Reports an operation of another method than those of the policy. */
export function methodListed(scope: Scope, { methods }: MethodListedOptions): Finding[] {
  return scope.operations
    .filter(({ method }) => !methods.includes(method))
    .map((operation) => ({
      location: operation.node.location,
      message: `${printable(operation.method)} is not in the policy; use ${enumeration(methods, 'or')}`,
      subjects: [operation],
    }));
}
