/** What a person needs to judge a finding: its operation without the schemas, and its neighbours. */
export function describe({ document, path, message }, data) {
  const [root, template, method] = path;
  const lines = [`${document.name} ${path.join(' > ')}`, message];
  if (root !== 'paths') return [...lines, brief(at(data, path))].join('\n');
  const item = data.paths[template];
  const { description, requestBody, responses, security = data.security, ...rest } = item[method];
  const parameters = [...(item.parameters ?? []), ...(rest.parameters ?? [])]
    .map((parameter) => target(data, parameter))
    .map((parameter) => `${parameter?.in} ${parameter?.name}`);
  return [
    ...lines,
    `operationId: ${rest.operationId}`,
    `summary: ${rest.summary}`,
    `description: ${String(description).slice(0, 400)}`,
    `parameters: ${parameters.join(', ')}`,
    `requestBody: ${brief(target(data, requestBody))}`,
    `security: ${brief(security)}`,
    ...Object.entries(responses).map(
      ([key, response]) => `${key}: ${brief(target(data, response))}`,
    ),
    `neighbours: ${neighbours(data, template).join(', ')}`,
  ].join('\n');
}

function target(data, node) {
  if (typeof node?.$ref !== 'string' || !node.$ref.startsWith('#/')) return node;
  const keys = decodeURIComponent(node.$ref).slice(2).split('/');
  return at(
    data,
    keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')),
  );
}

function at(data, path) {
  return path.reduce((node, key) => node?.[key], data);
}

/** JSON without schemas and examples, and with the beginnings of long texts. */
function brief(node) {
  return JSON.stringify(node, (key, value) => {
    if (key === 'schema') return value?.$ref ?? value?.type ?? '...';
    if (key === 'example' || key === 'examples') return undefined;
    return typeof value === 'string' ? value.slice(0, 200) : value;
  });
}

/** The operations on the path, on the one above and on those below. */
function neighbours(data, template) {
  const above = template.replace(/\/[^/]*$/, '');
  return Object.keys(data.paths)
    .filter((other) => other === above || other === template || other.startsWith(`${template}/`))
    .slice(0, 8)
    .map((other) => `${methodsOf(data.paths[other])} ${other}`);
}

function methodsOf(item) {
  return Object.keys(item)
    .filter((key) => /^(get|head|put|post|patch|delete|options)$/.test(key))
    .join('/');
}
