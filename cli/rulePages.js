import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { Marked } from 'marked';

const folder = new URL('../docs/rules/', import.meta.url);

/** What helps nobody who reads a report: its links lead into the repository. */
const leftOut = /^## Options\n[\s\S]*?(?=^## )/m;

const marked = new Marked({
  mangle: false,
  renderer: {
    // The name of the rule stands above it already.
    heading: (text, level) => (level === 1 ? '' : `<h3>${text}</h3>\n`),
    // Other pages of the documentation are not there.
    link: (href, _, text) =>
      /^https:/.test(href) ? `<a href="${href}" rel="noreferrer">${text}</a>` : text,
  },
});

/** The page of each rule as markup, for reports to bring along. */
export async function rulePages() {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md'));
  const pages = files.sort().map(async (file) => {
    const text = await readFile(new URL(file, folder), 'utf8');
    return [parse(file).name, marked.parse(text.replace(leftOut, '')).trim()];
  });
  return Object.fromEntries(await Promise.all(pages));
}
