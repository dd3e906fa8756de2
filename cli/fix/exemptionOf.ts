import type { Subject } from '../../findings/Finding.ts';
import type { Edit, Fix } from '../../findings/Fix.ts';
import { exemptionExtension } from '../../openapi/Exemptions.ts';
import { type Node, ownMember } from '../../openapi/References.ts';
import type { Found } from './lintDocument.ts';

/**
 * The exemptions that silence a finding, with a reason: at the shared definition where it stands there,
 * else at the response or the operation; a `$ref` has no room for one.
 */
export function exemptionOf({ location, rule, subjects }: Found, reason: string): Fix | undefined {
  if (subjects.length === 0) return undefined;
  const isAtDefinition = location.length > 0 && location[0] !== 'paths';
  const places = isAtDefinition
    ? [location]
    : subjects.map((subject) => holderOf(subject).location);
  const edits = places.map((place): Edit => {
    return { change: 'add', path: [...place, exemptionExtension, rule], value: reason };
  });
  return { safety: 'safe', edits: distinct(edits) };
}

function holderOf(subject: Subject): Node {
  if (!('operation' in subject)) return subject.node;
  const [use] = subject.nodes;
  return ownMember(use.value, '$ref') === undefined ? use : subject.operation.node;
}

function distinct(edits: readonly Edit[]): Edit[] {
  const byPath = new Map(edits.map((edit): [string, Edit] => [JSON.stringify(edit.path), edit]));
  return [...byPath.values()];
}
