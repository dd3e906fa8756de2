import type { Fix } from '../../findings/Fix.ts';
import { compare, idOf, newFindings } from './compare.ts';
import { editData } from './data/editData.ts';
import { editText } from './editText.ts';
import { type Found, type Linted, type Linter, lintDocument } from './lintDocument.ts';
import { orphaning } from './orphans.ts';
import { type Mend, planFor } from './Plan.ts';
import { Refusal } from './Refusal.ts';
import type { Source } from './source/Source.ts';

/** A document and what is found in it. */
interface State {
  readonly source: Source;
  readonly linted: Linted;
}

/** Edits that were made together, and what they were made on. */
export interface Pass {
  /** What the document said, and says then. */
  readonly before: unknown;
  readonly after: unknown;
  readonly mends: readonly Mend[];
}

/** What has become of a document. */
export interface Fixed {
  readonly source: Source;
  readonly passes: readonly Pass[];
  /** What the rules of this project still find. */
  readonly left: readonly Found[];
  /** Why not more, by finding that is left. */
  readonly refusals: ReadonlyMap<Found, string>;
  /** The other files and addresses that its `$ref`s lead to, or did. */
  readonly references: ReadonlySet<string>;
  /** What all rules report of what is left. */
  readonly diagnostics: Linted['diagnostics'];
}

/** How to mend a finding, if at all. */
export type FixOf = (finding: Found) => Fix | undefined;

/** Mends documents of one name, under one ruleset. */
export class Fixer {
  readonly #name: string;
  readonly #linter: Linter;
  readonly #passes: Pass[] = [];
  /** By finding, why a guard has refused its mend. */
  readonly #refused = new Map<string, string>();
  readonly #references = new Set<string>();

  private constructor(name: string, linter: Linter) {
    this.#name = name;
    this.#linter = linter;
  }

  /**
   * Makes the edits that `fixes` know, one after the other, as long as there are some. What is done
   * together is kept if the text says what it should, what was mended is found no longer, and nothing is
   * found that was not before; so what is left when nothing is left to do stays as it is in another run.
   */
  static async fix(
    source: Source,
    name: string,
    linter: Linter,
    fixes: readonly FixOf[],
  ): Promise<Fixed> {
    const fixer = new Fixer(name, linter);
    let state: State = { source, linted: await fixer.#lint(source) };
    for (;;) {
      const made = fixer.#passes.length;
      const refusals = new Map<string, string>();
      fixer.#refused.clear();
      for (const fixOf of fixes) state = await fixer.#round(state, fixOf, refusals);
      // What was refused may be possible now that others are made, as it would be in another run.
      const isDone = fixer.#passes.length === made || fixer.#refused.size === 0;
      if (isDone) return fixer.#result(state, refusals);
    }
  }

  async #round(state: State, fixOf: FixOf, refusals: Map<string, string>): Promise<State> {
    let next = state;
    for (;;) {
      const { mends, refusals: refused } = this.#plan(next, fixOf);
      for (const [finding, reason] of refused) refusals.set(idOf(finding), reason);
      if (mends.length === 0) return next;
      next = await this.#attempt(next, mends, fixOf);
    }
  }

  async #lint(source: Source): Promise<Linted> {
    const linted = await lintDocument(source, this.#name, this.#linter);
    for (const reference of linted.references) this.#references.add(reference);
    return linted;
  }

  #plan({ linted, source }: State, fixOf: FixOf) {
    const open = linted.findings.filter((finding) => !this.#refused.has(idOf(finding)));
    return planFor(source, open, fixOf);
  }

  /** Makes mends as far as nothing speaks against it; refuses at least one, if it makes none. */
  async #attempt(state: State, mends: readonly Mend[], fixOf: FixOf): Promise<State> {
    const edits = mends.flatMap((mend) => mend.edits);
    const data = refusable(() => editData(state.source.data, edits));
    if (data instanceof Refusal) return this.#withFewer(state, mends, data.message, fixOf);
    const orphans = orphaning(state.source.data, data, mends);
    if (orphans.size > 0) return this.#withInnocent(state, mends, orphans, fixOf);
    const source = refusable(() => editText(state.source, edits, data));
    if (source instanceof Refusal) return this.#withFewer(state, mends, source.message, fixOf);
    const next = { source, linted: await this.#lint(source) };
    const { guilty, strange } = compare(state.linted, next.linted, mends);
    if (guilty.size === 0 && strange === undefined) {
      this.#passes.push({ before: state.source.data, after: source.data, mends });
      return next;
    }
    const followed = await this.#follow(state, next, mends, fixOf);
    if (followed !== undefined) return followed;
    if (guilty.size === 0) return this.#withFewer(state, mends, strange as string, fixOf);
    return this.#withInnocent(state, mends, guilty, fixOf);
  }

  async #withInnocent(
    state: State,
    mends: readonly Mend[],
    guilty: ReadonlyMap<Mend, string>,
    fixOf: FixOf,
  ): Promise<State> {
    for (const [mend, reason] of guilty) this.#refuse(mend, reason);
    const innocent = mends.filter((mend) => !guilty.has(mend));
    return innocent.length === 0 ? state : this.#attempt(state, innocent, fixOf);
  }

  /** Mends what is new as well, if that leaves nothing new: a 401 that is added needs its header field. */
  async #follow(
    state: State,
    next: State,
    mends: readonly Mend[],
    fixOf: FixOf,
  ): Promise<State | undefined> {
    const found = newFindings(state.linted, next.linted, mends);
    const more = planFor(next.source, found, fixOf).mends;
    if (more.length === 0) return undefined;
    const edits = more.flatMap((mend) => mend.edits);
    const source = refusable(() => editText(next.source, edits));
    if (source instanceof Refusal) return undefined;
    const linted = await this.#lint(source);
    const { guilty, strange } = compare(state.linted, linted, [...mends, ...more]);
    if (guilty.size > 0 || strange !== undefined) return undefined;
    this.#passes.push(
      { before: state.source.data, after: next.source.data, mends },
      { before: next.source.data, after: source.data, mends: more },
    );
    return { source, linted };
  }

  /** Nobody knows which one it was: tries half of them, and the others again later. */
  async #withFewer(
    state: State,
    mends: readonly Mend[],
    reason: string,
    fixOf: FixOf,
  ): Promise<State> {
    const [first] = mends as [Mend];
    if (mends.length > 1) return this.#attempt(state, mends.slice(0, mends.length / 2), fixOf);
    this.#refuse(first, reason);
    return state;
  }

  #refuse({ findings }: Mend, reason: string): void {
    for (const finding of findings) this.#refused.set(idOf(finding), reason);
  }

  #result({ linted, source }: State, refusals: ReadonlyMap<string, string>): Fixed {
    const reasons = linted.findings.flatMap((finding): [Found, string][] => {
      const id = idOf(finding);
      const reason = this.#refused.get(id) ?? refusals.get(id);
      return reason === undefined ? [] : [[finding, reason]];
    });
    return {
      source,
      passes: this.#passes,
      left: linted.findings,
      refusals: new Map(reasons),
      references: this.#references,
      diagnostics: linted.diagnostics,
    };
  }
}

/** What is made, or why it is not. */
function refusable<Made>(make: () => Made): Made | Refusal {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
