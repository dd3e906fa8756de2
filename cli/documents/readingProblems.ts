import type { ISpectralDiagnostic } from '@stoplight/spectral-core';
import { readingRules } from './readingRules.ts';

/** What Spectral could not read of a document as it should, each with the first place. */
export function readingProblems(
  diagnostics: readonly ISpectralDiagnostic[],
  name: string,
): readonly string[] {
  const lines = new Map<string, number>();
  for (const { code, message, range } of diagnostics) {
    if (!readingRules.has(String(code)) || lines.has(message)) continue;
    lines.set(message, range.start.line + 1);
  }
  return [...lines].map(([message, line]) => `${name}:${line} ${message}`);
}
