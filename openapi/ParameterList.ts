import { carriesCredentials } from './carriesCredentials.ts';
import { isSecret } from './isSecret.ts';
import { namesResource } from './namesResource.ts';
import type { Parameter } from './Parameter.ts';

/**
 * Some parameters of an operation: its own, or those of a path item, which operations share. Each
 * question is answered once.
 */
export class ParameterList {
  /** Whether one of them cannot be read. */
  readonly isUnreadable: boolean;
  readonly #parameters: readonly Parameter[];
  #places: ReadonlySet<unknown> | undefined;
  #headers: ReadonlySet<string> | undefined;
  #nameResource: boolean | undefined;
  #carryCredentials: boolean | undefined;
  #nameSecret: boolean | undefined;

  /** Takes `undefined` for each that cannot be read. */
  constructor(all: readonly (Parameter | undefined)[]) {
    this.#parameters = all.filter((parameter) => parameter !== undefined);
    this.isUnreadable = this.#parameters.length < all.length;
  }

  /** Whether there is none that can be read. */
  get isEmpty(): boolean {
    return this.#parameters.length === 0;
  }

  /** Where they are: `header`, `query`. */
  get places(): ReadonlySet<unknown> {
    this.#places ??= new Set(this.#parameters.map((parameter) => parameter.in));
    return this.#places;
  }

  /** The names of the header fields, in lower case. */
  get headers(): ReadonlySet<string> {
    this.#headers ??= new Set(
      this.#parameters
        .filter((parameter) => parameter.in === 'header' && typeof parameter.name === 'string')
        .map(({ name }) => (name as string).toLowerCase()),
    );
    return this.#headers;
  }

  /** See `namesResource`. */
  get nameResource(): boolean {
    this.#nameResource ??= this.#parameters.some(namesResource);
    return this.#nameResource;
  }

  /** See `carriesCredentials`. */
  get carryCredentials(): boolean {
    this.#carryCredentials ??= this.#parameters.some(carriesCredentials);
    return this.#carryCredentials;
  }

  /** See `isSecret`. */
  get nameSecret(): boolean {
    this.#nameSecret ??= this.#parameters.some(({ name }) => isSecret(name));
    return this.#nameSecret;
  }
}
