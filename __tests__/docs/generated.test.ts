import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '../../pages/generate.ts';
import type { OptionedFunction } from '../../pages/optionsOf.ts';

/* What `npm run pages` writes is what it would write today. */
const root = join(__dirname, '../..');

async function functions(): Promise<Record<string, OptionedFunction>> {
  const names = readdirSync(join(root, 'functions')).map((file) => file.replace(/\.ts$/, ''));
  const modules = names.map(async (name): Promise<[string, OptionedFunction]> => {
    const module = await import(join(root, `functions/${name}.ts`));
    return [name, module[name]];
  });
  return Object.fromEntries(await Promise.all(modules));
}

test('what is generated of the documentation is what `npm run pages` writes', async () => {
  for (const [file, text] of Object.entries(generate(root, await functions()))) {
    expect([file, readFileSync(join(root, file), 'utf8')]).toEqual([file, text]);
  }
});
