import * as formats from '@stoplight/spectral-formats';

// Before 1.9.0 Node sees no named exports in spectral-formats' CommonJS, only the default.
// `Reflect` because bundlers warn of a member that the version they see does not have.
const { oas2, oas3 }: Pick<typeof formats, 'oas2' | 'oas3'> =
  Reflect.get(formats, 'default') ?? formats;

export { oas2, oas3 };
