import type { Edit } from '../../../findings/Fix.ts';
import { editText } from '../../fix/editText.ts';
import { Source } from '../../fix/source/Source.ts';

/*
 * What an edit makes of a text in each style that people write: what it does not name stays, to the
 * byte.
 */
const declare: Edit = {
  change: 'add',
  path: ['405', 'headers', 'Allow'],
  value: { schema: { type: 'string' } },
};
const removeBody: Edit = { change: 'remove', path: ['204', 'content'] };
const rename: Edit = { change: 'rename', path: ['422'], to: '400' };
const removeCode: Edit = { change: 'remove', path: ['202'] };
const document404: Edit = { change: 'add', path: ['404'] };
const own: Edit = {
  change: 'own',
  path: ['405'],
  of: ['x'],
  edits: [{ change: 'remove', path: ['content'] }],
};

const cases: Readonly<Record<string, readonly [before: string, edit: Edit, after: string]>> = {
  'a block': [
    `'405':
  description: No
`,
    declare,
    `'405':
  description: No
  headers:
    Allow:
      schema:
        type: string
`,
  ],
  'a block without a line break at the end': [
    `'405':
  description: No`,
    declare,
    `'405':
  description: No
  headers:
    Allow:
      schema:
        type: string`,
  ],
  'lines that end in CR LF': [
    "'405':\r\n  description: No\r\n\r\n# end\r\n",
    declare,
    "'405':\r\n  description: No\r\n  headers:\r\n    Allow:\r\n      schema:\r\n        type: string\r\n\r\n# end\r\n",
  ],
  'a map in braces': [
    `'405': { description: No } # no
`,
    declare,
    `'405': { description: No, headers: { Allow: { schema: { type: string } } } } # no
`,
  ],
  'a map in braces without spaces': [
    `'405': {description: No, headers: {}}
`,
    declare,
    `'405': {description: No, headers: {Allow: {schema: {type: string}}}}
`,
  ],
  'an empty map': [
    `'405': {}
`,
    declare,
    `'405': { headers: { Allow: { schema: { type: string } } } }
`,
  ],
  'another indent, comments, another order': [
    `'405':
    headers: # some
        X: 1 # x

    # about
    description: No
`,
    declare,
    `'405':
    headers: # some
        X: 1 # x
        Allow:
            schema:
                type: string

    # about
    description: No
`,
  ],
  'text that keeps its blank lines': [
    `'405':
  description: |+
    No


'406': {}
`,
    declare,
    `'405':
  description: |+
    No


  headers:
    Allow:
      schema:
        type: string
'406': {}
`,
  ],
  'folded text, and a comment that is none': [
    `'405':
  description: >
    No
    # no comment

  # a comment
'406': {}
`,
    declare,
    `'405':
  description: >
    No
    # no comment
  headers:
    Allow:
      schema:
        type: string

  # a comment
'406': {}
`,
  ],
  'a member without a value': [
    `'405':
  description: No
  headers:
`,
    declare,
    `'405':
  description: No
  headers: { Allow: { schema: { type: string } } }
`,
  ],
  'a member without a value, with a comment': [
    `'405':
  description: No
  headers: # none
'406': {}
`,
    declare,
    `'405':
  description: No
  headers: { Allow: { schema: { type: string } } } # none
'406': {}
`,
  ],
  'a member that is null': [
    `'405':
  headers: ~
`,
    declare,
    `'405':
  headers: { Allow: { schema: { type: string } } }
`,
  ],
  'dense JSON': [
    '{"405":{"description":"No"}}',
    declare,
    '{"405":{"description":"No","headers":{"Allow":{"schema":{"type":"string"}}}}}',
  ],
  'JSON on one line': [
    '{"405": {"description": "No"}}',
    declare,
    '{"405": {"description": "No", "headers": {"Allow": {"schema": {"type": "string"}}}}}',
  ],
  'JSON with tabs': [
    '{\n\t"405": {\n\t\t"description": "No"\n\t}\n}\n',
    declare,
    '{\n\t"405": {\n\t\t"description": "No",\n\t\t"headers": {\n\t\t\t"Allow": {\n\t\t\t\t"schema": {\n\t\t\t\t\t"type": "string"\n\t\t\t\t}\n\t\t\t}\n\t\t}\n\t}\n}\n',
  ],
  'JSON with CR LF': [
    '{\r\n  "405": {\r\n    "description": "No"\r\n  }\r\n}',
    declare,
    '{\r\n  "405": {\r\n    "description": "No",\r\n    "headers": {\r\n      "Allow": {\r\n        "schema": {\r\n          "type": "string"\r\n        }\r\n      }\r\n    }\r\n  }\r\n}',
  ],
  'an empty object of JSON on lines': [
    `{
  "405": {}
}
`,
    declare,
    `{
  "405": {
    "headers": {
      "Allow": {
        "schema": {
          "type": "string"
        }
      }
    }
  }
}
`,
  ],
  'an object on one line in JSON on lines': [
    `{
  "405": { "description": "No" }
}
`,
    declare,
    `{
  "405": { "description": "No", "headers": { "Allow": { "schema": { "type": "string" } } } }
}
`,
  ],
  'braces over lines, a comment behind the comma': [
    `'405': {
  description: No, # why
}
`,
    declare,
    `'405': {
  description: No, # why
  headers: { Allow: { schema: { type: string } } },
}
`,
  ],
  'braces over lines, a comment and no comma': [
    `'405': {
  description: No # why
}
`,
    declare,
    `'405': {
  description: No, # why
  headers: { Allow: { schema: { type: string } } }
}
`,
  ],
  'braces over lines, a comma at the end': [
    `'405': {
  description: No,
}
`,
    declare,
    `'405': {
  description: No,
  headers: { Allow: { schema: { type: string } } },
}
`,
  ],
  'comments around a body: those inside of it go': [
    `'204':
  description: No
  # the body
  content: # c
    a/b: {}
    # inner
  # outer
'205': {}
`,
    removeBody,
    `'204':
  description: No
  # the body
  # outer
'205': {}
`,
  ],
  'a body at the end of a text without a line break': [
    `'204':
  description: No
  content:
    a/b: {}`,
    removeBody,
    `'204':
  description: No`,
  ],
  'a body that is all there is': [
    `'204':
  content:
    a/b: {}
'205': {}
`,
    removeBody,
    `'204': {}
'205': {}
`,
  ],
  'a body in braces, last': [
    `'204': { description: No, content: { a/b: {} } }
`,
    removeBody,
    `'204': { description: No }
`,
  ],
  'a body in braces, first': [
    `'204': { content: { a/b: {} }, description: No }
`,
    removeBody,
    `'204': { description: No }
`,
  ],
  'a body in braces, alone': [
    `'204': { content: { a/b: {} } }
`,
    removeBody,
    `'204': {}
`,
  ],
  'a body in braces over lines, last, with comments': [
    `'204': {
  description: No, # why
  content: { a/b: {} } # what
}
`,
    removeBody,
    `'204': {
  description: No # why
}
`,
  ],
  'the same with a comma at the end': [
    `'204': {
  description: No, # why
  content: { a/b: {} }, # what
}
`,
    removeBody,
    `'204': {
  description: No, # why
}
`,
  ],
  'a body in braces over lines, first, with comments': [
    `'204': {
  # first
  content: { a/b: {} }, # what
  # second
  description: No
}
`,
    removeBody,
    `'204': {
  # first
  # second
  description: No
}
`,
  ],
  'a body in dense JSON': [
    '{"204":{"description":"No","content":{"a/b":{}}},"205":{}}',
    removeBody,
    '{"204":{"description":"No"},"205":{}}',
  ],
  'a body in JSON on lines, first': [
    `{
  "204": {
    "content": {
      "a/b": {}
    },
    "description": "No"
  }
}
`,
    removeBody,
    `{
  "204": {
    "description": "No"
  }
}
`,
  ],
  'a body in JSON on lines, last': [
    `{
  "204": {
    "description": "No",
    "content": {
      "a/b": {}
    }
  }
}
`,
    removeBody,
    `{
  "204": {
    "description": "No"
  }
}
`,
  ],
  'a key that is a number': [
    `422: { description: a }
`,
    rename,
    `400: { description: a }
`,
  ],
  'a key in single quotes, its value an anchor': [
    `'422': &a { description: a }
"405": *a
`,
    rename,
    `'400': &a { description: a }
"405": *a
`,
  ],
  'a key in double quotes': [
    `"422" : { description: a }
`,
    rename,
    `"400" : { description: a }
`,
  ],
  'a key with a question mark': [
    `? 422
: description: a
`,
    rename,
    `? 400
: description: a
`,
  ],
  'a response between others': [
    `'200': {}
'202':
  description: a
'204': {}
`,
    removeCode,
    `'200': {}
'204': {}
`,
  ],
  'a response in its place, quoted as its neighbours': [
    `'200': {}
'405': {}
default: {}
`,
    document404,
    `'200': {}
'404':
  description: Not Found
'405': {}
default: {}
`,
  ],
  'a response beside numbers, which Spectral takes for no keys': [
    `200:
  description: a
`,
    document404,
    `200:
  description: a
"404":
  description: Not Found
`,
  ],
  'a response before the first': [
    `'405': # a
  description: a
`,
    document404,
    `'404':
  description: Not Found
'405': # a
  description: a
`,
  ],
  'a response before the first and its comment': [
    `# about 405
'405':
  description: a
`,
    document404,
    `'404':
  description: Not Found
# about 405
'405':
  description: a
`,
  ],
  'a response before default': [
    `default:
  description: a
`,
    document404,
    `"404":
  description: Not Found
default:
  description: a
`,
  ],
  'a response in JSON on one line': [
    '{"200": {}, "405": {}}',
    document404,
    '{"200": {}, "404": { "description": "Not Found" }, "405": {}}',
  ],
  'a response in JSON on lines': [
    `{
  "405": {}
}`,
    document404,
    `{
  "404": {
    "description": "Not Found"
  },
  "405": {}
}`,
  ],
  'a document with markers': [
    `--- # first
'405': { description: No }
...
`,
    declare,
    `--- # first
'405': { description: No, headers: { Allow: { schema: { type: string } } } }
...
`,
  ],
  'a document with a directive': [
    `%YAML 1.2
---
'405':
  description: No
...
`,
    declare,
    `%YAML 1.2
---
'405':
  description: No
  headers:
    Allow:
      schema:
        type: string
...
`,
  ],
  'a byte order mark': [
    "\uFEFF'405':\n  description: No\n",
    declare,
    "\uFEFF'405':\n  description: No\n  headers:\n    Allow:\n      schema:\n        type: string\n",
  ],
  'a copy of its own in braces': [
    `'405': { $ref: '#/x' }
x: { description: No, content: { a: 1 } }
`,
    own,
    `'405': { description: 'No' }
x: { description: No, content: { a: 1 } }
`,
  ],
  'a copy of its own in a block': [
    `'405':
  $ref: '#/x'
x:
  description: |
    No
    more
  list:
    - a: 1
      b: [ ]
    - 'yes'
  n: 1.5
  d: '2020-01-01'
  content: { a: 1 }
`,
    own,
    `'405':
  description: |
    No
    more
  list:
    - a: 1
      b: []
    - 'yes'
  'n': 1.5
  d: '2020-01-01'
x:
  description: |
    No
    more
  list:
    - a: 1
      b: [ ]
    - 'yes'
  n: 1.5
  d: '2020-01-01'
  content: { a: 1 }
`,
  ],
  'a copy of its own in JSON': [
    `{
  "405": {
    "$ref": "#/x"
  },
  "x": {
    "description": "No",
    "content": 1
  }
}`,
    own,
    `{
  "405": {
    "description": "No"
  },
  "x": {
    "description": "No",
    "content": 1
  }
}`,
  ],
};

test.each(Object.entries(cases))('%s', (_, [before, edit, after]) => {
  expect(editText(new Source(before), [edit]).content).toBe(after);
});
