import { readFile, writeFile } from 'node:fs/promises';

const file = new URL('../docs/measurements.md', import.meta.url);

/** Writes what stands between `<!-- name -->` and `<!-- /name -->` in `docs/measurements.md`. */
export async function writeSection(name, written) {
  const text = await readFile(file, 'utf8');
  const section = new RegExp(`(?<=<!-- ${name} -->\n).*(?=<!-- /${name} -->)`, 's');
  if (!section.test(text)) throw new Error(`docs/measurements.md has no section ${name}`);
  await writeFile(
    file,
    text.replace(section, () => `\n${written}\n\n`),
  );
}
