import type { Finding } from '../findings/Finding.ts';
import { withoutKnown } from '../findings/withoutKnown.ts';
import type { JsonPath } from '../openapi/JsonPath.ts';
import { ownMember } from '../openapi/References.ts';
import type { Scope } from '../openapi/Scope.ts';
import type { Rule } from './Rule.ts';

/** A finding as a person reads it. */
export interface Report {
  /** Where in the linted document; that place exists. */
  readonly path: JsonPath;
  readonly message: string;
  /** As the check gave it. */
  readonly finding: Finding;
}

/**
 * What a rule finds in a document and the document does not exempt. As Spectral does it, each stands
 * at the deepest place that the document has on the way to it, and equal ones are one.
 */
export function runRule(id: string, rule: Rule, scope: Scope): Report[] {
  const { check, options, skipsDeprecated, where } = rule;
  const { document } = scope;
  const findings = check(scope, options as never);
  const left = withoutKnown({ id, skipsDeprecated, where }, findings, document);
  const reports = new Map<string, Report>();
  for (const finding of left) {
    const { location, message } = finding;
    const path = existing(location, document.references.root.value);
    reports.set(JSON.stringify([path, message]), { path, message, finding });
  }
  return [...reports.values()];
}

/** The part of a path that a value has. */
function existing(path: JsonPath, root: unknown): JsonPath {
  let value = root;
  const missing = path.findIndex((key) => {
    value = ownMember(value, String(key));
    return value === undefined;
  });
  return missing === -1 ? path : path.slice(0, missing);
}
