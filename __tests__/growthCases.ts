import { isRecord } from '../openapi/isRecord.ts';
import type { JsonPath } from '../openapi/JsonPath.ts';

/** A document in which two things multiply, of which there are as many as it says. */
export interface GrowthCase {
  readonly documentOf: (size: number) => object;
  /** Where the rules look, if not at all paths. */
  readonly givenIn?: (document: unknown) => JsonPath[];
}

type Entry = readonly [key: string, value: unknown];

const ok = { description: 'OK', content: { 'application/json': { schema: { type: 'object' } } } };
const no = { description: 'No' };
const item = { $ref: '#/components/pathItems/Shared' };

/** Documents in which two things multiply; the cost must not. */
export const growthCases: Readonly<Record<string, GrowthCase>> = {
  'a shared response × its header fields': {
    documentOf: (size) =>
      users(size, { 429: ref('Shared') }, { Shared: { ...no, headers: many(size, header) } }),
  },
  'a shared response × values of its Cache-Control': {
    documentOf: (size) =>
      users(size, { 429: ref('Shared') }, { Shared: { ...no, headers: cacheControl(size) } }),
  },
  'a shared response × its media types': {
    documentOf: (size) =>
      users(size, { 200: ref('Shared') }, { Shared: { ...ok, content: many(size, mediaType) } }),
  },
  'parameters of a path item × paths that share it': {
    documentOf: (size) =>
      api(
        many(size, (index) => [`/a${index}`, item]),
        { pathItems: { Shared: { parameters: list(size, parameter), get: answers({ 200: ok }) } } },
      ),
  },
  'one header field × its spellings': {
    documentOf: (size) =>
      api({ '/a': { get: answers({ 429: { ...no, headers: many(size, spelling) } }) } }),
  },
  'a blank reason of an exemption × responses it stands over': {
    documentOf: (size) =>
      api({
        '/a': {
          get: answers(many(size, wrongCode)),
          'x-status-code-exempt': { 'status-code-listed': ' '.repeat(20 * size) },
        },
      }),
  },
  'paths of one resource × its GET 2xx': {
    documentOf: (size) =>
      api({
        '/o': { get: answers(many(size, (index) => [`2${1000 + index}`, no])) },
        ...many(size, (index) => [`/o?${index}`, { post: answers({ 201: no }) }]),
      }),
  },
  'servers × POST 404': {
    documentOf: (size) =>
      api(
        many(size, (index) => [`/a${index}`, { post: answers({ 204: no, 404: no }) }]),
        {},
        { servers: list(size, (index) => ({ url: `https://s${index}.example/v1` })) },
      ),
  },
  'rules given on each response × responses': {
    documentOf: (size) => api({ '/a': { get: answers(many(size, wrongCode)) } }),
    givenIn: responsesIn,
  },
  'rules given on each response × users of one': {
    documentOf: (size) => users(size, { 405: ref('Shared') }, { Shared: no }),
    givenIn: responsesIn,
  },
  'a path item × its additionalOperations': {
    documentOf: (size) =>
      api(
        many(size, (index) => [`/a${index}`, item]),
        { pathItems: { Shared: { additionalOperations: many(size, additional) } } },
        { openapi: '3.2.0' },
      ),
  },
  'these × the responses that they refer to': {
    documentOf: (size) =>
      api(
        many(size, (index) => [`/a${index}`, item]),
        {
          pathItems: {
            Shared: {
              additionalOperations: many(size, (index) => [`M${index}`, { $ref: '#/x-shared' }]),
            },
          },
        },
        { openapi: '3.2.0', 'x-shared': answers(many(size, wrongKey)) },
      ),
  },
  'operations × responses that all refer to': {
    documentOf: (size) =>
      api(
        many(size, (index) => [`/a${index}`, { get: { responses: { $ref: '#/x-shared' } } }]),
        {},
        { openapi: '3.0.3', 'x-shared': many(size, wrongKey) },
      ),
  },
  'paths that share a path item × responses in it': {
    documentOf: (size) =>
      api(
        many(size, (index) => [`/a${index}`, item]),
        { pathItems: { Shared: { get: answers(many(size, wrongKey)) } } },
      ),
  },
  'methods and paths mixed × responses that all refer to': {
    documentOf: (size) =>
      api(
        many(size, (index) => [
          `/a${index}`,
          { [index % 2 === 0 ? 'get' : 'put']: { responses: { $ref: '#/x-shared' } } },
        ]),
        {},
        { 'x-shared': many(size, wrongKey) },
      ),
  },
  'callbacks × expressions that all refer to': {
    documentOf: (size) =>
      api(
        {
          '/a': {
            post: {
              callbacks: many(size, (index) => [`c${index}`, { $ref: '#/x-shared' }]),
              ...answers({ 201: ref('Shared') }),
            },
          },
        },
        { responses: { Shared: no } },
        { 'x-shared': many(size, (index) => [`{$url}/${index}`, { post: answers({ 200: ok }) }]) },
      ),
  },
  'schemas of answers × properties that they share': {
    documentOf: (size) =>
      api(
        many(size, (index) => [
          `/a${index}`,
          { get: answers({ 200: envelope }), post: answers({ 200: no, 201: no }) },
        ]),
        {},
        { 'x-shared': many(size, (index) => [`p${index}`, { type: 'string' }]) },
      ),
  },
  'requirements of the root × operations': {
    documentOf: (size) =>
      api(
        many(size, (index) => [`/a${index}`, { get: answers({ 200: ok, 401: no }) }]),
        {},
        { security: list(size, () => ({})) },
      ),
  },
};

const envelope = {
  description: 'OK',
  content: {
    'application/json': { schema: { type: 'object', properties: { $ref: '#/x-shared' } } },
  },
};

function api(paths: object, components: object = {}, more: object = {}): object {
  return { openapi: '3.1.0', paths, components, ...more };
}

function users(size: number, responses: object, shared: object): object {
  return api(
    many(size, (index) => [`/a${index}`, { get: answers(responses) }]),
    { responses: shared },
  );
}

function answers(responses: object): object {
  return { responses };
}

function ref(name: string): object {
  return { $ref: `#/components/responses/${name}` };
}

function list<Item>(size: number, entry: (index: number) => Item): Item[] {
  return Array.from({ length: size }, (_, index) => entry(index));
}

function many(size: number, entry: (index: number) => Entry): object {
  return Object.fromEntries(list(size, entry));
}

function header(index: number): Entry {
  return [`X-${index}`, { schema: { type: 'string' } }];
}

function cacheControl(size: number): object {
  const values = list(size, (index) => `no-store, x=${index}`);
  return { 'Cache-Control': { schema: { enum: values } }, Expires: {} };
}

function mediaType(index: number): Entry {
  return [`application/*+${index}`, {}];
}

function parameter(index: number): object {
  return { name: `X-${index}`, in: 'header', schema: { type: 'string' } };
}

/** A name of 24 letters, of which those are capitals that the bits of the index say. */
function spelling(index: number): Entry {
  const letters = Array.from('x'.repeat(24), (letter, bit) =>
    (index >> bit) & 1 ? letter.toUpperCase() : letter,
  );
  return [letters.join(''), {}];
}

function additional(index: number): Entry {
  return [`M${index}`, answers({ 422: no })];
}

function wrongKey(index: number): Entry {
  return [`wrong${index}`, no];
}

/** Status codes that the guide does not have, and then keys that are none. */
function wrongCode(index: number): Entry {
  return index < 60 ? [String(540 + index), no] : wrongKey(index);
}

function responsesIn(document: unknown): JsonPath[] {
  const keysAt = (...path: string[]) => {
    const node = path.reduce<unknown>((value, key) => isRecord(value) && value[key], document);
    return isRecord(node) ? Object.keys(node) : [];
  };
  return keysAt('paths').flatMap((path) =>
    keysAt('paths', path).flatMap((method) =>
      keysAt('paths', path, method, 'responses').map((key) => [
        'paths',
        path,
        method,
        'responses',
        key,
      ]),
    ),
  );
}
