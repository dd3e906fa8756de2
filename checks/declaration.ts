import type { Fix } from '../findings/Fix.ts';
import { headerField } from '../openapi/headerField.ts';
import type { Response } from '../openapi/Response.ts';

/** What declares a header field on a response: that it is there is all that is known of it. */
export function declaration({ operation }: Response, name: string): Fix {
  const value = headerField(operation.document);
  return { safety: 'safe', edits: [{ change: 'add', path: ['headers', name], value }] };
}
