type Child = Node | string | undefined;
type Properties = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An element with attributes and children. `true` is an attribute without value, `false` and
 * `undefined` are none. Text stays text.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    // As a property, for the styles that the page allows to come from its own script.
    if (key === 'style') element.style.cssText = String(value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** Text of the document, which may run from right to left or carry marks that turn what follows. */
export function text(content: string): HTMLElement {
  return h('bdi', {}, content);
}

/** A link to a page of the web; a ruleset may name any URL, and others stay text. */
export function link(label: Child, url: string | undefined, description?: string): Node {
  if (url === undefined || !/^https?:\/\//.test(url)) return h('span', {}, label);
  return h('a', { href: url, rel: 'noreferrer', 'aria-label': description }, label);
}
