import { type Finding, type Severity, severities } from '../../model/Report.ts';
import { countBySeverity } from './Appearance.ts';

/** A rule that found something. */
export interface RuleSummary {
  readonly rule: string;
  /** The worst there is. */
  readonly severity: Severity;
  readonly number: number;
  readonly documentationUrl: string | undefined;
  /** Its findings, as indexes. */
  readonly findings: readonly number[];
}

/** The rules of findings, given as indexes, in the order of their worst severity and their number. */
export function rulesOf(findings: readonly Finding[], indexes: readonly number[]): RuleSummary[] {
  const byRule = new Map<string, number[]>();
  for (const index of indexes) {
    const { rule = '' } = findings[index] ?? {};
    const known = byRule.get(rule);
    if (known === undefined) byRule.set(rule, [index]);
    else known.push(index);
  }
  return [...byRule]
    .map(([rule, own]): RuleSummary => {
      const found = own.map((index) => findings[index] as Finding);
      const [severity = 'hint'] = countBySeverity(found).keys();
      const documentationUrl = found[0]?.documentationUrl;
      return { rule, severity, number: own.length, documentationUrl, findings: own };
    })
    .sort(
      (left, right) =>
        severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
        right.number - left.number,
    );
}
