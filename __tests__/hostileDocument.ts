import fc from 'fast-check';

export type Tree = Record<string, unknown>;
export type Path = readonly string[];

/** Frozen, as every document has it: a mutation of one must not reach the next. */
const no = Object.freeze({ description: 'No' });
const body = { 'application/json': { schema: { type: 'object' } } };
const operation = {
  operationId: 'createOrder',
  summary: 'Create an order',
  security: [{ key: [] }],
  parameters: [{ name: 'If-Match', in: 'header', schema: { type: 'string' } }],
  'x-status-code-exempt': { 'status-405-allow-header': 'The gateway adds it' },
  responses: {
    200: {
      description: 'OK',
      content: body,
      'x-status-code-exempt': { 'status-200-body': 'None' },
    },
    201: {
      description: 'Created',
      headers: { Location: { $ref: '#/components/headers/Location' } },
    },
    204: no,
    304: { $ref: '#/components/responses/NotModified' },
    405: { $ref: '#/components/responses/No' },
    429: {
      description: 'Later',
      headers: {
        'Retry-After': { schema: { type: 'integer' } },
        'Cache-Control': { schema: { $ref: '#/components/schemas/NoStore' } },
      },
      content: { $ref: '#/components/x-content' },
    },
    '4XX': { $ref: '#/paths/~1orders/get/responses/405' },
    default: no,
  },
};
const paths = {
  '/orders': {
    'x-resource-archetype': 'collection',
    get: operation,
    post: operation,
    head: { responses: { 200: no } },
  },
  '/orders/{id}': { $ref: '#/components/pathItems/Order', delete: operation },
  '/shared': {
    put: { $ref: '#/components/x-operation' },
    patch: { responses: { $ref: '#/x-all' } },
  },
  '/plain': { get: { responses: { 200: no, 405: no, 429: no, 503: no } }, trace: operation },
};
const components = {
  responses: { No: { $ref: '#/components/responses/Nope' }, Nope: no, NotModified: no },
  headers: { Location: { schema: { type: 'string', format: 'uri' } } },
  schemas: { NoStore: { type: 'string', enum: ['no-store', 'private'] } },
  pathItems: { Order: { get: operation, put: operation } },
  'x-content': body,
  'x-operation': { responses: { 202: no, 422: no } },
};
const openApi3 = { paths, components, 'x-all': { 301: no, 302: no, 405: no } };
const documents: readonly Tree[] = [
  {
    swagger: '2.0',
    paths: {
      '/orders': {
        get: {
          responses: {
            200: { ...no, schema: { type: 'object' } },
            405: { $ref: '#/responses/No' },
            429: { ...no, headers: { 'Cache-Control': { type: 'string', enum: ['private'] } } },
          },
        },
        head: { responses: { 200: { ...no, schema: { type: 'object' } } } },
      },
      '/shared': { $ref: '#/paths/~1orders' },
    },
    responses: { No: no },
  },
  { openapi: '3.0.4', ...openApi3 },
  { openapi: '3.1.1', ...openApi3, webhooks: { ordered: { post: operation } } },
  {
    openapi: '3.2.0',
    ...openApi3,
    paths: { ...paths, '/more': { query: operation, additionalOperations: { COPY: operation } } },
  },
];

/** Names of what every object has, on some of which Spectral's own parts fail. */
export const inheritedKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
/** Keys that a document may get, and Spectral can take. */
export const keys = [
  ...['', '0', '-1', '1e3', ' ', '~', '~1', '/', '%', '#', '{{error}}', '#{{path}}', 'length'],
  ...['$ref', 'x-', 'x-405', '405', '200', '204', '429', '999', '099', '4XX', '5xx', '9XX', '40 5'],
  ...['get', 'post', 'GET', 'query', 'head', 'responses', 'paths', 'content', 'schema', 'headers'],
  ...['cache-control', 'CACHE-CONTROL', 'allow', 'Expires', 'age', 'enum', 'const', 'examples'],
  ...['x'.repeat(10_000), '😀'.repeat(100), '\u0000\u001b[31m\n', '{\n{', '\ud83d'],
];
const references = [
  ...['', '#', '#/', '#//', '#foo', '#/%zz', '#/none', '#/paths', '#/components', '#/toString'],
  ...['#/__proto__', '#/constructor/prototype', '#/paths/~1orders', '#/paths/~1shared/put'],
  ...['#/paths/~1orders/get', '#/paths/~1orders/get/responses', '#/components/responses'],
  ...['#/components/responses/No', '#/components/responses/Nope', '#/paths/~1orders~1%7Bid%7D'],
  ...['#/paths/~1orders/get/responses/200', '#/paths/~1orders/post/responses/405'],
  ...['#/paths/~1plain/get/responses/405', '#/paths/~1plain/trace/responses/4XX'],
];
/** What is no string stands for no place. */
const noReferences = [{}, { $ref: '#/paths' }, { type: 'string' }, [], ['#/paths'], null, 405];
const scalars = [null, true, false, 0, -1, 405, Number.NaN, '', 'no-store', '405', '{{value}}'];

const mutation = fc.record({
  /** Which node, counted from the root. */
  place: fc.nat(),
  /** Another node. */
  other: fc.nat(),
  value: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<unknown>(...scalars) },
    { weight: 2, arbitrary: fc.constantFrom<unknown>([], {}, [[]], [{}], { '': {} }) },
    {
      weight: 4,
      arbitrary: fc.constantFrom(...references).map(($ref): unknown => ({ $ref })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(...noReferences).map(($ref): unknown => ({ $ref })),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown> },
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

/** What is done to a document at a place. */
export const breaks = [
  ...(['replace', 'add', 'rename', 'remove', 'copy', 'refer', 'answer', 'loop', 'wrap'] as const),
] as const;
/** What makes it large, deep or tangled there. */
export const giants = ['deep', 'thousands', 'chain', 'nested pointers', 'doubling'] as const;
export type Kind = 'inherit' | (typeof breaks)[number] | (typeof giants)[number];

/** A document, broken at some places. */
export function hostileDocument(someKeys: readonly string[], kind: fc.Arbitrary<Kind>) {
  const change = fc.tuple(mutation, kind, fc.constantFrom(...someKeys));
  return fc
    .tuple(fc.constantFrom(...documents), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([document, changes]) => {
      const copy = JSON.parse(JSON.stringify(document)) as Tree;
      for (const [parts, kindOfChange, key] of changes) mutate(copy, parts, kindOfChange, key);
      return copy;
    });
}

/** Whether a value has members. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

/** Sets an own member, `__proto__` too, or the first element of an array. */
export function put(tree: Tree, name: string, value: unknown): void {
  const key = Array.isArray(tree) ? '0' : name;
  const member = { value, writable: true, enumerable: true, configurable: true };
  Object.defineProperty(tree, key, member);
}

/** The way to every node that a mutation may change; not into what is very deep or very wide. */
export function places(root: Tree): Path[] {
  const found: Path[] = [];
  const visit = (value: unknown, path: Path) => {
    if (!isTree(value) || path.length > 12) return;
    for (const key of Object.keys(value).slice(0, 60)) {
      found.push([...path, key]);
      visit(value[key], [...path, key]);
    }
  };
  visit(root, []);
  return found;
}

function at(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isTree(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    root,
  );
}

function pointer(path: Path): string {
  const escapes = { '~': '~0', '/': '~1', '%': '%25' } as const;
  const escaped = path.map((key) =>
    key.replace(/[~/%]/g, (character) => escapes[character as keyof typeof escapes]),
  );
  return ['#', ...escaped].join('/');
}

/** Breaks a document at one place. */
function mutate(root: Tree, parts: Mutation, kind: Kind, key: string): void {
  const { place, other } = parts;
  const value = structuredClone(parts.value);
  const known = places(root);
  const path = known[place % known.length] ?? ['paths'];
  const otherPath = known[other % known.length] ?? ['paths'];
  const parent = at(root, path.slice(0, -1));
  const node = at(root, path);
  const responses = known.filter((each) => each.at(-2) === 'responses');
  const [use = path, target = path] = [place, other].map(
    (each) => responses[each % responses.length],
  );
  const name = path.at(-1) as string;
  if (!isTree(parent)) return;
  const changes: Record<Exclude<Kind, (typeof giants)[number]>, () => void> = {
    replace: () => put(parent, name, value),
    add: () => put(isTree(node) ? node : parent, key, value),
    remove: () => Reflect.deleteProperty(parent, name),
    rename: () => {
      delete parent[name];
      put(parent, key, node);
    },
    copy: () => put(isTree(node) ? node : parent, key, structuredClone(at(root, otherPath))),
    refer: () => put(parent, name, { $ref: pointer(otherPath) }),
    answer: () =>
      put(at(root, use.slice(0, -1)) as Tree, use.at(-1) as string, { $ref: pointer(target) }),
    loop: () => put(parent, name, { $ref: pointer(path.slice(0, other % (path.length + 1))) }),
    wrap: () => put(parent, name, [node]),
    inherit: () => put(isTree(node) ? node : parent, '__proto__', { [key]: value }),
  };
  if (isGiant(kind)) grow(root, parent, name, kind);
  else changes[kind]();
}

function isGiant(kind: Kind): kind is (typeof giants)[number] {
  return giants.some((giant) => giant === kind);
}

/** Makes a document large, deep or tangled. */
function grow(root: Tree, parent: Tree, name: string, kind: (typeof giants)[number]): void {
  const steps = (count: number, step: (index: number) => unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, step(index)]));
  if (kind === 'deep') {
    let tree: unknown = { ...no };
    for (let depth = 0; depth < 600; depth += 1) tree = { get: { responses: tree } };
    put(parent, name, tree);
    return;
  }
  if (kind === 'thousands') {
    const codes = Array.from({ length: 3000 }, (_, index) => [String(index), { ...no }]);
    put(root, 'paths', { '/': { get: { responses: Object.fromEntries(codes) } } });
    return;
  }
  const next = (index: number, ...way: string[]) => ({
    $ref: pointer(['x-steps', `s${index + 1}`, ...way]),
  });
  if (kind === 'chain')
    put(root, 'x-steps', { ...steps(2000, (index) => next(index)), s2000: { ...no } });
  if (kind === 'nested pointers')
    put(
      root,
      'x-steps',
      steps(300, (index) => next(index, 'on')),
    );
  if (kind === 'doubling') {
    put(
      root,
      'x-steps',
      steps(60, (index) => ({ 405: next(index, '405'), 204: next(index) })),
    );
  }
  put(parent, name, next(-1));
}
