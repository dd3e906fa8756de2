import type { ISpectralDiagnostic } from '@stoplight/spectral-core';

/** What the report takes of a finding of Spectral. */
export type Diagnostic = Pick<
  ISpectralDiagnostic,
  'code' | 'documentationUrl' | 'message' | 'path' | 'range' | 'severity'
>;
