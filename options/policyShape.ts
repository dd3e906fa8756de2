import { headerName } from './headerName.ts';
import { marks } from './marks.ts';
import { mediaTypeName } from './mediaTypeName.ts';
import { messageText } from './messageText.ts';
import { policyMethods } from './policyMethods.ts';
import type { Key, Shape } from './Shape.ts';

const levels = ['must', 'should', 'may'];
const occasions = [
  ...['always', 'conditional request', 'creation', 'parameter', 'path parameter'],
  ...['query parameter', 'request body', 'security'],
];

const text: Shape = { kind: 'text', accepted: 'a text' };
const reason: Shape = { kind: 'text', pattern: messageText, accepted: 'a text without {{' };
const flag: Shape = { kind: 'flag' };
const level: Shape = { kind: 'word', words: levels, noun: 'level' };
const method: Shape = { kind: 'word', words: policyMethods, noun: 'method' };
const mark: Shape = { kind: 'word', words: marks, noun: 'mark' };
const occasion: Shape = { kind: 'word', words: occasions, noun: 'occasion' };
const methods = list(method, 'a list of methods, such as [GET, POST]');
const mediaType: Shape = {
  kind: 'text',
  pattern: mediaTypeName,
  accepted: 'a media type such as application/problem+json',
};

const statusCode: Key = {
  pattern: '^[1-5][0-9][0-9]$',
  noun: 'status code',
  nouns: 'status codes',
  accepted: 'one from 100 to 599',
};
const statusCodeOrRange: Key = {
  pattern: '^[1-5]([0-9][0-9]|XX)$',
  noun: 'status code',
  nouns: 'status codes',
  accepted: 'one from 100 to 599, or a range such as 5XX',
};
const responseKey: Key = {
  pattern: '^([1-5]([0-9][0-9]|XX)|default)$',
  noun: 'status code',
  nouns: 'status codes',
  accepted: 'one from 100 to 599, a range such as 5XX, or default',
};
const ruleId: Key = {
  pattern: '^status-[a-z0-9-]+$',
  noun: 'rule id',
  nouns: 'rule ids',
  accepted: 'one such as status-405-allow-header',
};
const statusCodes = list(textLike(statusCode), 'a list of status codes in quotes');
const statusCodesOrRanges = list(textLike(statusCodeOrRange), 'a list of status codes or ranges');
const cells: Shape = {
  kind: 'map',
  key: {
    pattern: `^(${policyMethods.join('|')})$`,
    noun: 'method',
    nouns: 'methods',
    accepted: policyMethods.join(', '),
  },
  value: level,
  accepted: 'levels by method',
  isFilled: true,
};

const row: Shape = either('a mark, a list of methods, marks by method, or a row of a table', [
  mark,
  list(text, 'a list of methods, or a reason phrase and a mark for each method'),
  {
    kind: 'map',
    key: {
      pattern: `^(${policyMethods.join('|')})$`,
      noun: 'method',
      nouns: 'methods',
      accepted: policyMethods.join(', '),
    },
    value: mark,
    accepted: 'marks by method',
    isFilled: true,
  },
]);

const headerField: Shape = either('a level, or an object with level, methods, forbidden, or', [
  level,
  object(
    { level, methods, forbidden: flag, or: list(textLike(header()), 'a list of header fields') },
    ['level'],
  ),
]);

const body: Shape = object(
  {
    level,
    methods,
    body: { kind: 'word', words: ['present', 'absent'], noun: 'state of a body' },
    or: list(textLike(header()), 'a list of header fields'),
    mediaTypes: list(mediaType, 'a list of media types'),
    forbidden: flag,
  },
  ['level'],
);

const documented: Shape = object(
  {
    statusCodes,
    level,
    when: either('an occasion, or a list of them', [
      occasion,
      list(occasion, 'a list of occasions'),
    ]),
    methods,
    exactly: flag,
  },
  ['statusCodes', 'level'],
);

const need: Shape = object(
  {
    level,
    methods,
    of: either('an occasion, or an object with headers', [
      { kind: 'word', words: occasions.filter((each) => each !== 'always'), noun: 'occasion' },
      object({ headers: list(textLike(header()), 'a list of header fields') }, ['headers']),
    ]),
  },
  ['level', 'of'],
);

/** Levels by status code, of cells, and of what has no code. */
export const levelsShape: Shape = map(
  {
    ...statusCodeOrRange,
    accepted: 'one from 100 to 599, a range such as 5XX, unlisted, reviewed or undocumented',
  },
  either('a level, or levels by method', [level, cells]),
  { unlisted: level, reviewed: level, undocumented: level },
);

/** What a policy may say, member by member, see `Policy`. */
export const policyShape: Shape = object(
  {
    name: text,
    url: text,
    sections: map({ ...ruleId, pattern: '^([1-5]([0-9][0-9]|XX)|status-[a-z0-9-]+)$' }, text),
    level,
    methods,
    allowedMethods: object({ methods, level }, ['methods', 'level']),
    statusCodes: map(statusCode, row),
    unlisted: { kind: 'word', words: ['refused', 'free'], noun: 'answer' },
    levels: levelsShape,
    registered: level,
    undocumentedUnless: map(statusCode, occasion),
    replacements: map(statusCode, statusCodes),
    general: map(
      {
        pattern: '^[1-5]$',
        noun: 'first digit of a status code',
        nouns: 'first digits of status codes',
        accepted: '1 to 5',
      },
      textLike(statusCode),
    ),
    headers: map(responseKey, filledMap(header(), headerField)),
    bodies: map(
      responseKey,
      either('a body, or a list of them', [body, list(body, 'a list of bodies')]),
    ),
    documented: list(documented, 'a list of objects with statusCodes and level'),
    needs: map(statusCode, need),
    inDefault: object({ statusCodes: statusCodesOrRanges, level }, ['statusCodes', 'level']),
    alone: map(statusCode, object({ level, methods }, ['level'])),
    rules: map(
      ruleId,
      either('a level, or an object with level, methods', [
        level,
        object({ level, methods }, ['level']),
      ]),
    ),
    disputes: list(
      object({ statusCode: textLike(statusCode), method, reason }, [
        ...['statusCode', 'method', 'reason'],
      ]),
      'a list of objects with statusCode, method and reason',
    ),
    where: map(
      ruleId,
      object({ paths: list(text, 'a list of paths'), tags: list(text, 'a list of tags') }, []),
    ),
  },
  ['name', 'statusCodes'],
);

function list(items: Shape, accepted: string): Shape {
  return { kind: 'list', items, accepted };
}

function map(key: Key, value: Shape, named?: Readonly<Record<string, Shape>>): Shape {
  const accepted = `an object with ${key.nouns} as keys`;
  return { kind: 'map', key, value, accepted, ...(named && { named }) };
}

/** An object that is no statement without members. */
function filledMap(key: Key, value: Shape): Shape {
  return {
    kind: 'map',
    key,
    value,
    accepted: `an object with ${key.nouns} as keys`,
    isFilled: true,
  };
}

function object(members: Readonly<Record<string, Shape>>, required: readonly string[]): Shape {
  return { kind: 'object', members, required };
}

function either(accepted: string, shapes: readonly Shape[]): Shape {
  return { kind: 'either', shapes, accepted };
}

function textLike({ accepted, noun, pattern }: Key): Shape {
  return { kind: 'text', pattern, accepted: `a ${noun}: ${accepted}` };
}

function header(): Key {
  return {
    pattern: headerName,
    noun: 'name of a header field',
    nouns: 'names of header fields',
    accepted: 'one such as Location',
  };
}
