import { verbs } from '../../openapi/verbs.ts';

test.each([
  ['cancel', ['cancels', 'canceling', 'cancelling']],
  ['archive', ['archives', 'archiving']],
  ['stop', ['stops', 'stopping']],
  ['notify', ['notifies', 'notifying']],
  ['destroy', ['destroys', 'destroying']],
  ['search', ['searches', 'searching']],
  ['dismiss', ['dismisses', 'dismissing']],
  ['undo', ['undoes', 'undoing']],
])('%s', (verb, forms) => {
  const { base, inflected } = verbs(` ${verb}
    get `);
  expect([...base]).toEqual([verb, 'get']);
  expect([...inflected]).toEqual(expect.arrayContaining([...forms, 'gets', 'getting']));
});
