import { isRecord } from '../openapi/isRecord.ts';
import { instanceName } from './instanceName.ts';

/** The members of options, each read once; `undefined` where that cannot be. */
export function readOnce(options: unknown): Readonly<Record<string, unknown>> | undefined {
  try {
    return isRecord(options) && instanceName(options) === undefined ? { ...options } : undefined;
  } catch {
    return undefined;
  }
}
