import { type Finding, lint } from './lint.ts';

/*
 * The matrix once more, as a drawing of its own, so that a slip in `policy/` cannot hide:
 * X allowed, - not allowed, ? the guide's text allows it and its matrix does not, ! the reverse.
 */
const methods = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'];
const drawing = `
  200 XXXXXXX
  201 --XX---
  202 ---X--!
  204 -XXXXX?
  301 XXXXXXX
  303 ???X???
  304 XX-----
  307 XXXXXXX
  400 XXXXXXX
  401 XXXXXXX
  403 XXXXXXX
  404 XXXXXXX
  405 XXXXXX?
  406 XXXXXXX
  409 --XXXX-
  412 --XXXX-
  413 --XXX--
  415 XXXXXXX
  429 XXXXXXX
  500 XXXXXXX
  502 XXXXXXX
  503 XXXXXXX
`;
const cells = drawing
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' ') as [string, string])
  .flatMap(([statusCode, marks]) =>
    methods.map((method, column) => ({ statusCode, method, mark: marks[column] })),
  );

/** Who may answer a code, in words: `only` where no cell of it is disputed. */
const whoMay: Record<string, string> = {
  '201': 'only PUT and POST',
  '202': 'POST',
  '204': 'HEAD, PUT, POST, PATCH, and DELETE',
  '304': 'only GET and HEAD',
  '409': 'only PUT, POST, PATCH, and DELETE',
  '412': 'only PUT, POST, PATCH, and DELETE',
  '413': 'only PUT, POST, and PATCH',
};

/** What a method answers in a class that leaves it three codes at most; not for redirections. */
const answers: Record<string, Record<string, string>> = {
  '2': {
    GET: 'GET 200',
    HEAD: 'HEAD 200 or 204',
    PATCH: 'PATCH 200 or 204',
    PUT: 'PUT 200, 201, or 204',
    DELETE: 'DELETE 200 or 204',
    OPTIONS: 'OPTIONS 200',
  },
};

function expectedFinding({ statusCode, method, mark }: (typeof cells)[number]) {
  const path = `paths./cells.${method.toLowerCase()}.responses.${statusCode}`;
  if (mark === 'X') return [];
  if (mark === '-') {
    const instead = answers[statusCode.charAt(0)]?.[method];
    const when = statusCode === '202' ? ' once it is done' : '';
    const besides = instead ? `, ${instead}${when}` : '';
    const advice = `${whoMay[statusCode]} may answer ${statusCode}${besides}`;
    const message = `${method} ${statusCode} is not in the policy; ${advice}`;
    return [{ rule: 'status-code-method', path, message }];
  }
  const [allowing, forbidding] = mark === '?' ? ['text', 'matrix'] : ['matrix', 'text'];
  const message = `${method} ${statusCode} is disputed: the guide's ${allowing} allows it, its ${forbidding} does not; avoid it or agree on it`;
  return [{ rule: 'status-code-method-disputed', path, message }];
}

test('each of the 154 cells gives its finding and no other, in one document', async () => {
  const item = Object.fromEntries(
    methods.map((method) => [
      method.toLowerCase(),
      {
        responses: Object.fromEntries(
          cells.map(({ statusCode }) => [statusCode, { description: statusCode }]),
        ),
      },
    ]),
  );
  const findings = await lint({ openapi: '3.0.3', paths: { '/cells': item } });
  const aboutCells = findings.filter(({ rule }) => rule.startsWith('status-code-'));
  const expected = cells.flatMap(expectedFinding);
  expect(cells).toHaveLength(154);
  expect(expected).toHaveLength(35);
  expect(aboutCells.map(whatAndWhere).sort(byPath)).toEqual(expected.sort(byPath));
});

function whatAndWhere({ rule, path, message }: Finding) {
  return { rule, path, message };
}

function byPath(left: { path: string }, right: { path: string }) {
  return left.path < right.path ? -1 : 1;
}
