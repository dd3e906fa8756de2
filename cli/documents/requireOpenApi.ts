import { isOpenApi } from '../../openapi/isOpenApi.ts';
import { isRecord } from '../../openapi/isRecord.ts';

/** Throws if what a document says is nothing that the rules look at, so that nobody takes it for right. */
export function requireOpenApi(data: unknown, name: string): void {
  if (!isRecord(data) || !('openapi' in data || 'swagger' in data)) {
    throw new Error(`${name} is no OpenAPI document`);
  }
  if (!isOpenApi(data)) throw new Error(`${name} is not OpenAPI 2 or 3`);
}
