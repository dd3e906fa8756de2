import type { IFunctionResult } from '@stoplight/spectral-core';
import type { JsonPath } from '../openapi/JsonPath.ts';

/** A finding as Spectral takes it. Spectral decodes `~0` and `~1` in its path, so a `~` is escaped. */
export function finding(location: JsonPath, message: string): IFunctionResult {
  return { message, path: location.map((key) => String(key).replaceAll('~', '~0')) };
}
