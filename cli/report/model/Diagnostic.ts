import type { ISpectralDiagnostic } from '@stoplight/spectral-core';

/** What the report takes of a finding of Spectral. */
export interface Diagnostic
  extends Pick<
    ISpectralDiagnostic,
    'code' | 'documentationUrl' | 'message' | 'path' | 'range' | 'severity'
  > {
  /** Whether a baseline has it, so that `spectral lint` does not report it. */
  readonly isKnown?: boolean;
}
