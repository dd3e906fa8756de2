import type { IFunctionResult } from '@stoplight/spectral-core';
import type { Finding } from '../../findings/Finding.ts';

/** A finding as Spectral takes it, which decodes `~0` and `~1` in its path, so a `~` is escaped. */
export function resultOf({ location, message }: Finding): IFunctionResult {
  return { message, path: location.map((key) => String(key).replaceAll('~', '~0')) };
}
