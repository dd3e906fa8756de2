/*
 * What may happen to an API after a baseline of it, done to GitHub's: each change with the findings that
 * it must bring, as rule and place.
 */

const invalid = { description: 'Not valid' };
const issues = '/repos/{owner}/{repo}/issues';

function taken(object, key) {
  const value = object[key];
  if (value === undefined) throw new Error(`GitHub's API has no ${key} any more`);
  delete object[key];
  return value;
}

export const changes = {
  'the members of every object in another order': (api) => [reversed(api), []],
  'other white space': (api) => [JSON.stringify(api, undefined, 7), []],
  'other names of the path parameters': (api) => {
    const text = JSON.stringify(api);
    return [
      JSON.parse(text.replace(/"\/[^"]*\{[^"]*(?=":)/g, (path) => path.replaceAll('}', '_}'))),
      [],
    ];
  },
  'a new operation with a 422': (api) => {
    api.paths['/news'] = { post: { responses: { 422: invalid } } };
    return [api, ['status-code-listed paths./news.post.responses.422']];
  },
  'another wrong code on an operation of the baseline': (api) => {
    api.paths[issues].post.responses['418'] = invalid;
    return [api, [`status-code-listed paths.${issues}.post.responses.418`]];
  },
  'a mended operation': (api) => {
    taken(api.paths[issues].post.responses, '422');
    return [api, [`status-code-baseline paths.${issues}.post.responses`]];
  },
  'all responses of an operation as components': (api) => {
    const { responses } = api.paths[issues].post;
    for (const [key, response] of Object.entries(responses)) {
      if (response.$ref !== undefined) continue;
      api.components.responses[`moved-${key}`] = response;
      responses[key] = { $ref: `#/components/responses/moved-${key}` };
    }
    return [api, []];
  },
  'a path item as a component': (api) => {
    api.components.pathItems = { issues: api.paths[issues] };
    api.paths[issues] = { $ref: '#/components/pathItems/issues' };
    return [api, []];
  },
  'a component with another name': (api) => {
    const moved = taken(api.components.responses, 'moved_permanently');
    const text = JSON.stringify(api).replaceAll('responses/moved_permanently"', 'responses/moved"');
    const renamed = JSON.parse(text);
    renamed.components.responses.moved = moved;
    return [
      renamed,
      [
        'status-301-location-header components.responses.moved',
        'status-code-baseline components.responses',
      ],
    ];
  },
  'one user more of a component of the baseline': (api) => {
    const reference = { $ref: '#/components/responses/moved_permanently' };
    api.paths['/zen'].get.responses['301'] = reference;
    return [api, []];
  },
  'an operation less': (api) => {
    taken(api.paths[issues], 'post');
    return [api, ['status-code-baseline paths', 'status-code-baseline paths']];
  },
};

function reversed(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key, reversed(member)]);
  return Object.fromEntries(members.reverse());
}
