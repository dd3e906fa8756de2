import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import own from '../../engines/spectral/ownRuleset.ts';
import ruleset from '../../engines/spectral/ruleset.ts';
import { policyRules } from '../../rules/policyRules.ts';
import { execute } from '../consumer.ts';
import { shipped } from '../policies/shipped.ts';

/* Every page of the project, in the repository and in the package. */
const root = join(__dirname, '../..');
const docs = readdirSync(join(root, 'docs'), { recursive: true })
  .map((file) => join('docs', String(file)))
  .filter((file) => file.endsWith('.md'));
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'cli/README.md'],
  ...docs.sort(),
];

interface Link {
  /** From the root. */
  readonly file: string;
  readonly anchor: string;
}

/** What a page links to in the project. */
function linksOf(page: string): Link[] {
  const text = readFileSync(join(root, page), 'utf8');
  const links = [...text.matchAll(/\]\((?![a-z]+:)([^)#\s]*)#?([^)\s]*)\)/g)];
  return links.map(([, file = '', anchor = '']) => ({
    file: file === '' ? page : join(dirname(page), file),
    anchor,
  }));
}

/** The headings of a page as GitHub names them. */
function anchorsOf(file: string): string[] {
  if (!file.endsWith('.md')) return [];
  const headings = readFileSync(join(root, file), 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );
}

test.each(pages)('the links of %s lead to files and headings that exist', (page) => {
  const missing = linksOf(page).filter(
    ({ file, anchor }) =>
      !existsSync(join(root, file)) || (anchor !== '' && !anchorsOf(file).includes(anchor)),
  );
  expect(missing).toEqual([]);
});

test('in the package, links lead somewhere too; sources are in the repository alone', async () => {
  const { stdout } = await execute(root, 'tar', '-tzf', process.env.TARBALL as string);
  const packed = stdout
    .trim()
    .split('\n')
    .map((file) => relative('package', file));
  const isPacked = (file: string) =>
    packed.some((each) => each === file || each.startsWith(join(file, '/')));
  const isSource = (file: string) =>
    /\.(ts|js)$/.test(file) || /^(__tests__|bench|\.github)\//.test(file);
  const missing = pages
    .filter((page) => packed.includes(page))
    .flatMap((page) => linksOf(page).map(({ file }) => ({ page, file })))
    .filter(({ page, file }) => !isPacked(file) && (page === 'README.md' || !isSource(file)));
  expect(packed).toEqual(expect.arrayContaining(['README.md', ...docs]));
  expect(missing).toEqual([]);
});

test.each(pages.filter((page) => !page.startsWith('docs/policies')))(
  '%s names no rule that does not exist',
  (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const ids = text.match(/(?<![\w-])status-(\d{3}|code|head)-[a-z\d-]*[a-z\d]/g) ?? [];
    // Those of a baseline and of policies are in rulesets of their own.
    const others = ['status-code-baseline', 'status-code-method-may'];
    const ofGuides = shipped.flatMap(({ policy }) => Object.keys(policyRules(policy)));
    const rules = [...Object.keys(ruleset.rules), ...Object.keys(own.rules), ...ofGuides];
    expect(ids.filter((id) => ![...rules, ...others].includes(id))).toEqual([]);
  },
);
