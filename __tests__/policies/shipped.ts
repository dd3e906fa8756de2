import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Policy } from '../../policies/Policy.ts';

const folder = join(__dirname, '../../policies');

/** A policy that the package ships: a file of `policies/`, which exports it by the file's name. */
export interface Shipped {
  /** The name by which rulesets extend it: `sps-commerce`. */
  readonly name: string;
  readonly file: string;
  readonly policy: Policy;
}

export const shipped: readonly Shipped[] = readdirSync(folder)
  .filter((file) => /^[a-z]\w*\.ts$/.test(file))
  .map((file) => {
    const variable = basename(file, '.ts');
    const name = variable.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return { name, file, policy: require(join(folder, file))[variable] };
  });
