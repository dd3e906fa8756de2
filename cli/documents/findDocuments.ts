import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import { isUrl } from '../isUrl.ts';
import type { Target } from './Target.ts';

/** Where documents are looked for, and what standard input is taken for. */
export interface FindOptions {
  readonly folder: string;
  readonly stdinFilepath?: string | undefined;
}

/** A member `openapi` or `swagger`, wherever it stands: parsing a lock file takes longer. */
const openApi = /["']?\b(?:openapi|swagger)["']?\s*:/;
const ignore = ['**/node_modules/**', '**/.git/**'];

/**
 * The documents that arguments name: files, folders, globs, URLs, and `-` for standard input. In folders
 * they are those that say they are OpenAPI. Each once, in the order of the arguments; throws for an
 * argument that leads to none.
 */
export async function findDocuments(
  args: readonly string[],
  options: FindOptions,
): Promise<readonly Target[]> {
  const lists = await Promise.all(args.map((arg) => targetsOf(arg, options)));
  const found = new Map(lists.flat().map((target) => [target.source ?? target.name, target]));
  return [...found.values()];
}

async function targetsOf(arg: string, { folder, stdinFilepath }: FindOptions): Promise<Target[]> {
  if (arg.trim() === '') throw new Error('a document has no name');
  if (arg === '-') return [standardInput(folder, stdinFilepath)];
  if (isUrl(arg)) return [{ name: arg, source: arg, isStandardInput: false }];
  const file = arg.startsWith('file:') ? fileURLToPath(arg) : resolve(folder, arg);
  const kind = statSync(file, { throwIfNoEntry: false });
  if (kind?.isFile() === true) return [targetOf(file, folder)];
  const files =
    kind?.isDirectory() === true
      ? (await search('**/*.{json,yaml,yml}', file)).filter(isOpenApi)
      : await search(arg.replaceAll('\\', '/'), folder);
  if (files.length === 0) throw new Error(`${arg}: no such document`);
  return files.sort().map((found) => targetOf(found, folder));
}

function standardInput(folder: string, stdinFilepath: string | undefined): Target {
  const isStandardInput = true;
  if (stdinFilepath === undefined) {
    return { name: 'standard input', source: undefined, isStandardInput };
  }
  return { name: stdinFilepath, source: resolve(folder, stdinFilepath), isStandardInput };
}

function targetOf(file: string, folder: string): Target {
  return { name: relative(folder, file), source: file, isStandardInput: false };
}

function search(pattern: string, cwd: string): Promise<string[]> {
  return glob(pattern, { cwd, ignore, absolute: true, dot: true, expandDirectories: false });
}

function isOpenApi(file: string): boolean {
  return openApi.test(readFileSync(file, 'utf8'));
}
