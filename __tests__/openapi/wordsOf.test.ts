import { wordsOf } from '../../openapi/wordsOf.ts';

test.each([
  ['createOrder', ['create', 'order']],
  ['create_order-now', ['create', 'order', 'now']],
  ['Create order.', ['create', 'order']],
  ['OrdersPOST', ['orders', 'post']],
  ['getHTTPResponse', ['get', 'http', 'response']],
  ['createV2Order', ['create', 'v', 'order']],
  ['a1B2C', ['a', 'b', 'c']],
  ['aBcDeF', ['a', 'bc', 'de', 'f']],
  ['Crée un répertoire', ['crée', 'un', 'répertoire']],
  ['crééÉlan', ['créé', 'élan']],
  ['スクリプトタグの作成', ['スクリプトタグの作成']],
  ['Создать заказ', ['создать', 'заказ']],
  ['🚀 Create → order', ['create', 'order']],
  ['', []],
  ['\ud83d{}', []],
])('%j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
