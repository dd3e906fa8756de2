import { isRecord } from './isRecord.ts';
import type { JsonPath } from './JsonPath.ts';
import { memberNames } from './memberNames.ts';
import { type Node, ownMember, type References } from './References.ts';

/** The extension by which a document exempts a response, an operation or a path item. */
export const exemptionExtension = 'x-status-code-exempt';

/** One member of an `x-status-code-exempt`. */
export interface Exemption {
  readonly rule: string;
  /** Why; an exemption without one, in words, is none. */
  readonly reason: string | undefined;
  readonly location: JsonPath;
  /** Whether it has silenced the rule at least once in this run. */
  readonly isUsed: boolean;
}

/** An `x-status-code-exempt`. */
export interface ExemptionExtension {
  readonly name: string;
  readonly location: JsonPath;
  /** Whether it is something else than an object. */
  readonly isMalformed: boolean;
  readonly members: readonly Exemption[];
}

/** The exemptions of one document, `x-status-code-exempt: { <rule>: <reason> }`, and their use. */
export class Exemptions {
  readonly #references: References;
  /** By the extension's value, the rules that it has silenced. */
  readonly #used = new Map<object, Set<string>>();
  readonly #ran = new Set<string>();
  /** By the extension's value, the reasons that it gives. */
  readonly #reasons = new Map<object, Map<string, string | undefined>>();

  constructor(references: References) {
    this.#references = references;
  }

  /** Notes that a rule looks at the document. */
  noteRun(rule: string): void {
    this.#ran.add(rule);
  }

  /** Whether a rule has looked at the document. */
  hasRun(rule: string): boolean {
    return this.#ran.has(rule);
  }

  /** Why the first of the nodes exempts what it is about from a rule, if any; notes all that do. */
  silence(rule: string, holders: readonly Node[]): string | undefined {
    let first: string | undefined;
    for (const holder of holders) {
      const value = ownMember(holder.value, exemptionExtension);
      const reason = isRecord(value) ? this.#reasonOf(value, rule) : undefined;
      if (!isRecord(value) || reason === undefined) continue;
      this.#used.set(value, (this.#used.get(value) ?? new Set()).add(rule));
      first ??= reason;
    }
    return first;
  }

  /** The exemptions of a node, if it has the extension. */
  of(holder: Node): ExemptionExtension {
    const { value, location } = this.#references.child(holder, exemptionExtension);
    const members = memberNames(value) ?? [];
    return {
      name: exemptionExtension,
      location,
      isMalformed: value !== undefined && !isRecord(value),
      members: members.map((rule) => ({
        rule,
        reason: this.#reasonOf(value as Record<string, unknown>, rule),
        location: [...location, rule],
        isUsed: this.#used.get(value as object)?.has(rule) === true,
      })),
    };
  }

  #reasonOf(value: Readonly<Record<string, unknown>>, rule: string): string | undefined {
    const reasons = this.#reasons.get(value) ?? new Map<string, string | undefined>();
    this.#reasons.set(value, reasons);
    if (!reasons.has(rule)) reasons.set(rule, reasonOf(value, rule));
    return reasons.get(rule);
  }
}

function reasonOf(exemptions: Readonly<Record<string, unknown>>, rule: string): string | undefined {
  const reason = Object.hasOwn(exemptions, rule) ? exemptions[rule] : undefined;
  return typeof reason === 'string' && reason.trim() !== '' ? reason : undefined;
}
