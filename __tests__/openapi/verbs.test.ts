import { verbs } from '../../openapi/verbs.ts';

test.each([
  ['cancel', ['cancels', 'canceling', 'cancelling', 'canceled', 'cancelled']],
  ['archive', ['archives', 'archiving', 'archived']],
  ['stop', ['stops', 'stopping', 'stopped']],
  ['notify', ['notifies', 'notifying', 'notified']],
  ['destroy', ['destroys', 'destroying', 'destroyed']],
  ['search', ['searches', 'searching']],
  ['dismiss', ['dismisses', 'dismissing']],
  ['undo', ['undoes', 'undoing']],
])('%s', (verb, forms) => {
  const { base, inflected } = verbs(` ${verb}
    get `);
  expect([...base]).toEqual([verb, 'get']);
  expect([...inflected]).toEqual(expect.arrayContaining([...forms, 'gets', 'getting']));
});
