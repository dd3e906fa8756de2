import type { ISpectralDiagnostic } from '@stoplight/spectral-core';
import type { Finding as OwnFinding, Subject } from '../../../findings/Finding.ts';
import type { JsonPath } from '../../../openapi/JsonPath.ts';
import { ownMember } from '../../../openapi/References.ts';
import type { Linted, Observed } from '../observeDocument.ts';
import type { Located } from './Located.ts';
import { Locator } from './Locator.ts';
import { type Finding, type Severity, type Standing, severities } from './Report.ts';

/** A finding of a rule of this project, with the place that Spectral gives it. */
interface Own extends Omit<Observed, 'finding'> {
  readonly path: JsonPath;
  readonly message: string;
  readonly subjects: readonly Subject[];
}

/**
 * What was found in a document, what its baseline knows and what it exempts, each with the operations
 * and responses it speaks of. Those of this project say it themselves; of others the place tells.
 */
export function locateFindings(linted: Linted, nameOf: (file: string) => string): Located[] {
  const { diagnostics, document, file, openApi, originOf } = linted;
  const own = ownFindings(linted);
  const locator = new Locator(openApi, file, originOf);
  const reported = diagnostics.map((diagnostic): Located => {
    const { message, path, source = file } = diagnostic;
    const known = source === file ? own.get(keyOf('reported', message, path)) : undefined;
    const subjects =
      known !== undefined && known.subjects.length > 0
        ? known.subjects
        : locator.subjectsAt({ file: source, path });
    return { finding: reportedAs(diagnostic, known?.rule, nameOf(source)), subjects };
  });
  const silenced = [...own.values()]
    .filter(({ standing }) => standing !== 'reported')
    .map(({ documentationUrl, message, path, reason, rule, severity, standing, subjects }) => ({
      finding: {
        rule,
        severity: severities[severity] as Severity,
        message,
        standing,
        ...(reason !== undefined && { reason }),
        file: nameOf(file),
        line: (document.getRangeForJsonPath([...path], true)?.start.line ?? 0) + 1,
        place: path.join('.'),
        ...(documentationUrl !== undefined && { documentationUrl }),
      },
      subjects,
    }));
  return inOrder([...reported, ...silenced], nameOf(file));
}

/** By what Spectral takes to be one finding. */
function ownFindings({ document, observed }: Linted): Map<string, Own> {
  const own = new Map<string, Own>();
  for (const { finding, ...rest } of observed) {
    const path = existing(finding, document.data);
    const message = finding.message.trim();
    const key = keyOf(rest.standing, message, path, rest.reason);
    const subjects = [...(own.get(key)?.subjects ?? []), ...finding.subjects];
    own.set(key, { ...rest, message, path, subjects: [...new Set(subjects)] });
  }
  return own;
}

/** The way to a finding as far as the document has it. */
function existing({ location }: OwnFinding, data: unknown): JsonPath {
  let value = data;
  const missing = location.findIndex((key) => {
    value = ownMember(value, String(key));
    return value === undefined;
  });
  return missing === -1 ? location : location.slice(0, missing);
}

function keyOf(standing: Standing, message: string, path: JsonPath, reason = ''): string {
  return JSON.stringify([standing, message, reason, ...path.map(String)]);
}

function reportedAs(
  { code, documentationUrl, message, path, range, severity }: ISpectralDiagnostic,
  rule = String(code),
  file: string,
): Finding {
  return {
    rule,
    severity: severities[severity] as Severity,
    message,
    standing: 'reported',
    file,
    line: range.start.line + 1,
    place: path.join('.'),
    ...(documentationUrl !== undefined && { documentationUrl }),
  };
}

/** By file, that of the document first, and line; otherwise as they were. */
function inOrder(located: Located[], own: string): Located[] {
  const rank = (file: string) => (file === own ? '' : `/${file}`);
  return located.sort(({ finding: left }, { finding: right }) => {
    const [a, b] = [rank(left.file), rank(right.file)];
    if (a !== b) return a < b ? -1 : 1;
    return left.line - right.line;
  });
}
