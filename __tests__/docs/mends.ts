import type { Rule } from '../../checks/Rule.ts';
import { withoutKnown } from '../../findings/withoutKnown.ts';
import { OpenApiDocument } from '../../openapi/OpenApiDocument.ts';
import { Scope } from '../../openapi/Scope.ts';
import ruleset from '../../ruleset.ts';

/** How `status-codes fix` mends a finding, in the words of the pages and in their order. */
export const mends = ['safe', 'with `--contract`', 'by hand'] as const;

export type Mend = (typeof mends)[number];

const mendOf = { safe: 'safe', contract: 'with `--contract`' } as const;

/** By rule, how what it finds in these parsed documents is mended. */
export function mendsIn(documents: readonly unknown[]): Map<string, Set<Mend>> {
  const found = new Map<string, Set<Mend>>();
  for (const data of documents) {
    const document = new OpenApiDocument(data, data);
    const scope = new Scope(document);
    for (const [id, rule] of Object.entries<Rule>(ruleset)) {
      const findings = withoutKnown({ id }, rule.check(scope, rule.options as never), document);
      for (const { fix } of findings) {
        found.set(id, (found.get(id) ?? new Set()).add(fix ? mendOf[fix.safety] : 'by hand'));
      }
    }
  }
  return found;
}
