import { statusCodeMarked } from '../../checks/statusCodeMarked.ts';
import { found } from './found.ts';

const options = {
  marked: { 410: ['GET', 'DELETE'], 412: ['PUT'] },
  remark: 'is to be reviewed; ask the guild',
};
const no = { description: 'No' };
const responses = { 410: no, 412: no, '4XX': no, default: no, constructor: no };
const item = { get: { responses }, put: { responses }, delete: { responses } };
const api = { openapi: '3.1.0', paths: { '/orders/{id}': item } };
const place = 'paths./orders/{id}';

const all = [
  `${place}.get.responses.410: GET 410 is to be reviewed; ask the guild`,
  `${place}.put.responses.412: PUT 412 is to be reviewed; ask the guild`,
  `${place}.delete.responses.410: DELETE 410 is to be reviewed; ask the guild`,
];

test('makes the remark in the cells that have the mark', () => {
  expect(found(statusCodeMarked, options, api)).toEqual(all);
});

test.each([
  ['allows the cell', { allow: { 410: ['GET'] } }],
  ['forbids the cell', { forbid: { 410: ['GET'] } }],
])('is silent where a change %s', (_, changes) => {
  expect(found(statusCodeMarked, { ...options, ...changes }, api)).toEqual(all.slice(1));
});

test('is silent where a change allows the code or its class', () => {
  expect(found(statusCodeMarked, { ...options, allow: { 410: 'all' } }, api)).toEqual([all[1]]);
  expect(found(statusCodeMarked, { ...options, forbid: { '4XX': 'all' } }, api)).toEqual([]);
});

describe('unless operations have something', () => {
  const conditional = { headers: ['If-Match'] };
  const header = { name: 'If-Match', in: 'header' };

  test('which one has', () => {
    const put = { parameters: [header], responses };
    const paths = { '/a': { put }, '/b': { put: { responses } } };
    const found412 = found(
      statusCodeMarked,
      { ...options, unless: { 412: conditional } },
      { openapi: '3.1.0', paths },
    );
    expect(found412).toEqual([
      'paths./b.put.responses.412: PUT 412 is to be reviewed; ask the guild',
    ]);
  });

  test('of which the document does not say', () => {
    const put = { parameters: [{ $ref: 'other.yaml' }], responses };
    const api = { openapi: '3.1.0', paths: { '/a': { put } } };
    expect(found(statusCodeMarked, { ...options, unless: { 412: conditional } }, api)).toEqual([]);
  });

  test('which the path decides, then each path has its own finding', () => {
    const paths = {
      '/orders': { $ref: '#/components/pathItems/A' },
      '/orders/{id}': { $ref: '#/components/pathItems/A' },
      '/carts': { $ref: '#/components/pathItems/A' },
    };
    const components = { pathItems: { A: { put: { responses: { 412: no } } } } };
    const shared = { openapi: '3.1.0', paths, components };
    expect(found(statusCodeMarked, options, shared)).toEqual([
      'components.pathItems.A.put.responses.412: PUT 412 is to be reviewed; ask the guild',
    ]);
    expect(
      found(statusCodeMarked, { ...options, unless: { 412: 'pathParameter' } }, shared),
    ).toEqual([
      'paths./orders.put.responses.412: PUT 412 is to be reviewed; ask the guild',
      'paths./carts.put.responses.412: PUT 412 is to be reviewed; ask the guild',
    ]);
  });
});
